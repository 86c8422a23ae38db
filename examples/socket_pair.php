<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Two ends of a conversation: over a pair of Unix sockets, and over a pair without descriptors.
 *
 *     php examples/socket_pair.php
 */

$base = new EventBase();

// Each end answers a number with the next one, up to six, and then closes.
$count = function (EventBufferEvent $bev, string $name): void {
	$number = (int) $bev->read(100);
	echo "$name hears $number\n";
	if ($number === 6) {
		$bev->free();
	} else {
		$bev->write((string) ($number + 1));
	}
};
// The event callback tells the other end, which closes as well. A pair without descriptors tells nothing.
$end = function (EventBufferEvent $bev, int $events, string $name): void {
	if ($events & (EventBufferEvent::EOF | EventBufferEvent::ERROR)) {
		echo "$name is alone\n";
		$bev->free();
	}
};

// With OPT_CLOSE_ON_FREE each end gets a duplicate of its stream's descriptor: the streams may be closed.
[$left, $right] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$anna = new EventBufferEvent($base, $left, EventBufferEvent::OPT_CLOSE_ON_FREE, $count, null, $end, 'Anna');
$otto = new EventBufferEvent($base, $right, EventBufferEvent::OPT_CLOSE_ON_FREE, $count, null, $end, 'Otto');
unset($left, $right);
$anna->enable(Event::READ);
$otto->enable(Event::READ);
$anna->write('1');
$base->loop();

[$ida, $bob] = EventBufferEvent::createPair($base);
$ida->setCallbacks($count, null, null, 'Ida');
$bob->setCallbacks($count, null, null, 'Bob');
$ida->enable(Event::READ);
$bob->enable(Event::READ);
$ida->write('4');
$base->loop();
