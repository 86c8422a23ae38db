<?php

/** @generate-class-entries */

/**
 * A set of events and the loop that waits for them.
 *
 * Whatever is constructed on a base keeps it alive. Freeing it frees everything on it first. After that exit(), stop(),
 * resume() and updateCacheTime() warn and return false, and getTimeOfDayCached() warns and returns the time; the other
 * methods throw an Error.
 *
 * @not-serializable
 */
final class EventBase
{
	/**
	 * For loop(): wait until some events are active, run their callbacks, return.
	 *
	 * @var int
	 * @cvalue EVLOOP_ONCE
	 */
	public const LOOP_ONCE = UNKNOWN;

	/**
	 * For loop(): do not wait; run callbacks until no event is active, return. It never returns if an event is active
	 * each time, such as a persistent one on a stream at its end. With LOOP_ONCE added, what is active runs once.
	 *
	 * @var int
	 * @cvalue EVLOOP_NONBLOCK
	 */
	public const LOOP_NONBLOCK = UNKNOWN;

	/**
	 * For EventConfig::setFlags(): no locks, even if libevent was told to use threads.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_NOLOCK
	 */
	public const NOLOCK = UNKNOWN;

	/**
	 * For EventConfig::setFlags(): IOCP from the start; Windows only.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_STARTUP_IOCP
	 */
	public const STARTUP_IOCP = UNKNOWN;

	/**
	 * For EventConfig::setFlags(): ask the clock before every timeout callback.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_NO_CACHE_TIME
	 */
	public const NO_CACHE_TIME = UNKNOWN;

	/**
	 * For EventConfig::setFlags(): batch epoll's changes. This is unsafe if a forked process shares descriptors. It
	 * also misses events if a named pipe is closed and opened again on its number.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_EPOLL_USE_CHANGELIST
	 */
	public const EPOLL_USE_CHANGELIST = UNKNOWN;

	/**
	 * For EventConfig::setFlags(): ignore the EVENT_* environment variables.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_IGNORE_ENV
	 */
	public const IGNORE_ENV = UNKNOWN;

	/**
	 * For EventConfig::setFlags(): timers more precise than a millisecond, at some cost.
	 *
	 * @var int
	 * @cvalue EVENT_BASE_FLAG_PRECISE_TIMER
	 */
	public const PRECISE_TIMER = UNKNOWN;

	/**
	 * Creates a base with the backend that libevent prefers, or with one that $cfg asks for.
	 *
	 * Throws EventException if no backend does what $cfg asks for.
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(?EventConfig $cfg = null) {}

	/**
	 * Returns the name of the backend: "epoll", "poll", "kqueue", ...
	 *
	 * @since 1.2.6
	 */
	public function getMethod(): string {}

	/**
	 * Returns the EventConfig::FEATURE_* bits of the backend.
	 *
	 * @since 1.2.6
	 */
	public function getFeatures(): int {}

	/**
	 * Sets the number of priorities, 1 to 255. 0 is served first, and new events get the middle one. Returns false with
	 * a warning for any other number; false while the loop runs, if events are active, and for fewer than there are
	 * already.
	 *
	 * @since 1.2.6
	 */
	public function priorityInit(int $n_priorities): bool {}

	/**
	 * Waits for events and runs their callbacks until there are no events left, stop() or exit() is called, or a
	 * callback throws. Then the exception is thrown from here, and the loop can be run again.
	 *
	 * $flags is made of LOOP_ONCE and LOOP_NONBLOCK; -1 means none, and unknown bits are ignored. 4 is libevent's
	 * EVLOOP_NO_EXIT_ON_EMPTY: wait even if there are no events left, for ever unless stop() or exit() was called.
	 *
	 * Returns true, or false if the backend failed. Throws an Error if this base's loop is running already, or is
	 * suspended with the Fiber that runs it (docs/fibers.md).
	 *
	 * @since 1.2.6
	 */
	public function loop(int $flags = -1): bool {}

	/**
	 * Runs loop() without flags.
	 *
	 * @since 1.2.6
	 */
	public function dispatch(): bool {}

	/**
	 * Leaves the loop after $timeout seconds (0 or less: at once), when the callbacks of the events active at that time
	 * have run. Returns true.
	 *
	 * @since 1.2.6
	 */
	public function exit(float $timeout = 0): bool {}

	/**
	 * Moves an Event to this base, with the middle priority. Returns false if it is pending or its descriptor has been
	 * closed.
	 *
	 * @since 1.2.6
	 */
	public function set(Event $event): bool {}

	/**
	 * Leaves the loop when the current callback returns. Has no effect while the loop does not run. Returns true.
	 *
	 * @since 1.2.6
	 */
	public function stop(): bool {}

	/**
	 * Tells whether stop() ended the loop.
	 *
	 * @since 1.2.6
	 */
	public function gotStop(): bool {}

	/**
	 * Tells whether exit() ended the loop.
	 *
	 * @since 1.2.6
	 */
	public function gotExit(): bool {}

	/**
	 * Returns the time in seconds since 1970, as of the start of the current round of callbacks.
	 *
	 * @since 1.2.6
	 */
	public function getTimeOfDayCached(): float {}

	/**
	 * Takes over an inherited base in a forked process. Using the base does the same; calling it again is harmless.
	 *
	 * @since 1.2.6
	 */
	public function reInit(): bool {}

	/**
	 * Frees the base and everything made on it. Inside a callback the loop ends first. Calling it again does nothing.
	 *
	 * @since 1.10.0
	 */
	public function free(): void {}

	/**
	 * Refreshes the time that getTimeOfDayCached() returns and that new timeouts start from.
	 *
	 * @since 2.5.0
	 */
	public function updateCacheTime(): bool {}

	/**
	 * Sets $cb to be called when a callback has blocked the loop: one that the loop has called took $seconds or longer.
	 * With $seconds 0 or less, $cb is called for each callback; null removes it. $cb itself is not measured.
	 *
	 * $cb gets how many seconds the callback took, and which function it was: "Server::read() in /srv/server.php:12"
	 * with the place where it is defined; "{closure}() in ..."; "usleep()" for a function of PHP's own; or "" if
	 * libevent's call led to destructors only. Everything that the callback called is part of it, such as the loop of
	 * another base. If the callback throws, $cb is not called, because the exception tells of it. A callback that is
	 * suspended with the Fiber that runs the loop ends at that point.
	 *
	 * Asking the clock costs about 0.1 µs for each callback; nothing if there is no $cb.
	 *
	 * @param (callable(float $seconds, string $function, mixed $arg): mixed)|null $cb
	 *
	 * @since 4.0.0
	 */
	public function setSlowCallback(float $seconds, ?callable $cb, mixed $arg = null): void {}

	/**
	 * Returns what the loop has done since the first call, which returns zeros:
	 *
	 * - "seconds": for how long it has been counted
	 * - "callbacks": how many callbacks the loop has called
	 * - "busy": how many seconds they took; divided by "seconds", the share of the time that is used
	 * - "longest": how many seconds the longest one took
	 * - "lag": the longest time in which callbacks followed each other without the loop asking what is ready; an event
	 *   has waited for its callback at most this long
	 * - "events": how many events are waited for now, including those of servers and buffer events
	 *
	 * With $reset, "longest" and "lag" start anew. What a callback of the loop calls is part of that callback.
	 *
	 * @return array{seconds: float, callbacks: int, busy: float, longest: float, lag: float, events: int}
	 *
	 * @since 4.0.0
	 */
	public function getStats(bool $reset = false): array {}

	/**
	 * Takes stop() back: a loop that stop() is about to end goes on.
	 *
	 * @since 2.5.0
	 */
	public function resume(): bool {}
}
