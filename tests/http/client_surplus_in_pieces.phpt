--TEST--
EventHttpConnection: what a server sends beyond its answer, in one piece or several, answers nothing
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

ask_for_surplus(new EventBase());
?>
--EXPECT--
-- /piece
/piece: 200 "this is \/piece"
/after: 200 "this is \/after"
/piece: 200 "this is \/piece"
/post: 200 "this is \/post"
/after: 200 "this is \/after"
connections: 3
-- /pieces
/pieces: 200 "this is \/pieces"
/after: 200 "this is \/after"
/pieces: 200 "this is \/pieces"
/post: 200 "this is \/post"
/after: 200 "this is \/after"
connections: 5
-- while nothing is asked
/after: 200 "this is \/after"
connections: 6
