--TEST--
EventBufferEvent: the properties are there, and cannot be written
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
[$bev, $peer] = connection($base);
var_dump(is_int($bev->fd), $bev->priority, get_class($bev->input), get_class($bev->output));
var_dump(isset($bev->fd, $bev->priority, $bev->input, $bev->output), isset($bev->nothing));
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
foreach (['fd', 'priority', 'input', 'output'] as $name) {
	attempt(fn () => $bev->$name = 1);
	attempt(function () use ($bev, $name) { unset($bev->$name); });
	attempt(function () use ($bev, $name) { $value = &$bev->$name; });
}
$bev->write('ab');
var_dump($bev->output->length, $bev->getOutput()->length, $bev->input->length, $bev->getInput()->length);
var_dump((new EventBufferEvent($base))->fd);
[$one] = EventBufferEvent::createPair($base);
var_dump($one);
?>
--EXPECT--
bool(true)
int(0)
string(11) "EventBuffer"
string(11) "EventBuffer"
bool(true)
bool(false)
Error: Cannot modify read-only property EventBufferEvent::$fd
Error: Cannot unset property EventBufferEvent::$fd
null
1
Error: Cannot unset property EventBufferEvent::$priority
null
Error: Cannot modify read-only property EventBufferEvent::$input
Error: Cannot unset property EventBufferEvent::$input
null
Error: Cannot modify read-only property EventBufferEvent::$output
Error: Cannot unset property EventBufferEvent::$output
null
int(2)
int(2)
int(0)
int(0)
NULL
object(EventBufferEvent)#5 (11) {
  ["state":"EventBufferEvent":private]=>
  string(4) "open"
  ["peer":"EventBufferEvent":private]=>
  NULL
  ["enabled":"EventBufferEvent":private]=>
  string(5) "WRITE"
  ["received":"EventBufferEvent":private]=>
  int(0)
  ["to_send":"EventBufferEvent":private]=>
  int(0)
  ["tls":"EventBufferEvent":private]=>
  NULL
  ["priority"]=>
  int(0)
  ["fd"]=>
  NULL
  ["input"]=>
  object(EventBuffer)#4 (3) {
    ["of":"EventBuffer":private]=>
    string(16) "EventBufferEvent"
    ["length"]=>
    int(0)
    ["contiguous_space"]=>
    int(0)
  }
  ["output"]=>
  object(EventBuffer)#6 (3) {
    ["of":"EventBuffer":private]=>
    string(16) "EventBufferEvent"
    ["length"]=>
    int(0)
    ["contiguous_space"]=>
    int(0)
  }
  ["allow_ssl_dirty_shutdown"]=>
  bool(false)
}
