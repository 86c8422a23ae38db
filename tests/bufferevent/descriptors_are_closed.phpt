--TEST--
EventBufferEvent: a descriptor is closed once, by whom it belongs to
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

/** Two ends whose closing is seen at once. */
function pair(): array
{
	return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

$base = new EventBase();
$before = descriptors();
$close = EventBufferEvent::OPT_CLOSE_ON_FREE;
$ends = [
	'free' => fn (?EventBufferEvent &$bev) => $bev->free(),
	'close' => fn (?EventBufferEvent &$bev) => $bev->close(),
	'unset' => function (?EventBufferEvent &$bev): void { $bev = null; },
];
foreach ($ends as $how => $end) {
	/* With CLOSE_ON_FREE a stream or a Socket may go before or after, and is not touched. */
	foreach (['stream', 'Socket'] as $kind) {
		foreach ([true, false] as $goes_first) {
			[$peer, $socket] = pair();
			$socket = $kind === 'Socket' ? socket_import_stream($socket) : $socket;
			$bev = new EventBufferEvent($base, $socket, $close);
			$fd = $bev->fd;
			if ($goes_first) {
				$socket = null;
			}
			$open = is_closed($peer) ? 'closed' : 'open';
			$end($bev);
			echo "$how $kind: $open, ", is_open($fd) ? 'open' : 'closed';
			if (!$goes_first) {
				echo ', ', is_closed($peer) ? 'closed' : 'open';
			}
			$socket = null;
			echo ', ', is_closed($peer) ? 'closed' : 'open', "\n";
		}
	}

	/* Without, it stays the stream's, and close() shuts the connection down. */
	[$peer, $socket] = pair();
	$bev = new EventBufferEvent($base, $socket);
	$end($bev);
	echo "$how lent: ", is_resource($socket) ? 'a stream' : 'no stream', ', ', is_closed($peer) ? 'closed' : 'open';
	fclose($socket);
	echo ', ', is_closed($peer) ? 'closed' : 'open', "\n";

	/* A number is handed over with CLOSE_ON_FREE, and closed by close() in any case. */
	foreach ([$close, 0] as $options) {
		[$peer, $socket] = pair();
		$fd = (new EventBufferEvent($base, $socket, $close))->fd;
		$keeper = new EventBufferEvent($base, $socket, $close);
		$fd = $keeper->fd;
		$bev = new EventBufferEvent($base, $fd, $options);
		var_dump($bev->fd === $fd);
		unset($socket);
		if ($options || $how === 'close') {
			/* The keeper's descriptor is not to be closed twice: it gets another of the same number. */
			$end($bev);
			echo "$how number: ", is_open($fd) ? 'open' : 'closed', "\n";
			$pipe = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
			$spare = new EventBufferEvent($base, $pipe[0], $close);
			$keeper->free();
			unset($pipe, $spare);
		} else {
			$end($bev);
			echo "$how number: ", is_open($fd) ? 'open' : 'closed', "\n";
			$keeper->free();
		}
	}

	/* What connecting has made is closed without being asked to. */
	$server = stream_socket_server('tcp://127.0.0.1:0');
	$bev = new EventBufferEvent($base);
	$bev->connect(stream_socket_get_name($server, false));
	$fd = $bev->fd;
	$end($bev);
	echo "$how made: ", is_open($fd) ? 'open' : 'closed', "\n";
	unset($server, $socket, $peer, $bev, $keeper);
	settle($base);
	var_dump(descriptors() - $before);
}

/* With its base. */
[$peer, $socket] = pair();
$bev = new EventBufferEvent($own = new EventBase(), $socket, $close);
unset($socket);
$own->free();
var_dump(is_closed($peer));
[$peer, $socket] = pair();
$bev = new EventBufferEvent(new EventBase(), $socket, $close);
unset($socket, $bev);
var_dump(is_closed($peer));
?>
--EXPECT--
free stream: open, closed, closed
free stream: open, closed, open, closed
free Socket: open, closed, closed
free Socket: open, closed, open, closed
free lent: a stream, open, closed
bool(true)
free number: closed
bool(true)
free number: open
free made: closed
int(0)
close stream: open, closed, closed
close stream: open, closed, open, closed
close Socket: open, closed, closed
close Socket: open, closed, open, closed
close lent: a stream, closed, closed
bool(true)
close number: closed
bool(true)
close number: closed
close made: closed
int(0)
unset stream: open, closed, closed
unset stream: open, closed, open, closed
unset Socket: open, closed, closed
unset Socket: open, closed, open, closed
unset lent: a stream, open, closed
bool(true)
unset number: closed
bool(true)
unset number: open
unset made: closed
int(0)
bool(true)
bool(true)
