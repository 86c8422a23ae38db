<?php

/** @generate-class-entries */

/**
 * One event: a descriptor that gets readable or writable, a timeout, a signal, or several of them.
 *
 * An Event keeps its EventBase. It is pending from add() until it fires, or with Event::PERSIST
 * until del(). Dropping the last reference to it cancels it. Once freed, methods that act on it
 * warn and return false.
 *
 * @not-serializable
 */
final class Event
{
	/**
	 * Edge-triggered: report a change, not a state.
	 *
	 * @var int
	 * @cvalue EV_ET
	 */
	public const ET = UNKNOWN;

	/**
	 * Stay pending after the callback ran.
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

	/** Is any part of the event pending? Null once the event has been freed. */
	public readonly ?bool $pending;

	/** What the callback gets as its last argument. */
	public mixed $data;

	/**
	 * Watch $fd: a stream, a Socket, a descriptor, a signal number with Event::SIGNAL, or -1 for a
	 * timer. $what is made of Event::READ, WRITE, SIGNAL, PERSIST, ET and TIMEOUT; other bits are ignored.
	 *
	 * $cb gets ($fd, int $what, $arg): $fd the same stream resource that was given, else the number;
	 * $what the bits that fired. The event does not keep its stream open.
	 *
	 * Throws EventException for a bad descriptor, unless $what has Event::TIMEOUT: then the event is a timer.
	 * For a signal that does not exist, or Event::SIGNAL with READ, WRITE or ET, a warning, and the event can
	 * never be added.
	 *
	 * @param resource|Socket|int $fd
	 * @param callable(resource|int $fd, int $what, mixed $arg): mixed $cb
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $fd, int $what, callable $cb, mixed $arg = null) {}

	/**
	 * Cancel the event and let go of the callback. Again: nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Construct the event again, with other values, as the constructor takes them. Without $what its bits stay as
	 * they are, $cb null keeps the callback, and $arg null with it the data.
	 * False, with a warning, while the event is pending, and for a signal that does not exist.
	 * Throws EventException for a bad descriptor as the constructor does.
	 *
	 * @param resource|Socket|int $fd
	 * @param (callable(resource|int $fd, int $what, mixed $arg): mixed)|null $cb
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function set(
		EventBase $base, mixed $fd, ?int $what = null, ?callable $cb = null, mixed $arg = null): bool {}

	/**
	 * The names of the backends that this libevent has, the preferred first: "epoll", "poll", "select", ...
	 *
	 * @return array<int, string>
	 * @since 1.2.6
	 */
	public static function getSupportedMethods(): array {}

	/**
	 * Make the event pending; after $timeout seconds the callback is called with Event::TIMEOUT
	 * (-1: no timeout; 0 and any other negative number: in the next round). Of a pending event the timeout
	 * starts anew. What is further away than 2^53 seconds, such as INF, never comes.
	 *
	 * False, with a warning, where libevent refuses, as epoll does a regular file, or where the descriptor
	 * has been closed meanwhile. Throws EventException where another thread has events on signals.
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function add(float $timeout = -1): bool {}

	/**
	 * Cancel the event; true also where it is not pending.
	 *
	 * @since 1.2.6
	 */
	public function del(): bool {}

	/**
	 * Among active events those with the lowest number are served first. From 0 to the number given
	 * to EventBase::priorityInit() less one: false, with a warning, for any other. False while the event is
	 * active.
	 *
	 * @since 1.2.6
	 */
	public function setPriority(int $priority): bool {}

	/**
	 * Is the event pending for any of these Event::READ, WRITE, SIGNAL, TIMEOUT bits? Others are ignored.
	 *
	 * @since 1.2.6
	 */
	public function pending(int $flags): bool {}

	/**
	 * Take the timeout off, and keep waiting for the rest. True also where there is none.
	 *
	 * @since 1.2.6
	 */
	public function removeTimer(): bool {}

	/**
	 * A timer, to be started with add(). $cb gets ($arg).
	 *
	 * @param callable(mixed $arg): mixed $cb
	 * @since 1.2.6
	 */
	public static function timer(EventBase $base, callable $cb, mixed $arg = null): Event {}

	/**
	 * Make the event a timer, to be started with add(). $cb gets ($arg). False, with a warning, while the event is
	 * pending.
	 *
	 * @param callable(mixed $arg): mixed $cb
	 * @since 1.2.6
	 */
	public function setTimer(EventBase $base, callable $cb, mixed $arg = null): bool {}

	/**
	 * A signal's event, to be started with add(); it stays pending. $cb gets (int $signum, $arg).
	 * False, with a warning, for a number that no signal has.
	 *
	 * @param callable(int $signum, mixed $arg): mixed $cb
	 * @since 1.2.6
	 */
	public static function signal(EventBase $base, int $signum, callable $cb, mixed $arg = null): Event|false {}

	/**
	 * The same as add(), under a name that says it is a timer.
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
	 * The same as add(), under a name that says it is a signal.
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
