--TEST--
Event: a number that comes back as something else fires for its new owner, whatever it is
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';

show_warnings();
function numbered(string $how): array
{
	if ($how === 'Socket') {
		socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $pair);
		return [$pair[0], $pair, fn () => socket_write($pair[1], 'x'), fn () => socket_close($pair[0])];
	}
	$pair = pair();
	return [$pair[0], $pair, fn () => fwrite($pair[1], 'x'), fn () => fclose($pair[0])];
}
$base = new EventBase();
foreach (['stream', 'Socket', 'number'] as $before) {
	foreach (['stream', 'Socket', 'number'] as $after) {
		$tell = fn (string $who) => fn () => print("$who ");
		[$fd, $keep, $fill, $close] = numbered($before);
		if ($before === 'number') {
			$fd = EventUtil::getSocketFd($fd);
		}
		$old = new Event($base, $fd, Event::READ | Event::PERSIST, $tell('old'));
		$second = new Event($base, $fd, Event::READ | Event::WRITE, $tell('old'));
		$old->add();
		$second->add();
		$was = EventUtil::getSocketFd($keep[0]);
		$close();
		[$fd, $keep2, $fill, $close2] = numbered($after);
		$is = EventUtil::getSocketFd($keep2[0]);
		if ($after === 'number') {
			$fd = $is;
		}
		$new = new Event($base, $fd, Event::READ, $tell('new'));
		var_dump($was === $is);
		$new->add();
		$fill();
		echo "$before, then $after: ";
		$base->loop(EventBase::LOOP_ONCE);
		echo json_encode([$old->pending, $second->pending]), "\n";
		var_dump($old->add(), $second->add());
		$close2();
		unset($old, $second, $new, $keep, $keep2, $fd, $fill, $close, $close2);
	}
}
?>
--EXPECT--
bool(true)
stream, then stream: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
stream, then Socket: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
stream, then number: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
Socket, then stream: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
Socket, then Socket: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
Socket, then number: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
number, then stream: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
number, then Socket: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
bool(true)
number, then number: new [false,false]
warning: Event::add(): Failed adding event: its descriptor has been closed
warning: Event::add(): Failed adding event: its descriptor has been closed
bool(false)
bool(false)
