--TEST--
EventHttpConnection: 1xx responses before an answer are skipped, in any pieces and within bounds
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

ask_with_interim(new EventBase());
?>
--EXPECT--
-- one by one
/none: 200 "this is \/none"
/103: 200 "this is \/103"
/100: 200 "this is \/100"
/several: 200 "this is \/several"
/heads: 200 "this is \/heads"
/bytes: 200 "this is \/bytes"
/cuts: 200 "this is \/cuts"
/lf: 200 "this is \/lf"
/unlisted: 200 "this is \/unlisted"
/old: 200 "this is \/old"
/hundred: 200 "this is \/hundred"
/large: 200 "this is \/large"
-- waiting
/none: 200 "this is \/none"
/103: 200 "this is \/103"
/100: 200 "this is \/100"
/several: 200 "this is \/several"
/heads: 200 "this is \/heads"
/bytes: 200 "this is \/bytes"
/cuts: 200 "this is \/cuts"
/lf: 200 "this is \/lf"
/unlisted: 200 "this is \/unlisted"
/old: 200 "this is \/old"
/hundred: 200 "this is \/hundred"
/large: 200 "this is \/large"
connections: 1
-- ends
%2F101: 101 null
%2F1000: null
%2Ftoo%20many: null
%2Ftoo%20large: null
%2Fends: null
%2Fnothing%20else: null
-- limited
/103: 200 "this is \/103"
/several: 200 "this is \/several"
/103: null
/100: 200 "this is \/100"
