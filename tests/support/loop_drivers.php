<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What stands for vendor/autoload.php of a program that uses Revolt or ReactPHP, as far as docs/loops.md does. The
 * drivers use the extension as theirs do: Revolt's has events that are made once, added and deleted as they are enabled and
 * disabled, and freed when they are cancelled, puts what has happened into a queue, and calls that outside of loop(), in
 * Fibers; React's has an event for each direction of a stream, frees it when it is removed, and calls back from it. Both run
 * their base by LOOP_ONCE for as long as they know of something to wait for. */

namespace Revolt\EventLoop {
	final class Suspension
	{
		private ?\Fiber $fiber;
		private bool $resumed = false;
		private mixed $value = null;

		public function __construct(private Driver\EventDriver $driver)
		{
			$this->fiber = \Fiber::getCurrent();
		}

		public function suspend(): mixed
		{
			if ($this->fiber) {
				return \Fiber::suspend();
			}
			$this->driver->run(fn () => $this->resumed);
			return $this->value;
		}

		public function resume(mixed $value = null): void
		{
			if ($this->fiber) {
				$this->driver->queue(fn () => $this->fiber->resume($value));
			} else {
				[$this->resumed, $this->value] = [true, $value];
			}
		}
	}
}

namespace Revolt\EventLoop\Driver {
	/** What waits for something. */
	final class Callback
	{
		public bool $enabled = true;
		public bool $referenced = true;
		public ?\Event $event = null;

		public function __construct(
			public readonly string $id, public readonly \Closure $closure, public readonly int $what, public readonly mixed $subject, public readonly bool $once)
		{
		}
	}

	final class EventDriver
	{
		private \EventBase $handle;
		private int $next = 0;
		/** @var array<string, Callback> */
		private array $callbacks = [];
		/** @var array<string, Callback> to be enabled before the next round */
		private array $enabling = [];
		/** @var array<\Closure> */
		private array $queue = [];
		private bool $stopped = false;

		public function __construct()
		{
			$this->handle = new \EventBase();
		}

		public function __destruct()
		{
			array_walk($this->callbacks, fn (Callback $callback) => $callback->event?->free());
			$this->handle->free();
		}

		public function getHandle(): \EventBase
		{
			return $this->handle;
		}

		private function add(\Closure $closure, int $what, mixed $subject, bool $once = false): string
		{
			$id = 'c' . $this->next++;
			$this->callbacks[$id] = $this->enabling[$id] = new Callback($id, $closure, $what, $subject, $once);
			return $id;
		}

		public function queue(\Closure $closure): void
		{
			$this->queue[] = $closure;
		}

		public function delay(float $delay, \Closure $closure): string
		{
			return $this->add($closure, \Event::TIMEOUT, $delay, true);
		}

		public function repeat(float $interval, \Closure $closure): string
		{
			return $this->add($closure, \Event::TIMEOUT, $interval);
		}

		public function onReadable(mixed $stream, \Closure $closure): string
		{
			return $this->add($closure, \Event::READ | \Event::PERSIST, $stream);
		}

		public function onWritable(mixed $stream, \Closure $closure): string
		{
			return $this->add($closure, \Event::WRITE | \Event::PERSIST, $stream);
		}

		public function onSignal(int $signal, \Closure $closure): string
		{
			return $this->add($closure, \Event::SIGNAL | \Event::PERSIST, $signal);
		}

		public function enable(string $id): void
		{
			$callback = $this->callbacks[$id];
			if (!$callback->enabled) {
				$callback->enabled = true;
				$this->enabling[$id] = $callback;
			}
		}

		public function disable(string $id): void
		{
			if (isset($this->callbacks[$id])) {
				$this->callbacks[$id]->enabled = false;
				$this->callbacks[$id]->event?->del();
				unset($this->enabling[$id]);
			}
		}

		public function cancel(string $id): void
		{
			$this->disable($id);
			($this->callbacks[$id] ?? null)?->event?->free();
			unset($this->callbacks[$id]);
		}

		public function unreference(string $id): void
		{
			$this->callbacks[$id]->referenced = false;
		}

		public function getSuspension(): \Revolt\EventLoop\Suspension
		{
			return new \Revolt\EventLoop\Suspension($this);
		}

		/** Until nothing is left, stop() has been called, or $done. */
		public function run(?\Closure $done = null): void
		{
			$this->stopped = false;
			$this->call();
			while (!$this->stopped && !($done && $done()) && $this->waits()) {
				$this->activate();
				$this->handle->loop($this->queue ? \EventBase::LOOP_ONCE | \EventBase::LOOP_NONBLOCK : \EventBase::LOOP_ONCE);
				$this->call();
			}
		}

		public function stop(): void
		{
			$this->handle->stop();
			$this->stopped = true;
		}

		private function waits(): bool
		{
			return (bool) array_filter($this->callbacks, fn (Callback $callback) => $callback->enabled && $callback->referenced);
		}

		private function activate(): void
		{
			foreach ($this->enabling as $callback) {
				$is_timer = $callback->what === \Event::TIMEOUT;
				$callback->event ??= new \Event($this->handle, $is_timer ? -1 : $callback->subject, $callback->what, $this->happened(...), $callback);
				$is_timer ? $callback->event->add($callback->subject) : $callback->event->add();
			}
			$this->enabling = [];
		}

		private function happened(mixed $subject, int $what, Callback $callback): void
		{
			$this->queue(function () use ($callback): void {
				if (!$callback->enabled || !isset($this->callbacks[$callback->id])) {
					return;
				}
				if ($callback->once) {
					$this->cancel($callback->id);
				} elseif ($callback->what === \Event::TIMEOUT) {
					$this->disable($callback->id);
					$this->enable($callback->id);
				}
				($callback->closure)($callback->id, $callback->subject);
			});
		}

		private function call(): void
		{
			while ($closure = array_shift($this->queue)) {
				(new \Fiber($closure))->start();
			}
		}
	}
}

namespace Revolt {
	final class EventLoop
	{
		private static EventLoop\Driver\EventDriver $driver;

		public static function setDriver(EventLoop\Driver\EventDriver $driver): void
		{
			self::$driver = $driver;
		}

		public static function getDriver(): EventLoop\Driver\EventDriver
		{
			return self::$driver;
		}

		public static function __callStatic(string $name, array $arguments): mixed
		{
			return self::$driver->$name(...$arguments);
		}
	}
}

namespace React\EventLoop {
	final class Timer
	{
		public function __construct(public readonly \Closure $callback, public readonly bool $periodic)
		{
		}
	}

	final class ExtEventLoop
	{
		private $eventBase;
		/** @var array<string, \Event> */
		private array $streams = [];
		/** @var array<int, array{\Event, \Closure}> */
		private array $signals = [];
		private \SplObjectStorage $timers;
		private bool $running = false;

		public function __construct()
		{
			$config = new \EventConfig();
			$config->requireFeatures(\EventConfig::FEATURE_FDS);
			$this->eventBase = new \EventBase($config);
			$this->timers = new \SplObjectStorage();
		}

		private function watch(string $key, mixed $stream, int $what, \Closure $listener): void
		{
			$this->streams[$key] = new \Event($this->eventBase, $stream, \Event::PERSIST | $what, fn ($stream) => $listener($stream));
			$this->streams[$key]->add();
		}

		private function forget(string $key): void
		{
			($this->streams[$key] ?? null)?->free();
			unset($this->streams[$key]);
		}

		public function addReadStream($stream, \Closure $listener): void
		{
			$this->watch('r' . (int) $stream, $stream, \Event::READ, $listener);
		}

		public function addWriteStream($stream, \Closure $listener): void
		{
			$this->watch('w' . (int) $stream, $stream, \Event::WRITE, $listener);
		}

		public function removeReadStream($stream): void
		{
			$this->forget('r' . (int) $stream);
		}

		public function removeWriteStream($stream): void
		{
			$this->forget('w' . (int) $stream);
		}

		private function schedule(Timer $timer, float $interval): Timer
		{
			$flags = \Event::TIMEOUT | ($timer->periodic ? \Event::PERSIST : 0);
			$event = new \Event($this->eventBase, -1, $flags, $this->happened(...), $timer);
			$this->timers[$timer] = $event;
			$event->add($interval);
			return $timer;
		}

		private function happened(mixed $fd, int $what, Timer $timer): void
		{
			($timer->callback)($timer);
			if (!$timer->periodic) {
				$this->cancelTimer($timer);
			}
		}

		public function addTimer(float $interval, \Closure $callback): Timer
		{
			return $this->schedule(new Timer($callback, false), $interval);
		}

		public function addPeriodicTimer(float $interval, \Closure $callback): Timer
		{
			return $this->schedule(new Timer($callback, true), $interval);
		}

		public function cancelTimer(Timer $timer): void
		{
			if (isset($this->timers[$timer])) {
				$this->timers[$timer]->free();
				unset($this->timers[$timer]);
			}
		}

		public function addSignal(int $signal, \Closure $listener): void
		{
			$this->signals[$signal] = [\Event::signal($this->eventBase, $signal, fn (int $signal) => $listener($signal)), $listener];
			$this->signals[$signal][0]->add();
		}

		public function removeSignal(int $signal, \Closure $listener): void
		{
			$this->signals[$signal][0]->free();
			unset($this->signals[$signal]);
		}

		public function run(): void
		{
			$this->running = true;
			while ($this->running && ($this->streams || $this->signals || count($this->timers))) {
				$this->eventBase->loop(\EventBase::LOOP_ONCE);
			}
		}

		public function stop(): void
		{
			$this->running = false;
		}
	}

	final class Loop
	{
		private static ExtEventLoop $loop;

		public static function set(ExtEventLoop $loop): void
		{
			self::$loop = $loop;
		}

		public static function get(): ExtEventLoop
		{
			return self::$loop;
		}

		public static function __callStatic(string $name, array $arguments): mixed
		{
			return self::$loop->$name(...$arguments);
		}
	}
}
