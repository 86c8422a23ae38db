<?php

/** @generate-class-entries */

/**
 * One event: a descriptor that becomes readable or writable, a timeout, a signal, or several of these.
 *
 * An Event keeps its EventBase. It is pending from add() until it fires, or with Event::PERSIST until del(). Dropping
 * the last reference to it cancels it. Once it has been freed, methods that act on it warn and return false.
 *
 * @not-serializable
 */
final class Event
{
	/**
	 * Edge-triggered: report changes, not states.
	 *
	 * @var int
	 * @cvalue EV_ET
	 */
	public const ET = UNKNOWN;

	/**
	 * Stay pending after the callback has run.
	 *
	 * @var int
	 * @cvalue EV_PERSIST
	 */
	public const PERSIST = UNKNOWN;

	/**
	 * The descriptor is readable.
	 *
	 * @var int
	 * @cvalue EV_READ
	 */
	public const READ = UNKNOWN;

	/**
	 * The descriptor is writable.
	 *
	 * @var int
	 * @cvalue EV_WRITE
	 */
	public const WRITE = UNKNOWN;

	/**
	 * The number is a signal, not a descriptor.
	 *
	 * @var int
	 * @cvalue EV_SIGNAL
	 */
	public const SIGNAL = UNKNOWN;

	/**
	 * The timeout has passed.
	 *
	 * @var int
	 * @cvalue EV_TIMEOUT
	 */
	public const TIMEOUT = UNKNOWN;

	/** Whether any part of the event is pending. Null once the event has been freed. */
	public readonly ?bool $pending;

	/** The last argument of the callback. */
	public mixed $data;

	/**
	 * Creates an event for $fd: a stream, a Socket, a descriptor, a signal number with Event::SIGNAL, or -1 for a
	 * timer. $what is made of Event::READ, WRITE, SIGNAL, PERSIST, ET and TIMEOUT; other bits are ignored.
	 *
	 * $cb gets ($fd, int $what, $arg). $fd is the same stream resource that was given, otherwise the number; $what are
	 * the bits that fired. The event does not keep its stream open.
	 *
	 * Throws EventException for a bad descriptor, unless $what has Event::TIMEOUT: then the event is a timer. Warns for
	 * a signal that does not exist, and for Event::SIGNAL with READ, WRITE or ET; then the event can never be added.
	 *
	 * @param resource|Socket|int $fd
	 * @param callable(resource|int $fd, int $what, mixed $arg): mixed $cb
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $fd, int $what, callable $cb, mixed $arg = null) {}

	/**
	 * Cancels the event and releases the callback. Calling it again does nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Constructs the event again with other values, as the constructor takes them. Without $what its bits stay as they
	 * are. If $cb is null, the callback stays; if $arg is null too, so does the data.
	 *
	 * Returns false with a warning while the event is pending, and for a signal that does not exist. Throws
	 * EventException for a bad descriptor as the constructor does.
	 *
	 * @param resource|Socket|int $fd
	 * @param (callable(resource|int $fd, int $what, mixed $arg): mixed)|null $cb
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function set(
		EventBase $base, mixed $fd, ?int $what = null, ?callable $cb = null, mixed $arg = null): bool {}

	/**
	 * Returns the names of the backends of this libevent, the preferred one first: "epoll", "poll", "select", ...
	 *
	 * @return array<int, string>
	 * @since 1.2.6
	 */
	public static function getSupportedMethods(): array {}

	/**
	 * Makes the event pending. After $timeout seconds the callback is called with Event::TIMEOUT (-1: no timeout; 0 and
	 * any other negative number: in the next round). For a pending event the timeout starts anew. A timeout of more
	 * than 2^53 seconds, such as INF, never passes.
	 *
	 * Returns false with a warning if libevent refuses, as epoll refuses regular files, or if the descriptor has been
	 * closed since. Throws EventException if another thread has events on signals.
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function add(float $timeout = -1): bool {}

	/**
	 * Cancels the event. Returns true also if it is not pending.
	 *
	 * @since 1.2.6
	 */
	public function del(): bool {}

	/**
	 * Sets the priority: of active events, those with the lowest number are served first. It is from 0 to the number
	 * given to EventBase::priorityInit() minus one; any other number returns false with a warning. Returns false while
	 * the event is active.
	 *
	 * @since 1.2.6
	 */
	public function setPriority(int $priority): bool {}

	/**
	 * Tells whether the event is pending for any of these Event::READ, WRITE, SIGNAL, TIMEOUT bits. Other bits are
	 * ignored.
	 *
	 * @since 1.2.6
	 */
	public function pending(int $flags): bool {}

	/**
	 * Removes the timeout; the event still waits for the rest. Returns true also if there is no timeout.
	 *
	 * @since 1.2.6
	 */
	public function removeTimer(): bool {}

	/**
	 * Creates a timer, which add() starts. $cb gets ($arg).
	 *
	 * @param callable(mixed $arg): mixed $cb
	 * @since 1.2.6
	 */
	public static function timer(EventBase $base, callable $cb, mixed $arg = null): Event {}

	/**
	 * Makes the event a timer, which add() starts. $cb gets ($arg). Returns false with a warning while the event is
	 * pending.
	 *
	 * @param callable(mixed $arg): mixed $cb
	 * @since 1.2.6
	 */
	public function setTimer(EventBase $base, callable $cb, mixed $arg = null): bool {}

	/**
	 * Creates an event for a signal, which add() starts; it stays pending. $cb gets (int $signum, $arg). Returns false
	 * with a warning for a number that no signal has.
	 *
	 * @param callable(int $signum, mixed $arg): mixed $cb
	 * @since 1.2.6
	 */
	public static function signal(EventBase $base, int $signum, callable $cb, mixed $arg = null): Event|false {}

	/**
	 * The same as add(), under a name for timers.
	 *
	 * @implementation-alias Event::add
	 * @since 1.2.6
	 */
	public function addTimer(float $timeout = -1): bool {}

	/**
	 * The same as del().
	 *
	 * @implementation-alias Event::del
	 * @since 1.2.6
	 */
	public function delTimer(): bool {}

	/**
	 * The same as add(), under a name for signals.
	 *
	 * @implementation-alias Event::add
	 * @since 1.2.6
	 */
	public function addSignal(float $timeout = -1): bool {}

	/**
	 * The same as del().
	 *
	 * @implementation-alias Event::del
	 * @since 1.2.6
	 */
	public function delSignal(): bool {}
}
