--TEST--
EventBuffer: a view of a buffer event's input or output is stale as soon as that ends
--EXTENSIONS--
event
--FILE--
<?php
function outcome_of(callable $call): void
{
	try {
		var_dump($call());
	} catch (Error $e) {
		echo get_class($e), ': ', $e->getMessage(), "\n";
	}
}

$base = new EventBase();

echo "-- freed\n";
$bev = new EventBufferEvent($base);
$views = [$bev->getInput(), $bev->output];
$bev->write("abc");
var_dump($views[0]->length, $views[1]->length);
$bev->free();
foreach ($views as $view) {
	outcome_of(fn () => $view->read(1));
	outcome_of(fn () => $view->add("x"));
	outcome_of(fn () => $view->length);
	outcome_of(fn () => $view->freeze(true));
}
outcome_of(fn () => $views[0]->__construct());

echo "-- dropped: a view does not keep its owner\n";
$view = (new EventBufferEvent($base))->output;
outcome_of(fn () => $view->add("x"));

echo "-- its base freed\n";
$bev = new EventBufferEvent($base);
$view = $bev->output;
$own = new EventBuffer();
$own->add("mine");
$base->free();
outcome_of(fn () => $view->add("x"));
outcome_of(fn () => $own->addBuffer($view));
outcome_of(fn () => $view->addBuffer($own));
var_dump($own->read(10), $view);

echo "-- many views, dropped in any order\n";
$base = new EventBase();
$bev = new EventBufferEvent($base);
for ($i = 0; $i < 100; $i++) {
	$all[] = $bev->output;
	$all[$i]->add("$i;");
}
shuffle($all);
array_splice($all, 20);
var_dump($all[0]->length);
unset($bev);
outcome_of(fn () => end($all)->length);
?>
--EXPECT--
-- freed
int(0)
int(3)
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: has already been constructed
-- dropped: a view does not keep its owner
Error: EventBuffer: its EventBufferEvent has been freed
-- its base freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
string(4) "mine"
object(EventBuffer)#2 (3) {
  ["state":"EventBuffer":private]=>
  string(35) "its EventBufferEvent has been freed"
  ["length"]=>
  NULL
  ["contiguous_space"]=>
  NULL
}
-- many views, dropped in any order
int(290)
Error: EventBuffer: its EventBufferEvent has been freed
