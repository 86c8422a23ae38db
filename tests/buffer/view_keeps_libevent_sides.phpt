--TEST--
EventBuffer: what libevent alone may do to a buffer event's buffers a view does not do
--EXTENSIONS--
event
--FILE--
<?php
$base = new EventBase();
[$here, $there] = EventBufferEvent::createPair($base);
$pipe = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($pipe[1], "from the pipe");
$own = new EventBuffer();
$own->add("own");

echo "-- libevent takes from the front of the output, PHP adds at its end\n";
$out = $here->output;
var_dump($out->add("abc"), $out->length);
foreach (['drain' => [1], 'read' => [1], 'prepend' => ["x"], 'prependBuffer' => [$own], 'readLine' => [0],
	'write' => [$pipe[0]], 'freeze' => [false], 'unfreeze' => [true]] as $method => $arguments) {
	echo $method, ' ', json_encode($out->$method(...$arguments)), "\n";
}
var_dump($own->addBuffer($out), $own->appendFrom($out, 2), $own->length, $out->length, $out->pullup(-1), $out->search("c"));
var_dump($out->readFrom($pipe[0], 4), $out->addBuffer($own), $out->pullup(-1), $own->length);

echo "-- libevent adds at the end of the input, PHP takes from its front\n";
$there->enable(Event::READ);
$here->enable(Event::WRITE);
$base->loop(EventBase::LOOP_NONBLOCK);
$in = $there->input;
var_dump($out->length, $in->length);
$own->add("own");
foreach (['add' => ["x"], 'addBuffer' => [$own], 'appendFrom' => [$own, 1], 'readFrom' => [$pipe[0]],
	'freeze' => [true], 'unfreeze' => [false]] as $method => $arguments) {
	echo $method, ' ', json_encode($in->$method(...$arguments)), "\n";
}
var_dump($in->read(3), $in->prepend("<"), $in->substr(0, 3), $in->write($pipe[0], 5), fread($pipe[1], 10));
var_dump($own->appendFrom($in, 1), $own->addBuffer($in), $own->read(20), $in->length);

echo "-- two views of one buffer are the same buffer\n";
foreach (['addBuffer', 'prependBuffer'] as $method) {
	try {
		$here->output->$method($here->output);
	} catch (ValueError $e) {
		echo $e->getMessage(), "\n";
	}
}
?>
--EXPECT--
-- libevent takes from the front of the output, PHP adds at its end
bool(true)
int(3)
drain false
read null
prepend false
prependBuffer false
readLine null
write false
freeze false
unfreeze false
bool(false)
int(-1)
int(3)
int(3)
string(3) "abc"
int(2)
int(4)
bool(true)
string(10) "abcfromown"
int(0)
-- libevent adds at the end of the input, PHP takes from its front
int(0)
int(10)
add false
addBuffer false
appendFrom -1
readFrom false
freeze false
unfreeze false
string(3) "abc"
bool(true)
string(3) "<fr"
int(5)
string(5) "<from"
int(1)
bool(true)
string(6) "ownown"
int(0)
-- two views of one buffer are the same buffer
