--TEST--
EventBuffer: reading no bytes does nothing, however full the buffer is
--EXTENSIONS--
event
--FILE--
<?php
[$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($theirs, 'waiting');
for ($length = 0; $length < 5000; $length += 8) {
	$buffer = new EventBuffer();
	$buffer->add(str_repeat('x', $length));
	if ($buffer->readFrom($ours, 0) !== 0 || $buffer->length !== $length) {
		echo "read into $length\n";
	}
}
var_dump($buffer->readFrom($ours, 100));
?>
--EXPECT--
int(7)
