--TEST--
EventHttpRequest: a client is told of the head, each piece and the trailers of an answer as they come, and why there is none
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';

ask_as_it_comes(new EventBase());
?>
--EXPECT--
-- /length
head: 1.1 200 {"Content-Length":"10"}
callback: 200, body of 0
chunks: 0123456789
-- /pieces
head: 1.1 200 {"Content-Length":"6","X":"y z"}
callback: 200, body of 0
chunks: abcdef
-- /chunked
head: 1.1 201 {"Transfer-Encoding":"chunked"}
callback: 201, body of 0
chunks: abcdef
trailers: {"Sum":"6","More":"a, b"}
-- /bytes
head: 1.1 200 {"Transfer-Encoding":"chunked"}
callback: 200, body of 0
chunks: abcde
trailers: {"Sum":"5"}
-- /none
head: 1.1 204 []
callback: 204, body of 0
-- /refused
error: ERROR_INVALID_HEADER: a Content-Length that is no number
callback: null
-- /broken
head: 1.1 200 {"Transfer-Encoding":"chunked"}
error: ERROR_INVALID_HEADER: no size of a chunk
callback: null
chunks: a
-- /cut
head: 1.1 200 {"Content-Length":"6"}
error: ERROR_EOF: the connection ended before the answer was complete
callback: null
chunks: ab
-- /end
head: 1.0 200 []
callback: 200, body of 0
chunks: all there is
-- /length
head: 1.1 200 {"Content-Length":"10"}
callback: 200, body of 0
chunks: 0123456789
-- a body that the header callback leaves alone is kept
-- /pieces
callback: 200, body of 6
-- only the header callback wants it in pieces
-- /pieces
callback: 200, body of 0
abcdef
connections: 5
