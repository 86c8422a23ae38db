<?php

/** @generate-class-entries */

/**
 * A set of events and the loop that waits for them.
 *
 * What is constructed on a base keeps it alive. Freeing it frees all that hangs on it first. Of a freed base
 * exit(), stop(), resume() and updateCacheTime() warn and give false, and getTimeOfDayCached() warns and gives
 * the time; the other methods throw an Error.
 *
 * @not-serializable
 */
final class EventBase
{
	/**
	 * loop(): wait until some events are active, run their callbacks, return.
	 *
	 * @var int
	 * @cvalue EVLOOP_ONCE
	 */
	public const LOOP_ONCE = UNKNOWN;

	/**
	 * loop(): do not wait; run callbacks until no event is active, return. That is never where one is active each
	 * time, such as a persistent one on a stream at its end: with LOOP_ONCE, too, what is active runs once.
	 *
	 * @var int
	 * @cvalue EVLOOP_NONBLOCK
	 */
	public const LOOP_NONBLOCK = UNKNOWN;

	/**
	 * EventConfig::setFlags(): no locks, even where libevent was told to use threads.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_NOLOCK
	 */
	public const NOLOCK = UNKNOWN;

	/**
	 * EventConfig::setFlags(): IOCP from the start; Windows only.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_STARTUP_IOCP
	 */
	public const STARTUP_IOCP = UNKNOWN;

	/**
	 * EventConfig::setFlags(): ask the clock before every timeout callback.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_NO_CACHE_TIME
	 */
	public const NO_CACHE_TIME = UNKNOWN;

	/**
	 * EventConfig::setFlags(): batch epoll's changes. Unsafe where a forked process shares descriptors,
	 * and deaf where a named pipe is closed and opened again on its number.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_EPOLL_USE_CHANGELIST
	 */
	public const EPOLL_USE_CHANGELIST = UNKNOWN;

	/**
	 * EventConfig::setFlags(): ignore the EVENT_* environment variables.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_IGNORE_ENV
	 */
	public const IGNORE_ENV = UNKNOWN;

	/**
	 * EventConfig::setFlags(): timers more precise than a millisecond, at some cost.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_PRECISE_TIMER
	 */
	public const PRECISE_TIMER = UNKNOWN;

	/**
	 * A base with the backend that libevent prefers, or with one as $cfg wants it.
	 *
	 * Throws EventException where no backend does what $cfg asks for.
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(?EventConfig $cfg = null) {}

	/**
	 * The backend's name: "epoll", "poll", "kqueue", ...
	 *
	 * @since 1.2.6
	 */
	public function getMethod(): string {}

	/**
	 * The backend's EventConfig::FEATURE_* bits.
	 *
	 * @since 1.2.6
	 */
	public function getFeatures(): int {}

	/**
	 * Set how many priorities there are, 1 to 255; 0 is served first, and new events get the middle
	 * one. False, with a warning, for any other number; false while the loop runs, where events are active, and
	 * for less than there are already.
	 *
	 * @since 1.2.6
	 */
	public function priorityInit(int $n_priorities): bool {}

	/**
	 * Wait for events and run their callbacks until there are none left, stop() or exit() is called,
	 * or a callback throws: then the exception comes out here, and the loop can be run again.
	 *
	 * $flags: LOOP_ONCE, LOOP_NONBLOCK; -1 means none, and bits that mean nothing are ignored. 4 is libevent's
	 * EVLOOP_NO_EXIT_ON_EMPTY: wait even where there are no events left, for ever unless stop() or exit() was
	 * called. True, or false where the backend failed.
	 * Throws an Error where this base's loop is running already, or is suspended with the Fiber that runs it
	 * (docs/fibers.md).
	 *
	 * @since 1.2.6
	 */
	public function loop(int $flags = -1): bool {}

	/**
	 * loop() without flags.
	 *
	 * @since 1.2.6
	 */
	public function dispatch(): bool {}

	/**
	 * Leave the loop after $timeout seconds (0 or less: at once), when the callbacks of the events active then
	 * have run. True.
	 *
	 * @since 1.2.6
	 */
	public function exit(float $timeout = 0): bool {}

	/**
	 * Move an Event to this base, where its priority is the middle one. False while it is pending or its
	 * descriptor has been closed.
	 *
	 * @since 1.2.6
	 */
	public function set(Event $event): bool {}

	/**
	 * Leave the loop when the present callback returns. Without effect while the loop does not run. True.
	 *
	 * @since 1.2.6
	 */
	public function stop(): bool {}

	/**
	 * Did stop() end the loop?
	 *
	 * @since 1.2.6
	 */
	public function gotStop(): bool {}

	/**
	 * Did exit() end the loop?
	 *
	 * @since 1.2.6
	 */
	public function gotExit(): bool {}

	/**
	 * Seconds since 1970, as of the start of the present round of callbacks.
	 *
	 * @since 1.2.6
	 */
	public function getTimeOfDayCached(): float {}

	/**
	 * Take over an inherited base in a forked process. Using the base does the same; calling it again is harmless.
	 *
	 * @since 1.2.6
	 */
	public function reInit(): bool {}

	/**
	 * Free the base and all that was made on it. Inside a callback the loop ends first. Again: nothing.
	 *
	 * @since 1.10.0
	 */
	public function free(): void {}

	/**
	 * Refresh the time that getTimeOfDayCached() and new timeouts start from.
	 *
	 * @since 2.5.0
	 */
	public function updateCacheTime(): bool {}

	/**
	 * Call $cb when a callback has blocked the loop: when one that the loop has called took $seconds or longer. It
	 * gets how many seconds it was, and which function it was: "Server::read() in /srv/server.php:12" where that is
	 * defined, "{closure}() in ..." or, of a function of PHP's own, "usleep()". All that the callback called is part
	 * of it, such as the loop of another base. It is "" where libevent's call came to destructors only. Where it throws,
	 * the exception tells, and nothing else.
	 *
	 * null: call nobody any more. $seconds of 0 or less: tell of each callback. $cb itself is not looked at. A
	 * callback that is suspended with the Fiber that runs the loop ends with that. Asking the clock costs each
	 * callback about 0.1 µs; nothing where no such callback is set.
	 *
	 * @param (callable(float $seconds, string $function, mixed $arg): mixed)|null $cb
	 *
	 * @since 4.0.0
	 */
	public function setSlowCallback(float $seconds, ?callable $cb, mixed $arg = null): void {}

	/**
	 * What the loop has done, counted from the first call on, which finds zeros:
	 *
	 * - "seconds": for so long has been counted
	 * - "callbacks": how many the loop has called
	 * - "busy": how many seconds they took; divided by "seconds" the share of the time that is used
	 * - "longest": how many the longest one took
	 * - "lag": the longest time in which callbacks followed each other, and the loop did not ask what is ready: so
	 *   long has something waited at most until its callback was called
	 * - "events": how many are waited for now, those of servers and buffer events among them
	 *
	 * With $reset "longest" and "lag" begin anew. What a callback of the loop calls is part of that callback.
	 *
	 * @return array{seconds: float, callbacks: int, busy: float, longest: float, lag: float, events: int}
	 *
	 * @since 4.0.0
	 */
	public function getStats(bool $reset = false): array {}

	/**
	 * Let a loop that stop() is about to end go on: take stop() back.
	 *
	 * @since 2.5.0
	 */
	public function resume(): bool {}
}
