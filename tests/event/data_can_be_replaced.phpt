--TEST--
Event: $data is what the callback gets last, $pending is read-only
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

$base = new EventBase();
$event = Event::timer($base, fn ($data) => print(json_encode($data) . "\n"), ['a' => 1]);
var_dump($event->data, isset($event->data), empty($event->data));
$event->data = 'other';
$event->add(0);
$base->loop();
$event->data = null;
var_dump(isset($event->data), $event->data ?? 'default');
$event->data = [1, 2];
$event->data[] = 3;
$event->add(0);
$base->loop();
attempt(function () use ($event) {
	unset($event->data);
});
attempt(fn () => $event->pending = true);
attempt(function () use ($event) {
	unset($event->pending);
});
var_dump($event->pending, isset($event->pending), empty($event->pending));
var_dump($event);
var_dump(property_exists($event, 'data'), get_object_vars($event));
$event->free();
var_dump($event->data);
attempt(fn () => $event->data = 1);
?>
--EXPECTF--
array(1) {
  ["a"]=>
  int(1)
}
bool(true)
bool(false)
"other"
bool(false)
string(7) "default"
[1,2,3]
Error: Cannot unset property Event::$data
Error: Cannot modify read-only property Event::$pending
Error: Cannot unset property Event::$pending
bool(false)
bool(true)
bool(true)
object(Event)#%d (4) {
  ["events":"Event":private]=>
  string(0) ""
  ["priority":"Event":private]=>
  int(0)
  ["pending"]=>
  bool(false)
  ["data"]=>
  array(3) {
    [0]=>
    int(1)
    [1]=>
    int(2)
    [2]=>
    int(3)
  }
}
bool(true)
array(0) {
}
NULL

Warning: {closure%S}(): Failed setting the data: has been freed in %s on line %d
1
