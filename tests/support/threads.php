<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Several threads of one process, each with a base of its own: timers, an HTTP server and its client, a
 * pair of buffer events, messages of libevent's, signals. Needs threads.c; `./dev asan` runs it. */

pcntl_alarm(120); // a loop that never ends is a failure, not a hang

const CODE = <<<'CODE'
	$base = new EventBase();
	$seen = ['timers' => 0, 'requests' => 0, 'echoes' => 0, 'warnings' => 0];

	try {
		$signal = Event::signal($base, SIGUSR1, fn () => null);
		$signal->add();
		$signals = 1;
	} catch (EventException $e) {
		$signals = 0;
	}
	meet(); // whoever has them keeps them until all have asked

	for ($i = 0; $i < 2000; $i++) {
		$timers[] = $timer = Event::timer($base, function () use (&$seen) {
			$seen['timers']++;
		});
		$timer->add($i % 10 / 10000);
	}

	$http = new EventHttp($base);
	$http->setDefaultCallback(function (EventHttpRequest $req, int $number) {
		$req->sendReply(200, 'OK', "thread $number: {$req->getUri()}");
	}, $number);
	$http->bind('127.0.0.1', 0);
	$client = new EventHttpConnection($base, null, '127.0.0.1', $http->getBoundAddresses()[0][1]);
	$ask = function (int $n) use (&$ask, $client, &$seen, $number) {
		$req = new EventHttpRequest(function (?EventHttpRequest $req) use (&$ask, $n, &$seen, $number) {
			$seen['requests'] += $req->getInputBuffer()->read(100) === "thread $number: /$n";
			$n < 200 and $ask($n + 1);
		});
		$req->addHeader('Host', 'localhost', EventHttpRequest::OUTPUT_HEADER);
		$client->makeRequest($req, EventHttpRequest::CMD_GET, "/$n");
	};
	$ask(1);

	[$a, $b] = EventBufferEvent::createPair($base);
	$b->setCallbacks(fn ($b) => $b->writeBuffer($b->input), null, null);
	$b->enable(Event::READ);
	$a->setCallbacks(function ($a) use (&$seen, $number) {
		$said = $a->read(100);
		$seen['echoes'] += $said === "thread $number";
		$seen['echoes'] < 1000 and $a->write($said);
	}, null, null);
	$a->enable(Event::READ);
	$a->write("thread $number");

	set_error_handler(function (int $type, string $message) use (&$seen) {
		$seen['warnings'] += str_contains($message, 'Operation not permitted');
		return true;
	});
	$regular = fopen('/etc/passwd', 'r');
	for ($i = 0; $i < 50; $i++) {
		$file = new Event($base, $regular, Event::READ, fn () => null);
		$file->add();
	}
	restore_error_handler();

	$deadline = Event::timer($base, fn () => throw new RuntimeException('took too long: ' . json_encode($seen)));
	$deadline->add(60);
	while ($seen['timers'] < 2000 || $seen['requests'] < 200 || $seen['echoes'] < 1000) {
		$base->loop(EventBase::LOOP_ONCE);
	}

	exit($seen['warnings'] === 50 ? $signals : 99);
	CODE;

/* In this thread, too, before the others and after. */
$base = new EventBase();
$timer = Event::timer($base, fn () => null);
for ($round = 1; $round <= 5; $round++) {
	$timer->add(0);
	$base->loop();
	$statuses = threads(CODE, 4);
	sort($statuses);
	echo "round $round: ", json_encode($statuses), "\n";
	if ($statuses !== [0, 0, 0, 1] || $timer->pending) {
		exit(1);
	}
}
echo "each thread has a base of its own, and one of four has signals\n";
