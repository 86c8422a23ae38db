--TEST--
EventBufferEvent::setCallbacks() without data keeps what was there, which goes with the object
--EXTENSIONS--
event
--FILE--
<?php
final class Data
{
	public function __destruct()
	{
		echo "data gone\n";
	}
}
$base = new EventBase();
$watchdog = Event::timer($base, fn () => exit("timed out\n"));
$watchdog->add(20);
[$a, $b] = EventBufferEvent::createPair($base);
$show = function (EventBufferEvent $bev, mixed $data) use ($base): void {
	echo $bev->read(9), ': ', get_debug_type($data), "\n";
	$base->stop();
};
$a->enable(Event::READ | Event::PERSIST);
$a->setCallbacks(null, null, null, new Data());
$a->setCallbacks($show, null, null);
$b->write('kept');
$base->loop();
$a->setCallbacks($show, null, null, null);
$b->write('null');
$base->loop();
$a->setCallbacks($show, null, null, [new Data(), $a]);
$a->free();
var_dump(isset($a->input), isset($a->input->length), $a->output ?? 'none', $a->input);
$a = null;
echo "end\n";
?>
--EXPECT--
kept: Data
data gone
null: null
data gone
bool(false)
bool(false)
string(4) "none"
NULL
end
