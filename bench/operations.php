<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What operations cost in PHP: `php operations.php <what> <times>`. See operations.c. */

const TIMERS = 1000;

function dispatch_event(EventBase $base, int $times): void
{
	$pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	fwrite($pair[1], 'x');
	$event = new Event($base, $pair[0], Event::READ | Event::PERSIST,
		function () use ($base, &$times): void {
			if (--$times === 0) {
				$base->stop();
			}
		});
	$event->add();
	$base->loop();
}

function dispatch_timer(EventBase $base, int $times): void
{
	$event = Event::timer($base, function () use (&$event, &$times): void {
		if (--$times > 0) {
			$event->add(0);
		}
	});
	$event->add(0);
	$base->loop();
}

function dispatch_signal(EventBase $base, int $times): void
{
	$self = posix_getpid();
	$event = Event::signal($base, SIGUSR1, function () use ($base, $self, &$times): void {
		if (--$times === 0) {
			$base->stop();
		} else {
			posix_kill($self, SIGUSR1);
		}
	});
	$event->add();
	posix_kill($self, SIGUSR1);
	$base->loop();
}

function dispatch_buffer_event(EventBase $base, int $times): void
{
	[$reader, $writer] = EventBufferEvent::createPair($base);
	$reader->setCallbacks(
		function (EventBufferEvent $reader, EventBufferEvent $writer) use ($base, &$times): void {
			$reader->read(1);
			if (--$times === 0) {
				$base->stop();
			} else {
				$writer->write('x');
			}
		}, null, null, $writer);
	$reader->enable(Event::READ);
	$writer->enable(Event::WRITE);
	$writer->write('x');
	$base->loop();
}

function cancel_timers(EventBase $base, int $times): void
{
	$never = fn() => exit(1);
	$timers = [];
	for ($i = 0; $i < $times; $i++) {
		if ($i >= TIMERS) {
			$timers[$i % TIMERS]->del();
			$timers[$i % TIMERS]->free();
		}
		$timer = Event::timer($base, $never);
		$timer->add(1000 + $i % 100);
		$timers[$i % TIMERS] = $timer;
	}
}

function use_buffer(EventBase $base, int $times): void
{
	$buffer = new EventBuffer();
	$line = str_repeat('x', 63) . "\n";
	$buffer->add($line);
	for ($i = 0; $i < $times; $i++) {
		$buffer->add($line);
		if ($buffer->search("\n") !== 63 || $buffer->read(64) !== $line) {
			exit(1);
		}
	}
}

function cpu_time(): float
{
	$usage = getrusage();
	return 1e9 * ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'])
		+ 1e3 * ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']);
}

[, $what, $times] = $argv;
$operation = match ($what) {
	'event' => dispatch_event(...),
	'timer' => dispatch_timer(...),
	'signal' => dispatch_signal(...),
	'buffer-event' => dispatch_buffer_event(...),
	'timers' => cancel_timers(...),
	'buffer' => use_buffer(...),
};
$base = new EventBase();
$start = cpu_time();
$operation($base, (int) $times);
printf("{\"ns\": %.1f}\n", (cpu_time() - $start) / (int) $times);
