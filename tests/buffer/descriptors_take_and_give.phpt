--TEST--
EventBuffer: write() and readFrom() with streams, Sockets and descriptors
--EXTENSIONS--
event
sockets
--FILE--
<?php
$b = new EventBuffer();

echo "-- streams\n";
[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$b->add("first second third");
var_dump($b->write($one, 6), $b->write($one), $b->length, fread($two, 100));
fwrite($two, "answer");
var_dump($b->readFrom($one, 3), $b->readFrom($one), $b->read(100));

echo "-- nothing to write, nothing to read yet, the end\n";
var_dump($b->write($one));
stream_set_blocking($one, false);
var_dump($b->readFrom($one));
fclose($two);
var_dump($b->readFrom($one), $b->length);

echo "-- Sockets\n";
socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $pair);
$b->add("by socket");
var_dump($b->write($pair[0]), $b->readFrom($pair[1]), $b->read(100));

echo "-- numbers\n";
[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$fd = EventUtil::getSocketFd($two);
$b->add("by number");
var_dump($b->write($fd), fread($one, 100));
fwrite($one, "back");
var_dump($b->readFrom($fd), $b->read(100));

echo "-- files, of which a call reads a little\n";
$file = tmpfile();
$b->add(str_repeat("line\n", 2000));
while ($b->length) {
	$b->write($file);
}
rewind($file);
var_dump($b->readFrom($file));
while ($b->readFrom($file) > 0) {
}
var_dump($b->length, $b->readFrom($file));

echo "-- what is no descriptor\n";
fclose($one);
socket_close($pair[0]);
foreach ([-1, PHP_INT_MAX, 1 << 32, 1000000, $one, $pair[0], null, "0", 1.5, [], new stdClass(), stream_context_create()] as $bad) {
	$b->add("x");
	echo json_encode([$b->write($bad), $b->readFrom($bad)]), ' ';
}
var_dump($b->length);
?>
--EXPECT--
-- streams
int(6)
int(12)
int(0)
string(18) "first second third"
int(3)
int(3)
string(6) "answer"
-- nothing to write, nothing to read yet, the end
bool(false)
bool(false)
int(0)
int(0)
-- Sockets
int(9)
int(9)
string(9) "by socket"
-- numbers
int(9)
string(9) "by number"
int(4)
string(4) "back"
-- files, of which a call reads a little
int(4096)
int(10000)
int(0)
-- what is no descriptor
[false,false] [false,false] [false,false] [false,false] [false,false] [false,false] [false,false] [false,false] [false,false] [false,false] [false,false] [false,false] int(10012)
