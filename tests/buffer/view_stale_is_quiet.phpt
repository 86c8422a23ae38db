--TEST--
EventBuffer: isset(), empty() and ?? on a view whose owner has gone say nothing; reading it throws
--EXTENSIONS--
event
--FILE--
<?php
$base = new EventBase();
[$a, $b] = EventBufferEvent::createPair($base);
$never = (new ReflectionClass('EventBuffer'))->newInstanceWithoutConstructor();
$view = $a->input;
var_dump(isset($view->length), empty($view->length), $view->length ?? 'none', isset($a->input->length));
$a->free();
foreach ([$view, $never] as $stale) {
	var_dump(isset($stale->length, $stale->contiguous_space), empty($stale->length), $stale->length ?? 'none');
	try {
		$stale->length;
	} catch (Error $e) {
		echo $e->getMessage(), "\n";
	}
}
var_dump(isset($a->input->length), $a->input->length ?? 'none', $a?->input?->length);
var_dump($view);
?>
--EXPECT--
bool(true)
bool(true)
int(0)
bool(true)
bool(false)
bool(true)
string(4) "none"
EventBuffer: its EventBufferEvent has been freed
bool(false)
bool(true)
string(4) "none"
EventBuffer: has not been constructed
bool(false)
string(4) "none"
NULL
object(EventBuffer)#4 (3) {
  ["state":"EventBuffer":private]=>
  string(35) "its EventBufferEvent has been freed"
  ["length"]=>
  NULL
  ["contiguous_space"]=>
  NULL
}
