--TEST--
EventBuffer: a frozen side refuses what would change it
--EXTENSIONS--
event
--FILE--
<?php
$pipe = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($pipe[1], "in the pipe");

function try_all(EventBuffer $b): void
{
	global $pipe;
	$other = new EventBuffer();
	$other->add("other");
	$data = 'untouched';
	echo json_encode([
		'add' => $b->add("x"), 'addBuffer' => $b->addBuffer($other), 'appendFrom' => $b->appendFrom($other, 2),
		'readFrom' => $b->readFrom($pipe[0], 1),
		'prepend' => $b->prepend("x"), 'prependBuffer' => $b->prependBuffer($other), 'drain' => $b->drain(1),
		'read' => $b->read(1), 'copyout' => $b->copyout($data, 1), 'data' => $data,
		'readLine' => $b->readLine(EventBuffer::EOL_LF), 'substr' => $b->substr(0, 1), 'write' => $b->write($pipe[0], 1),
		'moved out' => $other->addBuffer($b), 'some moved out' => $other->appendFrom($b, 1),
	], JSON_PRETTY_PRINT), "\n";
	var_dump($other->length);
}

$b = new EventBuffer();
$b->add("\n0123456789");

var_dump($b->freeze(true), $b->freeze(true), $b->freeze(false));
try_all($b);
var_dump($b->length, $b->search("9"), $b->expand(10), $b->unfreeze(true), $b->substr(0));

echo "-- the end alone\n";
var_dump($b->add("x"), $b->readLine(EventBuffer::EOL_LF), $b->prepend("<"), $b->read(3), $b->unfreeze(false), $b->add("x"));

echo "-- the front alone\n";
var_dump($b->freeze(true), $b->add("y"), $b->read(1), $b->unfreeze(true), $b->read(100));

echo "-- nothing there\n";
$b->freeze(true);
var_dump($b->drain(1), $b->read(1), $b->copyout($data, 1), $data);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
{
    "add": false,
    "addBuffer": false,
    "appendFrom": -1,
    "readFrom": false,
    "prepend": false,
    "prependBuffer": false,
    "drain": false,
    "read": null,
    "copyout": -1,
    "data": "untouched",
    "readLine": null,
    "substr": false,
    "write": false,
    "moved out": false,
    "some moved out": -1
}
int(5)
int(11)
int(10)
bool(true)
bool(true)
string(11) "
0123456789"
-- the end alone
bool(false)
string(0) ""
bool(true)
string(3) "<01"
bool(true)
bool(true)
-- the front alone
bool(true)
bool(true)
NULL
bool(true)
string(10) "23456789xy"
-- nothing there
bool(true)
NULL
int(0)
NULL
