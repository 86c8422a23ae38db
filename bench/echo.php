<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A TCP server that sends back what comes: `php echo.php <port>`. */

$base = new EventBase();
$connections = [];
$listener = new EventListener($base,
	function (EventListener $listener, int $fd) use ($base, &$connections): void {
		$connections[$fd] = new EventBufferEvent($base, $fd, EventBufferEvent::OPT_CLOSE_ON_FREE,
			fn(EventBufferEvent $connection) => $connection->writeBuffer($connection->input), null,
			function (EventBufferEvent $connection) use ($fd, &$connections): void {
				$connection->free();
				unset($connections[$fd]);
			});
		$connections[$fd]->enable(Event::READ | Event::WRITE);
	}, null, EventListener::OPT_REUSEABLE | EventListener::OPT_CLOSE_ON_FREE, -1,
	"127.0.0.1:$argv[1]");
$base->loop();
