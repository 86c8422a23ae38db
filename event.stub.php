<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The classes of the extension for editors and static analysis, which read this file and never run it.
 * Made from classes/*.stub.php by ./dev docs: not to be edited by hand. Numbers are those of Linux. */

/** The namespace of the classes: none. */
const EVENT_NS = '';

/**
 * One event: a descriptor that becomes readable or writable, a timeout, a signal, or several of these.
 *
 * An Event keeps its EventBase. It is pending from add() until it fires, or with Event::PERSIST until del(). Dropping
 * the last reference to it cancels it. Once it has been freed, methods that act on it warn and return false.
 */
final class Event
{
	/**
	 * Edge-triggered: report changes, not states.
	 *
	 * @var int
	 */
	public const ET = 32;

	/**
	 * Stay pending after the callback has run.
	 *
	 * @var int
	 */
	public const PERSIST = 16;

	/**
	 * The descriptor is readable.
	 *
	 * @var int
	 */
	public const READ = 2;

	/**
	 * The descriptor is writable.
	 *
	 * @var int
	 */
	public const WRITE = 4;

	/**
	 * The number is a signal, not a descriptor.
	 *
	 * @var int
	 */
	public const SIGNAL = 8;

	/**
	 * The timeout has passed.
	 *
	 * @var int
	 */
	public const TIMEOUT = 1;

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
	 * @since 1.2.6
	 */
	public function addTimer(float $timeout = -1): bool {}

	/**
	 * The same as del().
	 *
	 * @since 1.2.6
	 */
	public function delTimer(): bool {}

	/**
	 * The same as add(), under a name for signals.
	 *
	 * @since 1.2.6
	 */
	public function addSignal(float $timeout = -1): bool {}

	/**
	 * The same as del().
	 *
	 * @since 1.2.6
	 */
	public function delSignal(): bool {}
}

/**
 * A set of events and the loop that waits for them.
 *
 * Whatever is constructed on a base keeps it alive. Freeing it frees everything on it first. After that exit(), stop(),
 * resume() and updateCacheTime() warn and return false, and getTimeOfDayCached() warns and returns the time; the other
 * methods throw an Error.
 */
final class EventBase
{
	/**
	 * For loop(): wait until some events are active, run their callbacks, return.
	 *
	 * @var int
	 */
	public const LOOP_ONCE = 1;

	/**
	 * For loop(): do not wait; run callbacks until no event is active, return. It never returns if an event is active
	 * each time, such as a persistent one on a stream at its end. With LOOP_ONCE added, what is active runs once.
	 *
	 * @var int
	 */
	public const LOOP_NONBLOCK = 2;

	/**
	 * For EventConfig::setFlags(): no locks, even if libevent was told to use threads.
	 *
	 * @var int
	 */
	public const NOLOCK = 1;

	/**
	 * For EventConfig::setFlags(): IOCP from the start; Windows only.
	 *
	 * @var int
	 */
	public const STARTUP_IOCP = 4;

	/**
	 * For EventConfig::setFlags(): ask the clock before every timeout callback.
	 *
	 * @var int
	 */
	public const NO_CACHE_TIME = 8;

	/**
	 * For EventConfig::setFlags(): batch epoll's changes. This is unsafe if a forked process shares descriptors. It
	 * also misses events if a named pipe is closed and opened again on its number.
	 *
	 * @var int
	 */
	public const EPOLL_USE_CHANGELIST = 16;

	/**
	 * For EventConfig::setFlags(): ignore the EVENT_* environment variables.
	 *
	 * @var int
	 */
	public const IGNORE_ENV = 2;

	/**
	 * For EventConfig::setFlags(): timers more precise than a millisecond, at some cost.
	 *
	 * @var int
	 */
	public const PRECISE_TIMER = 32;

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

/**
 * A queue of bytes: they are added at the end and taken from the front, without copying what is in between.
 *
 * A buffer is made with new, or it is a view of one that belongs to another object: the input or output of an
 * EventBufferEvent, a body of an EventHttpRequest. A view does not keep its owner and ends with it.
 *
 * Positions and lengths are in bytes; positions start at 0. If a method is asked for more than there is, or for a
 * negative number of bytes, it takes all there is. A view whose owner has gone throws an Error, but isset() and ?? find
 * its properties unset.
 */
class EventBuffer
{
	/**
	 * A line ends with any run of CR and LF characters.
	 *
	 * @var int
	 */
	public const EOL_ANY = 0;

	/**
	 * A line ends with LF or with CR LF.
	 *
	 * @var int
	 */
	public const EOL_CRLF = 1;

	/**
	 * A line ends with CR LF only.
	 *
	 * @var int
	 */
	public const EOL_CRLF_STRICT = 2;

	/**
	 * A line ends with LF.
	 *
	 * @var int
	 */
	public const EOL_LF = 3;

	/**
	 * A line ends with a NUL byte.
	 *
	 * @var int
	 */
	public const EOL_NUL = 4;

	/**
	 * Not used: no method takes it.
	 *
	 * @var int
	 */
	public const PTR_SET = 0;

	/**
	 * Not used: no method takes it.
	 *
	 * @var int
	 */
	public const PTR_ADD = 1;

	/** The number of bytes in the buffer. */
	public readonly int $length;

	/** How many bytes at the front are contiguous in memory: pullup() of no more than these moves nothing. */
	public readonly int $contiguous_space;

	/**
	 * Creates an empty buffer.
	 *
	 * @since 1.2.6
	 */
	public function __construct() {}

	/**
	 * Freezes the front or the end of the buffer. With $at_front nothing can be taken from the front or put before it;
	 * without, nothing can be added at the end. Methods that would do so fail. Returns false for a view, which cannot
	 * be frozen.
	 *
	 * @since 1.2.6
	 */
	public function freeze(bool $at_front): bool {}

	/**
	 * Undoes freeze(). Returns false for a view, which its owner controls.
	 *
	 * @since 1.2.6
	 */
	public function unfreeze(bool $at_front): bool {}

	/**
	 * Does nothing: a buffer belongs to one thread, so it needs no lock.
	 *
	 * @since 1.2.6
	 */
	public function lock(bool $at_front): void {}

	/**
	 * Does nothing, like lock().
	 *
	 * @since 1.2.6
	 */
	public function unlock(bool $at_front): void {}

	/**
	 * Does nothing, like lock().
	 *
	 * @since 1.2.6
	 */
	public function enableLocking(): void {}

	/**
	 * Adds $data at the end. Returns false if the end is frozen.
	 *
	 * @since 1.2.6
	 */
	public function add(string $data): bool {}

	/**
	 * Takes up to $max_bytes (negative: all) from the front. Returns null if the buffer is empty or its front is
	 * frozen.
	 *
	 * @since 1.6.0
	 */
	public function read(int $max_bytes): ?string {}

	/**
	 * Does what read() does, for the examples of PHP's manual: takes up to $max bytes from the front into $data.
	 * Returns how many; 0, with null in $data, if the buffer is empty; -1 if the front is frozen.
	 *
	 * @param mixed $data
	 * @param-out string|null $data
	 * @deprecated use read()
	 * @since 4.0.0
	 */
	public function remove(&$data, int $max): int {}

	/**
	 * Moves all of $buf to the end of this buffer. Returns false if the end of this buffer or the front of $buf is
	 * frozen. If $buf is this buffer, it moves nothing and returns true.
	 *
	 * @since 1.2.6
	 */
	public function addBuffer(EventBuffer $buf): bool {}

	/**
	 * Adds a part of a regular file at the end: $length bytes (-1: all that follow) from $offset on, counted from the
	 * beginning of the file. $file is its path, or a stream of it, whose position does not change and which may be
	 * closed afterwards.
	 *
	 * A large file (128 KiB or more) is not read if the buffer is only added to and is then sent over a connection
	 * without TLS: by EventBufferEvent::writeBuffer(), by the replies of an EventHttpRequest, or by addBuffer() to an
	 * output. Then the kernel sends it. An output with a file in it shows only its length: methods other than those
	 * that add throw an Error. If the file has become shorter by then, the connection ends: an EventBufferEvent gets
	 * EOF with WRITING. In all other cases, including TLS, the file is read into memory first, as far as memory_limit
	 * allows; beyond that an EventException is thrown.
	 *
	 * Returns false, with PHP's warning, if the path cannot be opened; without one if the file is shorter, cannot be
	 * read, or the end is frozen. Anything but a regular file, such as a URL, is a ValueError.
	 *
	 * @param resource|string $file
	 * @since 4.0.0
	 */
	public function addFile(mixed $file, int $offset = 0, int $length = -1): bool {}

	/**
	 * Moves up to $len bytes (negative: all) from the front of $buf to the end of this buffer. Returns how many; 0 if
	 * $buf is this buffer; -1 if the end of this buffer or the front of $buf is frozen.
	 *
	 * @since 1.6.0
	 */
	public function appendFrom(EventBuffer $buf, int $len): int {}

	/**
	 * Reserves room for $len bytes at the end. Returns false if there is not enough memory; also, with a warning, if
	 * $len is negative.
	 *
	 * @since 1.2.6
	 */
	public function expand(int $len): bool {}

	/**
	 * Puts $data before the front. Returns false if the front is frozen.
	 *
	 * @since 1.2.6
	 */
	public function prepend(string $data): bool {}

	/**
	 * Moves all of $buf before the front of this buffer. Returns false if the front of either is frozen. If $buf is
	 * this buffer, it moves nothing and returns true.
	 *
	 * @since 1.2.6
	 */
	public function prependBuffer(EventBuffer $buf): bool {}

	/**
	 * Removes up to $len bytes (negative: all) from the front. Returns false if the front is frozen.
	 *
	 * @since 1.2.6
	 */
	public function drain(int $len): bool {}

	/**
	 * Copies up to $max_bytes (negative: all) from the front into $data, without removing them. Returns how many; 0,
	 * with null in $data, if there are none; -1, with $data unchanged, if the front is frozen.
	 *
	 * @param mixed $data
	 * @param-out string|null $data
	 * @since 1.2.6
	 */
	public function copyout(&$data, int $max_bytes): int {}

	/**
	 * Takes a line from the front, and removes its end, which $eol_style, an EventBuffer::EOL_*, defines. Returns null
	 * if no line is complete, or if the front is frozen; null with a warning for any other $eol_style.
	 *
	 * @since 1.2.6
	 */
	public function readLine(int $eol_style): ?string {}

	/**
	 * Returns the position of $what between the positions $start (negative: the front) and $end (negative: the end);
	 * false if it is not there. A $start behind the end warns and counts as the front.
	 *
	 * @since 1.2.6
	 */
	public function search(string $what, int $start = -1, int $end = -1): int|false {}

	/**
	 * Returns the position of the next end of line from $start (negative: the front) on; false if there is none.
	 * $eol_style is an EventBuffer::EOL_*; any other returns false with a warning. A $start behind the end warns and
	 * counts as the front.
	 *
	 * @since 1.5.0
	 */
	public function searchEol(int $start = -1, int $eol_style = EventBuffer::EOL_ANY): int|false {}

	/**
	 * Makes the first $size bytes (negative: all) contiguous in memory, and returns a copy of them. Returns null if
	 * there are fewer, or none.
	 *
	 * @since 1.2.6
	 */
	public function pullup(int $size): ?string {}

	/**
	 * Writes up to $howmuch bytes (negative: all) to a stream, a Socket or a descriptor, and removes what was written.
	 * Returns how many; false if nothing could be written, for example from an empty buffer.
	 *
	 * @param resource|Socket|int $fd
	 * @since 1.6.0
	 */
	public function write(mixed $fd, int $howmuch = -1): int|false {}

	/**
	 * Reads once from a stream, a Socket or a descriptor to the end of the buffer: up to $howmuch bytes (negative: what
	 * is there), and never more than 4096. Of $howmuch the low 32 bits count. Returns how many; 0 at the end of the
	 * stream; false if nothing could be read, or the end of the buffer is frozen.
	 *
	 * @param resource|Socket|int $fd
	 * @since 1.7.0
	 */
	public function readFrom(mixed $fd, int $howmuch = -1): int|false {}

	/**
	 * Returns a copy of up to $length bytes (negative: all) from position $start on. Returns false if $start is
	 * negative or beyond the end of the buffer, or if the front is frozen.
	 *
	 * @since 1.6.0
	 */
	public function substr(int $start, int $length = -1): string|false {}
}

/**
 * A connection with a buffer for each direction: what arrives is collected in the input, what is written waits in the
 * output until it can be sent. Callbacks tell when something has happened.
 *
 * A buffer event keeps its EventBase. Dropping the last reference to the buffer event frees it. Once it has been freed,
 * and while an SSL filter uses it, its methods warn and return false (read() and those without a result: null). The
 * properties of a freed one are null.
 *
 * The read callback gets ($bev, $arg) when there is new input. The write callback gets ($bev, $arg) when the output has
 * been sent (for an SSL filter: by the buffer event below, too). The event callback gets ($bev, int $events, $arg):
 * EventBufferEvent::CONNECTED, or EOF, ERROR or TIMEOUT combined with READING or WRITING. An SSL filter gets EOF (16)
 * or ERROR (32) without either if the connection below it has ended: EOF if the peer did not close TLS properly and
 * $allow_ssl_dirty_shutdown is true, otherwise ERROR. After an end, an error or a timeout, its direction is disabled
 * before the callback is called; if none is named, both are.
 *
 * EventHttpRequest and EventHttpConnection return views of their connection's buffer event. Until setCallbacks() gives
 * it callbacks, the connection is EventHttp's: enable() and disable() are only remembered for later, setWatermark() and
 * connect() warn and do nothing, and free() and close() only release the view. From then on the connection is the
 * program's: freeing the view closes it. If the connection ends otherwise, the event callback gets EOF or ERROR, but
 * not if its base ends. EventHttpRequest::upgrade() returns one that is the program's from the beginning.
 */
final class EventBufferEvent
{
	/**
	 * For flush(): move what is there.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const FLUSH = 1;

	/**
	 * For flush(): move what is there; nothing follows.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const FINISHED = 2;

	/**
	 * Event callback: it happened while reading.
	 *
	 * @var int
	 */
	public const READING = 1;

	/**
	 * Event callback: it happened while writing.
	 *
	 * @var int
	 */
	public const WRITING = 2;

	/**
	 * Event callback: the peer has finished sending.
	 *
	 * @var int
	 */
	public const EOF = 16;

	/**
	 * Event callback: an error; EventUtil::getLastSocketErrno() and getDnsErrorString() tell which.
	 *
	 * @var int
	 */
	public const ERROR = 32;

	/**
	 * Event callback: a timeout of setTimeouts() has passed.
	 *
	 * @var int
	 */
	public const TIMEOUT = 64;

	/**
	 * Event callback: connect() or connectHost() has succeeded.
	 *
	 * @var int
	 */
	public const CONNECTED = 128;

	/**
	 * Freeing closes the descriptor: one given as an int is handed over, that of a stream or a Socket is duplicated.
	 *
	 * @var int
	 */
	public const OPT_CLOSE_ON_FREE = 1;

	/**
	 * Has no effect: objects are not shared between threads.
	 *
	 * @var int
	 */
	public const OPT_THREADSAFE = 2;

	/**
	 * Callbacks are called from the loop, one after the other, not from where something happened.
	 *
	 * @var int
	 */
	public const OPT_DEFER_CALLBACKS = 4;

	/**
	 * Has no effect.
	 *
	 * @var int
	 */
	public const OPT_UNLOCK_CALLBACKS = 8;

	/**
	 * For programs written for older versions: a TLS connection always begins with a handshake.
	 *
	 * @var int
	 */
	public const SSL_OPEN = 0;

	/**
	 * This is the client's end.
	 *
	 * @var int
	 */
	public const SSL_CONNECTING = 1;

	/**
	 * This is the server's end.
	 *
	 * @var int
	 */
	public const SSL_ACCEPTING = 2;

	/**
	 * With TLS, what the event callback gets if the peer closes the connection without closing TLS first: EOF if this
	 * is true; ERROR if it is false, because somebody else may have cut off the rest. Without TLS it has no effect.
	 */
	public bool $allow_ssl_dirty_shutdown;

	/** The descriptor; null if there is none (yet). */
	public readonly ?int $fd;

	/**
	 * The priority of its events; null once freed. Writing it is setPriority(), but without a warning if that is
	 * refused.
	 */
	public ?int $priority;

	/** What has arrived; null once freed. */
	public readonly ?EventBuffer $input;

	/**
	 * What is still to be sent. Bytes can be added at the end, but neither taken from the front nor put before it. Null
	 * once freed.
	 */
	public readonly ?EventBuffer $output;

	/**
	 * Creates a buffer event for $socket: a connected stream, Socket or descriptor, which becomes non-blocking. With
	 * null, connect() or connectHost() make a socket, which is always closed on free. $options are OPT_* bits; others
	 * are ignored. Writing is enabled from the start, reading after enable(Event::READ).
	 *
	 * Throws EventException for a bad descriptor. A number that is not open only warns; then there is no descriptor.
	 *
	 * @param resource|Socket|int|null $socket
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $readcb
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $writecb
	 * @param (callable(EventBufferEvent $bev, int $events, mixed $arg): mixed)|null $eventcb
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $socket = null, int $options = 0, ?callable $readcb = null, ?callable $writecb = null, ?callable $eventcb = null, mixed $arg = null) {}

	/**
	 * Stops, and releases callbacks and buffers. What is still in the output is not sent. With TLS the peer is sent a
	 * close_notify, if that is possible at once and nothing is left in the output. Calling it again does nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Does what free() does, and closes the descriptor whatever the options were. If a stream or a Socket lent it, they
	 * close it themselves; the connection is shut down. With TLS the peer is sent a close_notify before, as by free().
	 *
	 * @since 1.10.0
	 */
	public function close(): void {}

	/**
	 * Connects to "127.0.0.1:80", "[::1]:80" or "unix:/path" (also "UNIX:"). The event callback tells whether it
	 * succeeded.
	 *
	 * Returns false if it has failed already, if it is on its way, and if there is a connection. Returns false with a
	 * warning for any other address, such as a host name (see connectHost()), and for one of a pair, an SSL filter or a
	 * connection of EventHttp.
	 *
	 * @since 1.2.6
	 */
	public function connect(string $addr): bool {}

	/**
	 * Looks a host name up, then connects. The event callback tells whether it succeeded; after a failed look-up
	 * getDnsErrorString() tells why. $family is EventUtil::AF_INET, AF_INET6 or AF_UNSPEC.
	 *
	 * With $dns_base, which must be made on the same EventBase and is kept until the look-up is over, everything is
	 * reported from the loop. Without it the look-up blocks, and may fail before this returns.
	 *
	 * Returns false if a connection is on its way; with a warning if host, port or family is not valid, and as
	 * connect() does.
	 *
	 * @since 1.2.6
	 */
	public function connectHost(?EventDnsBase $dns_base, string $hostname, int $port, int $family = EventUtil::AF_UNSPEC): bool {}

	/**
	 * Returns why the last look-up failed; "" if it did not.
	 *
	 * @since 1.2.6
	 */
	public function getDnsErrorString(): string|false {}

	/**
	 * Replaces all three callbacks and their last argument. Without $arg the argument stays as it is.
	 *
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $readcb
	 * @param (callable(EventBufferEvent $bev, mixed $arg): mixed)|null $writecb
	 * @param (callable(EventBufferEvent $bev, int $events, mixed $arg): mixed)|null $eventcb
	 * @since 1.2.6
	 */
	public function setCallbacks(?callable $readcb, ?callable $writecb, ?callable $eventcb, mixed $arg = null): void {}

	/**
	 * Enables Event::READ, Event::WRITE or both; other bits are ignored. Returns false with a warning if the backend
	 * refuses the descriptor.
	 *
	 * @since 1.2.6
	 */
	public function enable(int $events): bool {}

	/**
	 * Disables Event::READ, Event::WRITE or both. What arrives then waits in the system; what is in the output stays
	 * there.
	 *
	 * @since 1.2.6
	 */
	public function disable(int $events): bool {}

	/**
	 * Returns the Event::READ and Event::WRITE bits that are enabled.
	 *
	 * @since 1.2.6
	 */
	public function getEnabled(): int|false {}

	/**
	 * Returns the same as $input.
	 *
	 * @since 1.2.6
	 */
	public function getInput(): EventBuffer|false {}

	/**
	 * Returns the same as $output.
	 *
	 * @since 1.2.6
	 */
	public function getOutput(): EventBuffer|false {}

	/**
	 * Sets the watermarks. For Event::READ: the read callback is called once there are $lowmark bytes of input. Reading
	 * stops at $highmark (0: never) until some input is taken; there the read callback, if any, is called again and
	 * again. For Event::WRITE: the write callback is called once at most $lowmark bytes are left.
	 *
	 * A negative mark counts as 0; other bits are ignored. With TLS $highmark is at most 2,147,483,647.
	 *
	 * @since 1.2.6
	 */
	public function setWatermark(int $events, int $lowmark, int $highmark): void {}

	/**
	 * Returns the watermarks of Event::READ or Event::WRITE in bytes: [$lowmark, $highmark], as setWatermark() takes
	 * them. Returns false with a warning for any other $event.
	 *
	 * @return array{int, int}|false
	 *
	 * @since 4.0.0
	 */
	public function getWatermark(int $event): array|false {}

	/**
	 * Sets how many bytes are read from the socket at most before others get their turn; 0 or less: 16,384, the
	 * default. Without TLS a single read never takes more than 4,096. With a rate limit, that counts instead. Returns
	 * false with a warning if the connection is EventHttp's.
	 *
	 * @since 4.0.0
	 */
	public function setMaxSingleRead(int $bytes): bool {}

	/**
	 * Sets the same for what is written to the socket.
	 *
	 * @since 4.0.0
	 */
	public function setMaxSingleWrite(int $bytes): bool {}

	/**
	 * Sets how many bytes are read and written a second at most; 0 or less: no limit. The limit is applied in tenths of
	 * a second and is at least 10. What is not read waits in the kernel, so that the other side has to wait too. What
	 * TLS has decrypted already is read all the same.
	 *
	 * Returns false with a warning for one of a pair and an SSL filter, which have no socket of their own, and if the
	 * connection is EventHttp's.
	 *
	 * @since 4.0.0
	 */
	public function setRateLimit(int $readPerSecond, int $writePerSecond): bool {}

	/**
	 * For one of a pair: moves what is written to the partner now, whatever its watermarks say. For sockets and TLS
	 * nothing is held back, so this does nothing. $events: Event::WRITE moves what has been written here, Event::READ
	 * what the partner has written.
	 *
	 * With FINISHED the partner's event callback also gets EOF, with READING if $events has Event::WRITE, and with
	 * WRITING if it has Event::READ. This is the only way to tell the partner of an end.
	 *
	 * Returns false if the partner has gone; with a warning for any other $mode.
	 *
	 * @since 4.0.0
	 */
	public function flush(int $events, int $mode = EventBufferEvent::FLUSH): bool {}

	/**
	 * Appends $data to the output. The loop sends it as the other side accepts it.
	 *
	 * @since 1.2.6
	 */
	public function write(string $data): bool {}

	/**
	 * Moves all of $buf to the output. Returns false if the front of $buf is frozen.
	 *
	 * @since 1.2.6
	 */
	public function writeBuffer(EventBuffer $buf): bool {}

	/**
	 * Takes up to $size bytes (negative: all) from the input. Returns null if it is empty.
	 *
	 * @since 1.2.6
	 */
	public function read(int $size): ?string {}

	/**
	 * Moves all of the input to $buf. Returns false if the end of $buf is frozen.
	 *
	 * @since 1.2.6
	 */
	public function readBuffer(EventBuffer $buf): bool {}

	/**
	 * Returns two buffer events that are connected to each other, without descriptors. Their callbacks are always
	 * deferred. Reading must be enabled on both. Freeing one does not tell the other.
	 *
	 * @return array<int, EventBufferEvent>|false
	 * @since 1.2.6
	 */
	public static function createPair(EventBase $base, int $options = 0): array|false {}

	/**
	 * Sets the priority, from 0, served first, to the number given to EventBase::priorityInit() minus one. Deferred
	 * callbacks keep the middle priority. Returns false for one of a pair and while its events are active; with a
	 * warning for a priority that the base does not have.
	 *
	 * @since 1.2.6
	 */
	public function setPriority(int $priority): bool {}

	/**
	 * Sets after how many seconds without progress the event callback gets TIMEOUT: while reading is enabled, and while
	 * there is output. 0, a negative number or NAN means none. The longest timeout is 2^53 seconds.
	 *
	 * @since 1.2.6
	 */
	public function setTimeouts(float $timeout_read, float $timeout_write): bool {}

	/**
	 * Returns a buffer event that uses TLS over $unnderlying. (PECL event spells the parameter like this.) The filter
	 * keeps $unnderlying and owns it from now on: its callbacks and settings are out of reach until the filter is
	 * freed, and what its buffers hold belongs to the TLS connection. With OPT_CLOSE_ON_FREE, freeing the filter frees
	 * $unnderlying.
	 *
	 * $state is SSL_CONNECTING with a client's $ctx, SSL_ACCEPTING with a server's. $ctx decides: a $state that
	 * contradicts it warns.
	 *
	 * The event callback gets CONNECTED after the handshake. A client that verifies checks the name that connectHost()
	 * of $unnderlying was given.
	 *
	 * @throws EventException
	 * @since 1.2.6
	 */
	public static function createSslFilter(EventBufferEvent $unnderlying, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * Does the same as createSslFilter(), under the name of PHP's manual.
	 *
	 * @throws EventException
	 * @deprecated use createSslFilter()
	 * @since 4.0.0
	 */
	public static function sslFilter(EventBufferEvent $underlying, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * Creates a buffer event as the constructor does, with TLS. Callbacks are always deferred; set them with
	 * setCallbacks(). $state is SSL_CONNECTING with a client's $ctx, SSL_ACCEPTING with a server's. $ctx decides: a
	 * $state that contradicts it warns.
	 *
	 * The handshake begins at once if $socket is connected or on its way. A socket without a peer waits for connect(),
	 * or for the first enable() after the program has connected it.
	 *
	 * The event callback gets CONNECTED after the handshake, or ERROR; sslError() tells why. Without an event callback,
	 * a certificate that is not trusted is a warning. A client that verifies checks the name that connectHost() was
	 * given; connect() gives none.
	 *
	 * @param resource|Socket|int|null $socket
	 * @throws EventException
	 * @since 1.2.6
	 */
	public static function sslSocket(EventBase $base, mixed $socket, EventSslContext $ctx, int $state, int $options = 0): EventBufferEvent {}

	/**
	 * Returns the latest error of OpenSSL that has not been reported yet, with the reason if a certificate is not
	 * trusted; "" if there is none.
	 *
	 * @since 1.2.6
	 */
	public function sslError(): string|false {}

	/**
	 * Warns if there is TLS, and does nothing. TLS 1.3 has no renegotiation. In TLS 1.2 it is not safe: data that the
	 * peer is sending when it begins ends the connection ("unexpected message"), and a server would get CONNECTED
	 * before the client has answered. Renegotiation that peers ask for is refused too.
	 *
	 * @since 1.2.6
	 */
	public function sslRenegotiate(): void {}

	/**
	 * Returns OpenSSL's description of the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherInfo(): string|false {}

	/**
	 * Returns the name of the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherName(): string|false {}

	/**
	 * Returns the protocol version that introduced the cipher; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetCipherVersion(): string|false {}

	/**
	 * Returns the protocol, such as "TLSv1.3"; "" before the handshake, false without TLS.
	 *
	 * @since 1.10.0
	 */
	public function sslGetProtocol(): string|false {}

	/**
	 * Returns the protocol inside TLS, such as "http/1.1", that both sides have negotiated with
	 * EventSslContext::OPT_ALPN_PROTOCOLS; "" before the handshake and if they negotiated none; false without TLS.
	 *
	 * @since 4.0.0
	 */
	public function sslGetAlpnProtocol(): string|false {}
}

/**
 * Settings for a new EventBase. Once a base has been made with it, it may be dropped or used again.
 */
final class EventConfig
{
	/**
	 * The backend supports edge-triggered events.
	 *
	 * @var int
	 */
	public const FEATURE_ET = 1;

	/**
	 * The time to add, delete or fire an event does not grow with the number of events.
	 *
	 * @var int
	 */
	public const FEATURE_O1 = 2;

	/**
	 * The backend works with any descriptor, including regular files and /dev/null.
	 *
	 * @var int
	 */
	public const FEATURE_FDS = 4;

	/**
	 * Creates a configuration without any requirements.
	 *
	 * @since 1.2.6
	 */
	public function __construct() {}

	/**
	 * Excludes a backend, as named by Event::getSupportedMethods(). The name ends at its first NUL. Returns true, also
	 * for an unknown name.
	 *
	 * @since 1.2.6
	 */
	public function avoidMethod(string $method): bool {}

	/**
	 * Requires a backend with these EventConfig::FEATURE_* bits; other bits are ignored. If there is none, the
	 * constructor of EventBase throws EventException. Returns true.
	 *
	 * @since 1.2.6
	 */
	public function requireFeatures(int $feature): bool {}

	/**
	 * Limits how long the loop runs callbacks before it looks for new events: $max_interval milliseconds and
	 * $max_callbacks callbacks (0 or less: no limit). The limits apply to events of priority $min_priority and up (0 is
	 * the most important). Numbers out of range count as the nearest in range: at most 2^31 - 1, and 255 for the
	 * priority.
	 *
	 * @since 1.2.6
	 */
	public function setMaxDispatchInterval(int $max_interval, int $max_callbacks, int $min_priority): void {}

	/**
	 * Sets the flags of the base: EventBase::NOLOCK, IGNORE_ENV, STARTUP_IOCP, NO_CACHE_TIME, EPOLL_USE_CHANGELIST and
	 * PRECISE_TIMER bits. Other bits are ignored. Returns true.
	 *
	 * @since 2.0.2
	 */
	public function setFlags(int $flags): bool {}
}

/**
 * Looks up host names without blocking the loop: for EventBufferEvent::connectHost(), for EventHttpConnection, and with
 * resolve().
 *
 * It keeps its EventBase, and whatever looks a host up through it keeps it. While it has name servers, the loop does
 * not end by itself, unless it was made with EventDnsBase::DISABLE_WHEN_INACTIVE. After a fork the child uses sockets
 * of its own.
 */
final class EventDnsBase
{
	/**
	 * Take search domains and "ndots" from resolv.conf.
	 *
	 * @var int
	 */
	public const OPTION_SEARCH = 1;

	/**
	 * Take name servers from resolv.conf.
	 *
	 * @var int
	 */
	public const OPTION_NAMESERVERS = 2;

	/**
	 * Take the other options from resolv.conf.
	 *
	 * @var int
	 */
	public const OPTION_MISC = 4;

	/**
	 * Read the system's hosts file.
	 *
	 * @var int
	 */
	public const OPTION_HOSTSFILE = 8;

	/**
	 * All of the OPTION_* bits.
	 *
	 * @var int
	 */
	public const OPTIONS_ALL = 15;

	/**
	 * For the constructor: let the loop end if no look-up is on its way. After the last look-up, a name server that did
	 * not answer is not probed. It is taken for a good one again if all have failed, or if nothing else may be left for
	 * which the loop goes on.
	 *
	 * @var int
	 */
	public const DISABLE_WHEN_INACTIVE = 32768;

	/**
	 * For the constructor: read the system's resolv.conf and hosts file, as true does.
	 *
	 * @var int
	 */
	public const INITIALIZE_NAMESERVERS = 1;

	/**
	 * For the constructor and parseResolvConf(): if there is no name server, do not use 127.0.0.1.
	 *
	 * @var int
	 */
	public const NAMESERVERS_NO_DEFAULT = 65536;

	/**
	 * Creates an EventDnsBase. $initialize is true to start with the system's settings, false to start with nothing, or
	 * made of INITIALIZE_NAMESERVERS, DISABLE_WHEN_INACTIVE and NAMESERVERS_NO_DEFAULT.
	 *
	 * Throws EventException if the system's name servers cannot be found, and for other bits.
	 *
	 * @throws EventException
	 * @param bool|int $initialize
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, mixed $initialize) {}

	/**
	 * Reads a file like /etc/resolv.conf. $flags are OPTION_* bits, which say what to take from it. Returns false with
	 * a warning if the file cannot be read; then 127.0.0.1 is used as the name server, and the domain of this host as
	 * the search domain. Returns false with a warning for other bits, and reads nothing.
	 *
	 * @since 1.2.6
	 */
	public function parseResolvConf(int $flags, string $filename): bool {}

	/**
	 * Adds a name server: "127.0.0.1", "127.0.0.1:53", "::1" or "[::1]:53". Returns true also if it was added before;
	 * false with a warning if it is not such an address, or if no socket is available.
	 *
	 * @since 1.2.6
	 */
	public function addNameserverIp(string $ip): bool {}

	/**
	 * Loads the hosts of a file like /etc/hosts; they are not looked up then. Returns false with a warning if the file
	 * cannot be read; then localhost is known.
	 *
	 * @since 1.2.6
	 */
	public function loadHosts(string $hosts): bool {}

	/**
	 * Removes all search domains.
	 *
	 * @since 1.2.6
	 */
	public function clearSearch(): void {}

	/**
	 * Adds a search domain, which is appended to names that are not found; the one added last comes first. Warns if it
	 * cannot be a domain.
	 *
	 * @since 1.2.6
	 */
	public function addSearch(string $domain): void {}

	/**
	 * Sets how many dots a name must have to be looked up as it is first; a name with fewer is looked up with the
	 * search domains first. A negative number counts as 0.
	 *
	 * @since 1.2.6
	 */
	public function setSearchNdots(int $ndots): void {}

	/**
	 * Sets an option of libevent; its value is a string. Returns false with a warning if there is no such option, or if
	 * the value is not a number. A number out of range counts as the nearest in range. Defaults are in parentheses:
	 *
	 * - "timeout": how many seconds to wait for an answer, from 0.001 (5)
	 * - "attempts": how often to ask, from 0 to 255 (3)
	 * - "max-timeouts": how often a name server may fail to answer before it is left out, from 1 to 255 (3)
	 * - "max-inflight": how many names to ask for at the same time, from 1 to 65000 (64)
	 * - "initial-probe-timeout": after how many seconds a name server left out is tried again, up to 3600 (10)
	 * - "getaddrinfo-allow-skew": with an answer for one family, how many seconds to wait for the other (3)
	 * - "ndots": as setSearchNdots()
	 * - "randomize-case": "1" to ask in RaNdom cAse and accept no answer in another case, which protects against forged
	 *   answers; "0" to ask for names as they are, and accept answers in any case. If it is not set, evdns asks in
	 *   random case and accepts any. For look-ups of an EventHttpConnection, and with search domains, names are not
	 *   asked for in random case after "1", and are after "0"
	 * - "bind-to": the address from which to ask name servers that are added later
	 * - "so-rcvbuf", "so-sndbuf": the size of the sockets' buffers, for name servers that are added later
	 *
	 * @since 1.2.6
	 */
	public function setOption(string $option, string $value): bool {}

	/**
	 * Returns the number of name servers.
	 *
	 * @since 1.2.6
	 */
	public function countNameservers(): int {}

	/**
	 * Looks up $host, a name or an address, and calls $cb with (?array $addresses, ?string $error, $arg), always from
	 * the loop: with the addresses as strings and null, or with null and the reason. $family is EventUtil::AF_INET,
	 * AF_INET6, or AF_UNSPEC for both. If there is no name server when the loop runs next, the look-up fails.
	 *
	 * Returns the number of the look-up, for cancel(). If the look-up is cancelled, or the EventDnsBase or its
	 * EventBase goes, $cb is not called.
	 *
	 * @param callable(?array $addresses, ?string $error, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function resolve(string $host, callable $cb, mixed $arg = null, int $family = EventUtil::AF_UNSPEC): int {}

	/**
	 * Looks up the name of $address, IPv4 or IPv6, and calls $cb with (?string $name, ?string $error, $arg), always
	 * from the loop: with the name and null, or with null and the reason. Of several names it gets the first. The hosts
	 * file is not used. Whoever owns the address decides on its name: look that up before you trust it.
	 *
	 * Returns the number of the look-up, for cancel(); false with a warning if $address is not valid.
	 *
	 * @param callable(?string $name, ?string $error, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function resolveReverse(string $address, callable $cb, mixed $arg = null): int|false {}

	/**
	 * Cancels a look-up by the number that resolve() or resolveReverse() returned; its callback is not called. Returns
	 * false if the look-up is over.
	 *
	 * @since 4.0.0
	 */
	public function cancel(int $number): bool {}
}

/**
 * Thrown if libevent or OpenSSL cannot provide what a constructor asks for; the message contains the library's reason.
 * Other mistakes are a warning, an Error, a TypeError or a ValueError: each method says which.
 *
 * @since 1.11.0
 */
class EventException extends RuntimeException
{
	/** Not set by the extension; kept for programs that read it. */
	public mixed $errorInfo = null;
}

/**
 * An HTTP server.
 *
 * Requests are parsed by the rules of RFC 9112, see setStrict(). The server itself answers what these rules forbid; no
 * callback is called. It also answers a path with %00 in it, with 400, because callbacks would see only the part before
 * it.
 *
 * The server keeps its EventBase. Dropping the last reference to the server stops it and closes its connections; so
 * does the end of its base.
 */
final class EventHttp
{
	/**
	 * For bind(): other sockets may use the same port, and the kernel shares connections between them.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const REUSE_PORT = 128;

	/**
	 * For bind(): an IPv6 address accepts no IPv4 clients.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const IPV6_ONLY = 256;

	/**
	 * Creates a server that has no address yet, see bind() and accept(). With $ctx, a server's context, all connections
	 * use HTTPS, see also setSslContext().
	 *
	 * @since 1.2.6
	 */
	public function __construct(EventBase $base, ?EventSslContext $ctx = null) {}

	/**
	 * Makes new connections use HTTPS with $ctx, a server's context. Use it to renew certificates without a restart.
	 * Existing connections, plain ones too, go on as they began until they end.
	 *
	 * @since 4.0.0
	 */
	public function setSslContext(EventSslContext $ctx): void {}

	/**
	 * Accepts connections from a socket that already listens. A stream or a Socket still belongs to the program, which
	 * may close it; a descriptor given as a number is handed over to the server. The socket gets TCP_NODELAY, as with
	 * bind(), so that accepted connections send without delay.
	 *
	 * Returns false if the socket does not listen.
	 *
	 * @param resource|Socket|int $socket
	 * @since 1.2.6
	 */
	public function accept(mixed $socket): bool {}

	/**
	 * Listens on an address ("127.0.0.1", "::1", "0.0.0.0" or a host name) and a port (0: any free one), or on a Unix
	 * socket ("unix:/path", 0). It can be called several times.
	 *
	 * $flags is made of EventHttp::REUSE_PORT and EventHttp::IPV6_ONLY. With the first, several processes can each have
	 * their own socket on one port, and the kernel shares connections between them. With the second, :: leaves IPv4 to
	 * others. Both are ignored for a Unix socket.
	 *
	 * Returns false if the address is not available, or if the file of a Unix socket exists;
	 * EventUtil::getLastSocketError() tells why. Returns false with a warning if there can be no such address: a port
	 * beyond 65535, a NUL, or a path too long for a Unix socket.
	 *
	 * When accepting fails, for example because no descriptors are left, the server pauses for a tenth of a second and
	 * tries again. One warning tells of it, and no further one until accepting has succeeded. Connected clients are
	 * still served.
	 *
	 * @since 1.2.6, $flags since 4.0.0
	 */
	public function bind(string $address, int $port, int $flags = 0): bool {}

	/**
	 * Stops listening at once. Existing connections go on, and bind() and accept() can be called again. The kernel
	 * turns away clients that wait to be accepted; drain() accepts them first.
	 *
	 * @since 4.0.0
	 */
	public function close(): void {}

	/**
	 * Shuts the server down from the loop without losing a request. It accepts the clients that are waiting, then stops
	 * listening. Requests in hand are answered, each as the last one on its connection. A connection without a request
	 * is closed once it has had none for a second; if one comes before, its reply tells the client that the connection
	 * ends. Each EventWebSocket begins to close as by close(1001), unless it is closing already.
	 *
	 * After $timeout seconds (below 0: never) everything that is left is ended, including streams and connections that
	 * were taken over. Then $close of an EventWebSocket gets 1006, and the event callback of any other connection taken
	 * over gets ERROR.
	 *
	 * $done is called once, with $arg, when no connection is left, after all close callbacks. The server can be bound
	 * again there; until then bind() and accept() return false with a warning. Calling drain() again replaces $done and
	 * restarts the time-out with the new value. If the server is freed before the end, $done is never called.
	 *
	 * As long as another copy of the socket is open, such as the stream that was given to accept(), the kernel keeps
	 * connections waiting for whoever accepts there. If that copy is your own, nobody does: close it.
	 *
	 * @param (callable(mixed $arg): mixed)|null $done
	 * @since 4.0.0
	 */
	public function drain(float $timeout, ?callable $done = null, mixed $arg = null): void {}

	/**
	 * Returns what the server listens on, in the order of bind() and accept(): a list of [address, port], with
	 * "unix:/path" and 0 for a Unix socket.
	 *
	 * @return array<int, array{string, int}>
	 * @since 4.0.0
	 */
	public function getBoundAddresses(): array {}

	/**
	 * Sets $cb to be called with ($entry, $arg) for each request that is over, whatever became of it. This includes
	 * requests that the server answers without a callback, and connections that are turned away. null removes the
	 * callback. $cb is called from the loop, a moment after the reply has left or the connection has ended; if the
	 * server is freed, the last entries are reported then.
	 *
	 * A value in $entry is null if it is not known, such as the target if the client has sent no request line:
	 *
	 * - "time": when the request was over, in seconds since 1970; "seconds": how long it took, from its first byte on
	 * - "address", "port": the client's, as from EventHttpConnection::getPeer()
	 * - "method", "target", "version" ("1.1"), "host", "referer", "agent": as sent by the client, any bytes; the first
	 *   4096 of each, 8192 of a target
	 * - "tls": the version, such as "TLSv1.3"; null without TLS
	 * - "status": of the reply; 0 if none has begun
	 * - "ended": why the request is over: "replied"; "refused", by the server itself, for example with 400, 503, or 404
	 *   if nobody answers for the path; "aborted", the client has left; "timeout", the client was too slow; "closed",
	 *   by the program, by drain() or with the server; "taken", the connection is the program's, see
	 *   EventHttpRequest::upgrade()
	 * - "reason": for a request refused because something was wrong with it, what that was, in words
	 * - "received", "sent": bytes, with heads and framing, without TLS; of the reply, those passed to the kernel
	 *
	 * With setStrict(false), requests that libevent refuses by itself are not reported.
	 *
	 * @param (callable(array{time: float, address: ?string, method: ?string, target: ?string, host: ?string, referer: ?string, agent: ?string, port: int, version: ?string, tls: ?string, status: int, ended: string, reason: ?string, received: int, sent: int, seconds: float} $entry, mixed $arg): mixed)|null $cb
	 * @since 4.0.0
	 */
	public function setLogCallback(?callable $cb, mixed $arg = null): void {}

	/**
	 * Writes a line for each request that is over, without calling PHP; see setLogCallback() for which requests and
	 * values these are. $to is the path of a file, which is created if needed and appended to; or a stream, such as
	 * STDERR, which is duplicated; or null to stop. Each call closes the previous log. Calling it again with the same
	 * path reopens the file: that is how logs are rotated.
	 *
	 * $format is "combined", as of other web servers, with the bytes of head and body, 000 for no status, and times in
	 * UTC; or "json", an object with the keys of setLogCallback(). Nothing that a client sends can end a line or a
	 * string: "combined" writes quotes, backslashes, control and non-ASCII characters as \xHH, and JSON has U+FFFD for
	 * what is not UTF-8.
	 *
	 * Lines are collected for a second, or until they reach 64 KiB, and are written when the server ends at the latest.
	 * Writing to a file blocks. Writing to a pipe, a terminal or a socket does not: up to 64 KiB of lines wait for it,
	 * and further ones are dropped and counted by getStats(). The same happens when a disk is full.
	 *
	 * Returns true. Returns false with a warning if a file cannot be opened, if open_basedir forbids it, if a stream
	 * has no descriptor, and for any other format.
	 *
	 * @param string|resource|null $to
	 * @since 4.0.0
	 */
	public function logTo(mixed $to, string $format = "combined"): bool {}

	/**
	 * Returns what the server has done until now. Totals only grow:
	 *
	 * - "connections": open now; "accepted": all that have come; of these "surplus": turned away by
	 *   setMaxConnections(), "unwelcome": turned away by setConnectionCallback(), "overdue": closed because they waited
	 *   too long or had to make room
	 * - "in_hand": requests not answered yet; "oldest": the age of the oldest of them in seconds
	 * - "ended": the number of requests that are over, by why they ended, see setLogCallback()
	 * - "statuses": the same by status of the reply; "refused": of these, the server's own replies
	 * - "received", "sent": bytes of requests and replies, including those in hand, without connections that were taken
	 *   over
	 * - "dropped": lines that logTo() could not write
	 *
	 * It looks at each connection, which takes about a millisecond for 10,000 of them. EventBase::getStats() tells of
	 * the loop.
	 *
	 * @return array{connections: int, accepted: int, surplus: int, unwelcome: int, overdue: int, in_hand: int, oldest: float, ended: array<string, int>, statuses: array<int, int>, refused: array<int, int>, received: int, sent: int, dropped: int}
	 * @since 4.0.0
	 */
	public function getStats(): array {}

	/**
	 * Sets $cb to be called with (EventHttpRequest, $arg) for requests of $path. The path is compared after its %xx are
	 * decoded, without the query.
	 *
	 * Returns false if the path already has a callback; false with a warning if it contains a NUL.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 1.4.0
	 */
	public function setCallback(string $path, callable $cb, mixed $arg = null): bool {}

	/**
	 * Removes the callback of a path that setCallback() or setStreamCallback() has set; the path can be set again. New
	 * requests go to the default callback, or to a folder of setDocumentRoot(). Requests in hand are not affected, also
	 * if the callback itself calls this.
	 *
	 * Returns false if the path has no callback.
	 *
	 * @since 4.0.0
	 */
	public function removeCallback(string $path): bool {}

	/**
	 * Sets $cb to be called with (EventHttpRequest, $arg) for all requests that have no callback of their own. Without
	 * it they get 404.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 1.4.0
	 */
	public function setDefaultCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Like setCallback(), but $cb is called as soon as the head of a request has arrived. It can then take the body
	 * piece by piece, in the memory of one piece whatever the size of the body: see
	 * EventHttpRequest::setBodyCallback(). Until the program asks for the body, none of it is read, and a client that
	 * waits for `100 Continue` does not get it.
	 *
	 * A path has one callback, of either kind. Returns false if the path already has one; false with a warning if it
	 * contains a NUL.
	 *
	 * With setStrict(false) libevent reads the body into memory first, and $cb is called when it is complete.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setStreamCallback(string $path, callable $cb, mixed $arg = null): bool {}

	/**
	 * Like setDefaultCallback(), but $cb is called as soon as the head of a request has arrived: see
	 * setStreamCallback(). Of the two default callbacks, the one set last counts.
	 *
	 * @param callable(EventHttpRequest $req, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setDefaultStreamCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Serves the files of $folder without calling PHP. It answers GET and HEAD for paths below $prefix ("/", "/files")
	 * that have no callback of their own; of several prefixes the longest counts. Replies are as of
	 * EventHttpRequest::sendFile(). The path of a folder gets its index file, or 301 if the slash at its end is
	 * missing. Other replies are 404 if the file does not exist; 405 for other methods; 403 for what may not be read,
	 * is a link, or is neither file nor folder. None of these closes the connection.
	 *
	 * No path leads out of the folder, even if somebody changes links meanwhile. "." and "..", empty names,
	 * backslashes, NUL and escaped slashes get 404; %xx is decoded once. The folder is the one that existed at the time
	 * of this call, even if it is renamed. open_basedir applies, also if it is set later.
	 *
	 * $options:
	 *
	 * - "index": the file that stands for its folder; default "index.html", null: none
	 * - "symlinks": true to follow symbolic links that stay within the folder (Linux 5.6)
	 * - "dotfiles": true to serve names that begin with a dot
	 * - "headers": [name => value] to add to each file
	 * - "fallback": true to leave missing files and other methods to the default callback
	 *
	 * The last call for a prefix counts.
	 *
	 * Returns true. Returns false with a warning if $prefix is not such a path, if the folder cannot be opened, and for
	 * other options.
	 *
	 * @param array{index?: ?string, symlinks?: bool, dotfiles?: bool, headers?: array<string, string>, fallback?: bool} $options
	 * @since 4.0.0
	 */
	public function setDocumentRoot(string $prefix, string $folder, array $options = []): bool {}

	/**
	 * Lets another server answer requests for the host names that match $pattern, such as "example.com" or
	 * "*.example.com". "*" stands for anything. The name is compared without regard to case, port or a dot at its end.
	 * It is the host in the target, or else that in the Host header, as getHost() returns it. The name for which the
	 * client has been shown a certificate (SNI) never counts. Of several patterns the one added first counts. This
	 * server answers requests for other names and those without one.
	 *
	 * $host provides its callbacks, folders, methods, default Content-Type and error pages, as they are when a request
	 * comes; it need not be bound. Everything else is that of the server that listens: connections, limits, time-outs,
	 * setStrict(), TLS, and answers to requests that cannot be parsed. The virtual hosts of $host are ignored. This
	 * server keeps $host until it is removed. $host may be added several times, and to several servers. Once its base
	 * is freed, its clients get 404.
	 *
	 * Returns true; false if the pattern exists already; false with a warning if it contains a NUL.
	 *
	 * @since 4.0.0
	 */
	public function addVirtualHost(string $pattern, EventHttp $host): bool {}

	/**
	 * Removes what addVirtualHost() has added with this pattern. Requests in hand are not affected. Returns false if
	 * there is no such pattern.
	 *
	 * @since 4.0.0
	 */
	public function removeVirtualHost(string $pattern): bool {}

	/**
	 * Sets the methods that callbacks get; all others are refused. $methods is made of EventHttpRequest::CMD_* bits or,
	 * since 4.0.0, a list of names, which can also be methods without a bit: ['GET', 'PROPFIND', 'QUERY']. The default
	 * is GET, POST, HEAD, PUT and DELETE. Methods without a bit require setStrict(true), which is the default.
	 *
	 * A refused method gets 405, with a header that lists the allowed ones, or 501 if it has no bit. Unknown bits are
	 * ignored. A name that is not valid, or is longer than 64 bytes, is a ValueError.
	 *
	 * @param int|array<int, string> $methods
	 * @since 1.4.0
	 */
	public function setAllowedMethods(int|array $methods): void {}

	/**
	 * Sets the Content-Type of replies that have a body but no such header; null or "": none. The default is what
	 * `default_mimetype` and `default_charset` of php.ini say when the server is constructed, which PHP sets to
	 * `text/html; charset=UTF-8`. Pages of sendError() and of the server itself use it too if it is HTML. It applies to
	 * new requests. CR, LF or NUL in $type is a ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setDefaultContentType(?string $type): void {}

	/**
	 * Sets the page for replies with a status of 400 or more that have no other: those of the server itself, such as
	 * 400, 404, 408, 413, 431, 500 or 503, and those of sendError() without a reason. With $status 0 it applies to each
	 * status without a page of its own. $body is sent unchanged, with $contentType; if that is null, with that of other
	 * pages, usually `text/html; charset=UTF-8`. null for $body restores the default, a short page with the phrase of
	 * the status.
	 *
	 * It applies to new requests. A request that cannot be parsed belongs to no virtual host: it gets the page of the
	 * server that listens. Clients that setMaxConnections() turns away get a page of at most 4 KiB, or none. With
	 * setStrict(false) libevent uses its own pages for what it answers itself.
	 *
	 * Returns true; false with a warning for a status that is neither 0 nor 400 to 999. CR, LF or NUL in $contentType
	 * is a ValueError.
	 *
	 * @since 4.0.0
	 */
	public function setErrorPage(int $status, ?string $body, ?string $contentType = null): bool {}

	/**
	 * Sets the largest accepted body in bytes; a larger one gets 413. The default is `post_max_size` of php.ini, where
	 * 0 means no limit. A negative number means no limit, not even memory_limit. It applies to new connections.
	 *
	 * @since 1.4.0
	 */
	public function setMaxBodySize(int $value): void {}

	/**
	 * Sets the largest accepted head in bytes: the request line with all headers, and trailers behind the body. A
	 * larger one gets 431, and the connection is closed. The default is 65536 (64 KiB); a negative number means no
	 * limit. The request line may use 8 KiB of it; a longer one gets 414. It applies to new connections.
	 *
	 * @since 1.4.0
	 */
	public function setMaxHeadersSize(int $value): void {}

	/**
	 * Sets the largest number of headers of a request, including trailers. A request with more gets 431, and the
	 * connection is closed. The default is 100; a negative number means no limit. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setMaxHeaders(int $value): void {}

	/**
	 * Sets how many connections the server may have at a time, on all addresses together; 0 or less, the default: any
	 * number. Connections count from before their TLS handshake. Those taken over by EventHttpRequest::getBufferEvent()
	 * or upgrade(), or as an EventWebSocket, count until they end.
	 *
	 * With $wait, further clients wait in the kernel until it is their turn. To make room for them, the server ends
	 * connections that have had no request for at least a fifteenth of setIdleTimeout() (5 seconds by default, or if
	 * there is no such time-out): some each second, those without a request for the longest time first. Without $wait,
	 * each further client gets 503, and its connection is closed; with TLS it is just closed, because nothing can be
	 * said before a handshake.
	 *
	 * If there are more connections than the limit when it is set, they stay.
	 *
	 * @since 4.0.0
	 */
	public function setMaxConnections(int $number, bool $wait = true): void {}

	/**
	 * Sets $cb to be called with (EventHttpConnection, $arg) for each new connection, before anything is read from it,
	 * even a TLS handshake. EventHttpConnection::getPeer() tells who it is; limits and the close callback of the
	 * connection can be set there. If $cb returns false or throws, the connection is closed at once, without an answer;
	 * so it is if an exception is pending already. null, the default: all connections are accepted.
	 *
	 * $cb is not called for connections that setMaxConnections() turns away.
	 *
	 * @param (callable(EventHttpConnection $connection, mixed $arg): mixed)|null $cb
	 * @since 4.0.0
	 */
	public function setConnectionCallback(?callable $cb, mixed $arg = null): void {}

	/**
	 * Sets how many requests a connection may have; 0 or less, the default: any number. The reply to the last one says
	 * `Connection: close`, and the connection ends with it. Requests that the client has sent after it are not served:
	 * it has to make them again on another connection. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setMaxRequests(int $number): void {}

	/**
	 * Sets whether requests must follow RFC 9112; true by default. A request that does not gets 400, or the status that
	 * the RFC names, and its connection is closed; no callback is called. So nobody can get more or other requests past
	 * a proxy than the proxy has seen. With false, libevent parses requests as it sees fit, and its own limits apply;
	 * HEAD and TRACE with a body are still refused. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setStrict(bool $strict): void {}

	/**
	 * Sets how many seconds a request may take from its first byte until its head is complete; after that it gets 408.
	 * The default is 60; 0 or less: no limit. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setHeaderTimeout(float $seconds): void {}

	/**
	 * Sets how many seconds a TLS handshake may take; after that the connection is closed. The default is 10; 0 or
	 * less: no limit. A client that sends something other than TLS is disconnected at once. It applies to new
	 * connections.
	 *
	 * @since 4.0.0
	 */
	public function setHandshakeTimeout(float $seconds): void {}

	/**
	 * Sets how many seconds a connection may wait for its next request, or for its first; after that it is closed. The
	 * default is 75, or what setTimeout() was given after that; 0 or less: no limit. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setIdleTimeout(float $seconds): void {}

	/**
	 * Sets after how many seconds without progress a connection is closed: no more of a body arrives, the client takes
	 * nothing of a reply, or it has ended its side within a body that PHP does not take
	 * (EventHttpRequest::pauseBody()). 0, the default, means 50; a negative number: never. Any value other than 0 is
	 * the time-out between requests too, see setIdleTimeout(). No time runs while a request waits for its reply. It
	 * applies to new connections.
	 *
	 * @since 1.4.0
	 */
	public function setTimeout(int $value): void {}

	/**
	 * Sets how many bytes a second a client must send of a body and take of a reply, at least; 0 or less, the default:
	 * no minimum. So nobody can hold a body or a reply with a byte now and then, each within setTimeout().
	 *
	 * A client may fall $grace seconds behind, and catch up. Beyond that a body gets 408, and the connection is closed.
	 * Of a reply only data that waits for the client counts: no time runs while PHP is slow to provide more, or has not
	 * replied yet. A client's system takes a reply in steps of several KiB (64 over the loopback interface), so $grace
	 * seconds should be worth more than that. 500 bytes a second, with 20 seconds, lets slow lines live.
	 *
	 * With setStrict(false) it applies to replies only. It applies to new connections.
	 *
	 * @since 4.0.0
	 */
	public function setMinRate(int $bytesPerSecond, float $grace = 20): void {}

	/**
	 * Adds a name of this server: a request for "http://name/path" is then taken as one for this server, not for a
	 * proxy. Returns true; false with a warning if it contains a NUL.
	 *
	 * @since 1.4.0
	 */
	public function addServerAlias(string $alias): bool {}

	/**
	 * Removes a name given to addServerAlias(). Returns false if there is no such alias.
	 *
	 * @since 1.4.0
	 */
	public function removeServerAlias(string $alias): bool {}
}

/**
 * One HTTP connection: a client's, made with new, or a server's, from EventHttpRequest::getConnection().
 *
 * A server's connection belongs to its EventHttp: if this object goes, the connection and its close callback stay. A
 * client's connection connects with the first request, and again after the connection was lost. It is kept while a
 * request is on its way. For a server's connection, setLocalAddress(), setLocalPort(), setRetries() and makeRequest()
 * throw an Error.
 */
final class EventHttpConnection
{
	/**
	 * Creates a client for the server at $address (an address or a host name) and $port. $port beyond 65535 warns, and
	 * its low 16 bits are used. "unix:/path" (since 4.0.0) is a server's Unix socket, without TLS; then $port is
	 * ignored, and the host of requests is "localhost".
	 *
	 * A host name is looked up through $dns_base, which must be made on the same EventBase and is kept. If it is null,
	 * the system looks the name up, which blocks. If one of the addresses cannot be connected to, the next one is
	 * tried, within the time-out of setTimeout().
	 *
	 * With $ctx, a client's context, the connection uses HTTPS. The server's certificate must be for $address, unless
	 * $ctx does not verify. If it is not trusted, the request fails, and a warning tells why.
	 *
	 * The socket gets TCP_NODELAY, so that data is sent without delay.
	 *
	 * @since 1.2.6
	 */
	public function __construct(
		EventBase $base, ?EventDnsBase $dns_base, string $address, int $port, ?EventSslContext $ctx = null) {}

	/**
	 * Returns the base, also after the connection has ended.
	 *
	 * @since 1.2.6
	 */
	public function getBase(): EventBase|false {}

	/**
	 * Stores the address and port of the other side, "unix:" and 0 for a Unix socket. For a client these are what it
	 * was made with. Works also after the connection has ended.
	 *
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.2.6
	 */
	public function getPeer(mixed &$address, mixed &$port): void {}

	/**
	 * Sets the address that a client connects from. Call this before the first request; after it, this throws an Error.
	 * If there is no such address, makeRequest() returns false.
	 *
	 * @since 1.2.6
	 */
	public function setLocalAddress(string $address): void {}

	/**
	 * Sets the port that a client connects from; 0, the default: any. Call this before the first request; after it,
	 * this throws an Error. A port beyond 65535 warns and changes nothing.
	 *
	 * @since 1.2.6
	 */
	public function setLocalPort(int $port): void {}

	/**
	 * Sets after how many seconds without progress the connection gives up; fractions count (since 4.0.0; a server's
	 * connection rounds up). A negative number means libevent's defaults, 45 seconds to connect and 50 from then on. 0,
	 * the default, means the same before a client connects; on a connection that exists it means never.
	 *
	 * Each of these steps of a client's request may take that long: to get a connection, see setConnectTimeout(); each
	 * byte that is sent, or received of the answer's body; until the answer begins; until its head is complete, for
	 * which the default is 60. An idle connection is closed after that time, and the next request makes a new one.
	 *
	 * A body that makes progress may take for ever: EventHttpRequest::setTimeout() limits the request as a whole, and
	 * free() gives it up.
	 *
	 * @since 1.2.6
	 */
	public function setTimeout(float $timeout): void {}

	/**
	 * Sets how many seconds a client may take to get a connection; fractions count. This includes the host look-up,
	 * trying all addresses and the TLS handshake; it starts again for each retry of setRetries(). When the time is
	 * over, waiting requests fail. 0 or less, the default: as setTimeout() says. A look-up by the system (without
	 * EventDnsBase) cannot be given up.
	 *
	 * @since 4.0.0
	 */
	public function setConnectTimeout(float $timeout): void {}

	/**
	 * Sets which addresses of a host a client connects to: EventUtil::AF_INET, EventUtil::AF_INET6, or
	 * EventUtil::AF_UNSPEC, the default, for both. Any other value is a ValueError. It applies from the next look-up
	 * on, and has no effect if the client was made for an address.
	 *
	 * @since 4.0.0
	 */
	public function setFamily(int $family): void {}

	/**
	 * Sets the largest accepted head in bytes, from its first line to the empty line; a negative number means no limit.
	 * The default of a client is 262144. This also limits a head of 1xx, of which there may be 100 before an answer,
	 * and a trailer section. The default of a server's connection is that of EventHttp::setMaxHeadersSize().
	 *
	 * @since 1.2.6
	 */
	public function setMaxHeadersSize(int $max_size): void {}

	/**
	 * Sets the largest accepted body in bytes; a negative number, the default of a client, means no limit. The default
	 * of a server's connection is that of EventHttp::setMaxBodySize(). A client's request fails as soon as more is
	 * announced or has arrived, even before the request has been sent completely.
	 *
	 * @since 1.2.6
	 */
	public function setMaxBodySize(int $max_size): void {}

	/**
	 * Sets how often to try again after a client could not connect; 0, the default: not at all, negative: for ever. The
	 * first retry comes after the time of setRetryDelay(); each further pause is twice as long, up to an hour. Each
	 * time the host is looked up again, and all its addresses are tried.
	 *
	 * @since 1.2.6
	 */
	public function setRetries(int $retries): void {}

	/**
	 * Sets how many seconds pass before the first retry of setRetries(); fractions count. 0 or less means 2, the
	 * default. The pause doubles before each further retry. A pause that has begun is not changed.
	 *
	 * @since 4.0.0
	 */
	public function setRetryDelay(float $seconds): void {}

	/**
	 * Sends a request, or queues it after those on their way. $type is an EventHttpRequest::CMD_* method or (since
	 * 4.0.0) the name of one, such as "PROPFIND". $uri is a URI, such as "/path?query". The callback of $req gets the
	 * answer. A request can be made once; the second time throws an Error. On an existing connection without TLS, a
	 * request that need not wait leaves at once, even before the loop runs.
	 *
	 * A request without a Host header gets one: with host and port of the URI if that has them, otherwise of this
	 * connection; the default port is left out. The length of the body is sent by itself: a Content-Length header with
	 * another length is corrected, and a Transfer-Encoding header is left out, both with a warning.
	 *
	 * With a header `Expect: 100-continue` the body waits for the server's 100, for at most a second. If an answer
	 * comes instead, the connection ends, because the body was not sent. The connection also ends if a complete answer
	 * comes before the whole body has been sent.
	 *
	 * 1xx responses before the answer are skipped; 101 is an answer. An answer that RFC 9112 forbids ends the request,
	 * as if the connection had broken, and its connection. That is an answer with both Transfer-Encoding and
	 * Content-Length, a Content-Length that is not a number or differs from another, an invalid status line, chunk or
	 * header, a NUL, or a head larger than setMaxHeadersSize(). Data that follows an answer ends the connection too.
	 *
	 * Returns false, without calling the callback, if the request fails at once, for example because the local address
	 * is not available. A $type that cannot be a method, and a $uri that is empty or has spaces or control characters
	 * in it, are a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function makeRequest(EventHttpRequest $req, int|string $type, string $uri): ?bool {}

	/**
	 * Sets $callback to be called with (EventHttpConnection, $data). For a server's connection it is called once,
	 * however the connection ends; for a client's, each time it is disconnected.
	 *
	 * @param callable(EventHttpConnection $conn, mixed $data): mixed $callback
	 * @since 1.8.0
	 */
	public function setCloseCallback(callable $callback, mixed $data = null): void {}
}

/**
 * An HTTP request: one that a server's callback gets, or one that a client makes.
 *
 * Whatever a callback sends of a reply leaves when the outermost callback returns. A request has one reply: calls that
 * would send another warn, and nothing of it is sent.
 *
 * A server's request is over when its reply has been sent or its connection has ended. After that its methods warn and
 * return 0, "", null, false, [] or an empty EventBuffer of their own; only getHost() and getUri() throw an Error.
 * Replying to a client that has left is harmless and does nothing. A request that is dropped unanswered gets a 500
 * reply; for exceptions see getBufferEvent() and sendReplyEnd().
 *
 * A client's request, once answered, can be read for as long as it is kept.
 */
final class EventHttpRequest
{
	/**
	 * The method GET.
	 *
	 * @var int
	 */
	public const CMD_GET = 1;

	/**
	 * The method POST.
	 *
	 * @var int
	 */
	public const CMD_POST = 2;

	/**
	 * The method HEAD: like GET, but the answer has no body.
	 *
	 * @var int
	 */
	public const CMD_HEAD = 4;

	/**
	 * The method PUT.
	 *
	 * @var int
	 */
	public const CMD_PUT = 8;

	/**
	 * The method DELETE.
	 *
	 * @var int
	 */
	public const CMD_DELETE = 16;

	/**
	 * The method OPTIONS.
	 *
	 * @var int
	 */
	public const CMD_OPTIONS = 32;

	/**
	 * The method TRACE.
	 *
	 * @var int
	 */
	public const CMD_TRACE = 64;

	/**
	 * The method CONNECT.
	 *
	 * @var int
	 */
	public const CMD_CONNECT = 128;

	/**
	 * The method PATCH.
	 *
	 * @var int
	 */
	public const CMD_PATCH = 256;

	/**
	 * Nothing happened within a time-out, such as EventHttpConnection::setTimeout(), or setTimeout() has passed. See
	 * setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_TIMEOUT = 1;

	/**
	 * The connection ended before the answer was complete. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_EOF = 2;

	/**
	 * The answer is not valid: RFC 9112 forbids it, or it is unclear where it ends. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_INVALID_HEADER = 3;

	/**
	 * Data to be sent could not be obtained. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_BUFFER = 4;

	/**
	 * A header or chunk callback has cancelled the request. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_CANCELLED = 5;

	/**
	 * The answer is longer than setMaxHeadersSize() or setMaxBodySize() of EventHttpConnection allows. See
	 * setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_TOO_LONG = 6;

	/**
	 * The TLS handshake failed, for example because the server's certificate is not trusted. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_TLS = 7;

	/**
	 * The host was not found. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_RESOLVE = 8;

	/**
	 * The server could not be connected to. See setErrorCallback().
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const ERROR_CONNECT = 9;

	/**
	 * The received headers.
	 *
	 * @var int
	 */
	public const INPUT_HEADER = 1;

	/**
	 * The headers to be sent.
	 *
	 * @var int
	 */
	public const OUTPUT_HEADER = 2;

	/**
	 * Creates a client's request. $callback gets (EventHttpRequest, $data) when the answer has arrived. It gets (null,
	 * $data) if the request timed out, the connection broke or the answer was not valid. If no connection could be
	 * made, getResponseCode() is 0.
	 *
	 * @param callable(?EventHttpRequest $req, mixed $data): mixed $callback
	 * @since 1.4.0
	 */
	public function __construct(callable $callback, mixed $data = null) {}

	/**
	 * Sets $callback to be called with (EventHttpRequest, $data) when the head of the answer to a client's request has
	 * arrived; null removes it. Then the status, getVersion() and the headers are available, but no body yet. It is
	 * called before any other callback; for 101 too, but not for other 1xx responses before the answer.
	 *
	 * If $callback returns false (no other value matters) or throws, the request is given up: its connection ends, the
	 * error callback gets ERROR_CANCELLED, and the request's own callback gets null.
	 *
	 * Warns for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setHeaderCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Sets $callback to be called with (EventHttpRequest, $bytes, $data) for each piece of the body of the answer to a
	 * client's request, as it arrives, without the chunked coding; null removes it. The body is not kept, so an endless
	 * one needs no memory, and getInputBuffer() stays empty. After the last piece the request's own callback is called.
	 *
	 * The header callback may set it, for some answers only. What arrives before it is set is part of its first piece.
	 * pauseBody() holds further pieces back. If $callback returns false or throws, the request is given up, as by
	 * setHeaderCallback().
	 *
	 * Warns for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, string $bytes, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setChunkCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Sets $callback to be called with (EventHttpRequest, $error, $reason, $data) when a client's request has failed,
	 * before its own callback is called; null removes it. $error is one of EventHttpRequest::ERROR_*. $reason says more
	 * in words, such as why a server's certificate is not trusted; no warning tells that then.
	 *
	 * It is not called if the program itself gives the request up, by cancel(), free() or the end of its connection,
	 * nor for an attempt to connect that is followed by another one. Warns for a request that a server received.
	 *
	 * @param (callable(EventHttpRequest $req, int $error, string $reason, mixed $data): mixed)|null $callback
	 * @since 4.0.0
	 */
	public function setErrorCallback(?callable $callback, mixed $data = null): void {}

	/**
	 * Sets $stream, from its current position, as the body of a client's request. It follows what is in the output
	 * buffer. Call this before makeRequest(); later calls warn. Calling it again replaces the stream.
	 *
	 * The stream is read while the request is sent, 64 KiB at a time, so a body of any size needs no more memory than
	 * that. The length of a regular file is known. For other streams the program can give it in a Content-Length
	 * header; without that the body is chunked. The stream should not block: if it has no data, it is read again after
	 * a hundredth of a second, then after longer pauses, up to a quarter. If it ends too early or cannot be read, the
	 * request fails with ERROR_BUFFER.
	 *
	 * The request holds a reference to $stream until it is over, and does not close it otherwise.
	 *
	 * @param resource $stream
	 * @since 4.0.0
	 */
	public function setBodyStream($stream): void {}

	/**
	 * Sets how many seconds a client's request may take until it has been answered; fractions count. 0, the default, or
	 * less: no limit. The time runs from makeRequest() on, or from now if the request is on its way. It includes
	 * waiting for its turn, connecting and all of the answer. After that the request is given up: its callback gets
	 * null, and the error callback ERROR_TIMEOUT.
	 *
	 * To limit the time in which nothing happens, use EventHttpConnection::setTimeout().
	 *
	 * @since 4.0.0
	 */
	public function setTimeout(float $seconds): void {}

	/**
	 * Sets $cb to be called with (EventHttpRequest, $bytes, $arg) for each piece of the body as it arrives: up to 64
	 * KiB, never empty. It replaces an earlier one. It is called from the loop, the first time after the present
	 * callback has returned. No more of the body is in memory than one such piece and as much again that waits.
	 *
	 * Use it for requests of EventHttp::setStreamCallback(). The body of other requests has arrived before; $cb gets
	 * that. This call asks for the body, unless pauseBody() was called before: a client that waits for `100 Continue`
	 * gets it.
	 *
	 * The request is held until the end of its body has been reported, whether or not the program keeps it. If a reply
	 * is given before, the rest of the body is dropped, and neither callback is called any more. But sendReplyStart()
	 * and chunks may be sent while the body arrives; sendReplyEnd() then ends both. What has been collected before $cb
	 * is set goes to $cb too, unless getInputBuffer() was called meanwhile: then it stays in that buffer. If $cb
	 * throws, that is as in the callback of a route: 500, unless a reply has begun.
	 *
	 * Warns if a reply has been given, if the request is over, and for a client's request. Does nothing if the client
	 * has left.
	 *
	 * @param callable(EventHttpRequest $req, string $bytes, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setBodyCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Sets $cb to be called once with (EventHttpRequest, $complete, $arg) when no more of the body will arrive. Like
	 * setBodyCallback(), it asks for the body and holds the request.
	 *
	 * $complete is true if the whole body has arrived; then getTrailers() has what follows it. $complete is false if it
	 * never will. Either the client has left, and the request is over. Or the body is refused because it is too large,
	 * too slow or not valid: then $cb may reply; if it does not, the client gets 413, 408 or 400, or, if a reply has
	 * begun, the connection is closed.
	 *
	 * Without setBodyCallback() the body is collected as for other requests: when $cb is called, getInputBuffer(),
	 * getBodyStream(), getForm() and getFiles() have it.
	 *
	 * @param callable(EventHttpRequest $req, bool $complete, mixed $arg): mixed $cb
	 * @since 4.0.0
	 */
	public function setBodyEndCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Stops taking the body for now. It may be called at any time before the end of the body; calling it again does
	 * nothing.
	 *
	 * For a client's request: nothing more of the answer is read, so the server has to wait, and the end is not
	 * reported. Meanwhile no time-out runs except that of the request as a whole, setTimeout(). The head of the answer
	 * is still read.
	 *
	 * For a request that a server received: what the client sends stays in the buffers of both systems until the client
	 * has to wait. Meanwhile none of the client's time-outs runs, and neither callback is called. If the client leaves,
	 * that is noticed at once if it had sent nothing more before, or if it has reset the connection. If it had sent
	 * more and has ended its side, all of the body may be there: it can still be taken for the seconds of
	 * EventHttp::setTimeout(), then the request is over. Warns as setBodyCallback() does.
	 *
	 * @since 4.0.0
	 */
	public function pauseBody(): void {}

	/**
	 * Takes the body again. What has arrived meanwhile is reported from the loop, not from within this call. For a
	 * request that a server received, this also asks for the body; without a body callback it is collected.
	 *
	 * @since 4.0.0
	 */
	public function resumeBody(): void {}

	/**
	 * Does the same as dropping the last reference. A client's request is cancelled. Calling it again does nothing.
	 *
	 * @since 1.4.0
	 */
	public function free(): void {}

	/**
	 * Returns the method, one of EventHttpRequest::CMD_*; 0 for any other method, see getMethod().
	 *
	 * @since 1.4.0
	 */
	public function getCommand(): int {}

	/**
	 * Returns the name of the method as it stands in the request, such as "GET" or "PROPFIND"; "" if a client's request
	 * has not been made yet.
	 *
	 * @since 4.0.0
	 */
	public function getMethod(): string {}

	/**
	 * Returns the version of HTTP, "1.1" or "1.0": of a server's request, or of the answer to a client's request; "" if
	 * that has not been made yet.
	 *
	 * @since 4.0.0
	 */
	public function getVersion(): string {}

	/**
	 * Returns the host that the request is for, without a port; "" if there is none.
	 *
	 * @since 1.4.0
	 */
	public function getHost(): string {}

	/**
	 * Returns the URI as it was sent: "/path?query", or "http://host/path?query", because the absolute form keeps its
	 * host; "" if there is none yet.
	 *
	 * @since 1.4.0
	 */
	public function getUri(): string {}

	/**
	 * Returns the status of the answer to a client's request, or of the reply to a server's; 0 if there is none.
	 *
	 * @since 1.4.0
	 */
	public function getResponseCode(): int {}

	/**
	 * Returns the reason phrase that a server has sent with its answer to a client's request, such as "Not Found", from
	 * the header callback on. It may be any text, and says nothing that the status does not. Returns "" if the server
	 * has sent none, if there is no answer yet, and for a request that a server received.
	 *
	 * @since 4.0.0
	 */
	public function getReason(): string {}

	/**
	 * Returns the received headers as [name => value]. The values of a repeated header are joined with ", " (Cookie:
	 * with "; ", Set-Cookie: only the last); see also getHeaderValues().
	 *
	 * @return array<string, string>
	 * @since 1.4.0
	 */
	public function getInputHeaders(): array {}

	/**
	 * Returns the trailers as [name => value]: the fields that a client has sent after a chunked body, joined as in
	 * getInputHeaders(). They do not count as headers, which must come before the body. For a client's request, returns
	 * the trailers of the answer once that is complete. Returns [] if there are none, and with setStrict(false).
	 *
	 * @return array<string, string>
	 * @since 4.0.0
	 */
	public function getTrailers(): array {}

	/**
	 * Returns the headers to be sent as [name => value], joined as in getInputHeaders().
	 *
	 * @return array<string, string>
	 * @since 1.4.0
	 */
	public function getOutputHeaders(): array {}

	/**
	 * Returns the received body: a view that ends with the reply. A large body of a server's request (more than 1 MiB
	 * or, while there are many, 64 KiB) lies in a temporary file until this call reads it into memory. If that fails,
	 * there is a warning, and the body is incomplete.
	 *
	 * @since 1.4.0
	 */
	public function getInputBuffer(): EventBuffer {}

	/**
	 * Returns the body to be sent; sendReply() adds to it. Once the reply has been given, or a client's request has
	 * been made, this warns and returns an empty buffer that is never sent.
	 *
	 * @since 1.4.0
	 */
	public function getOutputBuffer(): EventBuffer {}

	/**
	 * Returns the connection's buffer event for a server's request, null for a client's. While it is held, the request
	 * may be dropped unanswered. Once setCallbacks() has given it callbacks, the connection is the program's: nothing
	 * more is read as HTTP.
	 *
	 * @since 1.8.0
	 */
	public function getBufferEvent(): ?EventBufferEvent {}

	/**
	 * Returns the connection; the same object for the same connection while it is held. Returns null for a client's
	 * request that is not on its way.
	 *
	 * @since 1.8.0
	 */
	public function getConnection(): ?EventHttpConnection {}

	/**
	 * Closes the connection: after the reply that was given has left, otherwise at once. A stream ends without its last
	 * chunk.
	 *
	 * @since 1.8.0
	 */
	public function closeConnection(): void {}

	/**
	 * Replies with a page that shows $error (100 to 999) and $reason, and closes the connection. If $reason is null,
	 * the page is that of EventHttp::setErrorPage() or shows the standard phrase. Headers that were added are dropped.
	 * Warns as sendReply() does.
	 *
	 * @since 1.4.0
	 */
	public function sendError(int $error, ?string $reason = null): void {}

	/**
	 * Sends a reply: a status, a reason phrase, the headers as they are now, and a body. $code is 100 to 999; for any
	 * other the client gets 500, with a warning. $buf is an EventBuffer, which is emptied, or a string (since 4.0.0); a
	 * large string is not copied. If sendReplyChunk() follows in the same callback, this is the start of a stream.
	 *
	 * The length of the body is sent by itself. A Content-Length header with another length is corrected, and a
	 * Transfer-Encoding header is left out, both with a warning. A reply to HEAD, and a 304, may give the length that
	 * the body would have. 204 has no body, and neither of these headers. A status of 1xx other than 101 is not a
	 * reply: the connection is closed after it, with a warning.
	 *
	 * A reply without a Content-Type header gets that of EventHttp::setDefaultContentType(), usually `text/html;
	 * charset=UTF-8`. Add one if the body is anything else.
	 *
	 * If a reply has been given or started already, and for a client's request, this warns and sends nothing. It does
	 * nothing if the client has left. A reason with CR, LF or NUL in it is a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function sendReply(
		int $code, string $reason, EventBuffer|string|null $buf = null
	): void {}

	/**
	 * Sends a piece of a reply: an EventBuffer, which is emptied, or a string (since 4.0.0). An empty piece does
	 * nothing. Warns if no reply has been started. If sendReplyStart() was given a Content-Length, anything beyond it
	 * is not sent, with a warning. Does nothing if the client has left.
	 *
	 * $sent (since 4.0.0) is called once, from the loop, with the request, when this piece and all before it have left
	 * for the kernel. That is the time to send the next piece: a body of any length then needs the memory of one piece,
	 * however slow the client is. $sent holds the request. The callbacks of several pieces are called in order. What
	 * the client does not get, such as the body for HEAD, counts as sent at once. After sendReplyEnd() it is called
	 * before the request is over at the latest.
	 *
	 * If the client leaves, the connection is closed or the request is freed before, $sent is released without being
	 * called; EventHttpConnection::setCloseCallback() tells of that.
	 *
	 * @param callable(EventHttpRequest $req): mixed|null $sent
	 * @since 1.4.0
	 */
	public function sendReplyChunk(EventBuffer|string $buf, ?callable $sent = null): void {}

	/**
	 * Returns how many bytes of the reply, with its head and framing, wait in this process: given, but not yet taken by
	 * the kernel. Returns 0 for a client's request, and if the client has left.
	 *
	 * @since 4.0.0
	 */
	public function getPendingBytes(): int {}

	/**
	 * Ends a reply begun with sendReplyStart(). If less was sent than its Content-Length says, the connection is
	 * closed, with a warning. Does nothing if the client has left.
	 *
	 * If no reply has been started, this warns. The request then stays unanswered until the client leaves, even if it
	 * is dropped, unless a reply is given after all.
	 *
	 * $trailers (since 4.0.0), [name => value, or a list of values], are fields that follow a chunked body, such as its
	 * checksum. They are not sent to clients of HTTP/1.0, and not with a reply that has no body. They are not sent
	 * either, with a warning, if the reply has a Content-Length. They are sent whether or not the client has said "TE:
	 * trailers", as RFC 9110, section 6.5 permits. A recipient that does not expect them may drop them, so do not send
	 * there what everybody needs. A Trailer header can announce them.
	 *
	 * A field that is needed before the body (Content-Length, Content-Type, Set-Cookie, Location, ...) or an invalid
	 * name is a warning. A name or value with CR, LF or NUL in it is a ValueError. In both cases the reply goes on, not
	 * ended.
	 *
	 * @param array<string, string|array<string>> $trailers
	 * @since 1.4.0
	 */
	public function sendReplyEnd(array $trailers = []): void {}

	/**
	 * Sends an interim reply, at once and before the final reply, which is still to be given. $code is 103 (Early
	 * Hints, with Link headers), 102 (Processing) or any other up to 199. Any number of them may be sent. $headers,
	 * [name => value, or a list of values], belong to the interim reply only; those added with addHeader() belong to
	 * the final one.
	 *
	 * Nothing is sent to a client of HTTP/1.0, which does not know such replies, and to one that has left. This warns
	 * and sends nothing for 100, which tells a client to send its body; for 101, see upgrade(); for any code outside
	 * 100 to 199; for a header that frames a reply (Content-Length, Transfer-Encoding, Connection, ...); for an invalid
	 * header name; and if a reply has been given or started. A value with CR, LF or NUL in it is a ValueError.
	 *
	 * @param array<string, string|array<string>> $headers
	 * @since 4.0.0
	 */
	public function sendInformational(int $code, array $headers = []): void {}

	/**
	 * Begins a reply whose body follows in pieces. For a client of HTTP/1.1 the body is chunked, unless there is a
	 * Content-Length header, which must be true. For older clients it lasts until the connection closes. Status,
	 * reason, warnings and the Content-Type are as for sendReply().
	 *
	 * @since 1.4.0
	 */
	public function sendReplyStart(int $code, string $reason): void {}

	/**
	 * Replies with a file: the whole of it, or the ranges that a GET asks for (206), as RFC 9110 says. The reply has
	 * Last-Modified, an ETag made of time and size, and Accept-Ranges. It is 304, 412 or 416 if the client's conditions
	 * (If-Match, If-None-Match, If-Modified-Since, If-Unmodified-Since, If-Range) or ranges require that. A request for
	 * more than 32 ranges, or for more bytes than there are, gets the whole file.
	 *
	 * A file larger than 128 KiB is never in memory as a whole: the kernel sends it; with TLS it is read piece by
	 * piece. If the file becomes shorter while it is sent, the connection is closed.
	 *
	 * $path is that of a regular file. It is never taken for a URL, whatever it looks like. open_basedir applies.
	 *
	 * $options: "type", the Content-Type, by default the usual one for the extension of $path
	 * ("application/octet-stream" if there is none); "status", by default 200. With another status, or a method other
	 * than GET and HEAD, conditions and ranges are ignored, as for an error page. Headers that were added are sent too;
	 * an ETag or Content-Type among them replaces the file's. The content of the output buffer is dropped.
	 *
	 * Returns false, with the reply still to be given, if the file does not exist or cannot be read. Returns false with
	 * a warning if open_basedir forbids it, for other options, and where sendReply() warns; without one if the client
	 * has left.
	 *
	 * @param array{type?: string, status?: int} $options
	 * @since 4.0.0
	 */
	public function sendFile(string $path, array $options = []): bool {}

	/**
	 * Switches to another protocol: answers with 101, or a CONNECT with 200, and takes the connection over. Returns the
	 * connection's buffer event, which belongs to the program alone from now on. Nothing more is read as HTTP, and of
	 * the server's limits and time-outs only EventHttp::setMaxConnections() still applies. Freeing the buffer event, or
	 * dropping its last reference, closes the connection at once. Replies to earlier requests have left.
	 *
	 * Give it callbacks, and call enable(Event::READ). What the client has sent already is in the input, and the read
	 * callback is told of it as of what comes later. The event callback gets EOF or ERROR when the client has left. It
	 * also gets ERROR if the server has ended the connection, because the server is gone or the time of its drain() is
	 * over. It is not called if the program ends the connection by freeing this object or the base. After that comes
	 * the connection's close callback.
	 *
	 * $protocol is sent as the Upgrade header. It must be one that the client has named in its own, with "upgrade"
	 * among the values of Connection. For a CONNECT it is ignored and not sent. $headers, [name => value, or a list of
	 * values], are sent in addition to those that were added; Upgrade and Connection are replaced. There is no body,
	 * nor a header that tells of one.
	 *
	 * Returns null with a warning, with the request still to be answered, if the client has not asked for $protocol or
	 * speaks HTTP/1.0 (which has CONNECT only), for an invalid header name in $headers, if a reply has been given or
	 * started, and for a client's request. Returns null without a warning if the client has left. A value with CR, LF
	 * or NUL in it is a ValueError.
	 *
	 * @param array<string, string|array<string>> $headers
	 * @since 4.0.0
	 */
	public function upgrade(string $protocol, array $headers = []): ?EventBufferEvent {}

	/**
	 * Gives a client's request up; its callback is not called. For a server's request, closes the connection.
	 *
	 * @since 1.4.0
	 */
	public function cancel(): void {}

	/**
	 * Adds a header: with $type OUTPUT_HEADER to those to be sent, with INPUT_HEADER to those received. Here and in the
	 * methods below, any other $type warns and counts as OUTPUT_HEADER.
	 *
	 * Returns false once the reply has been given, and if the client has left. Returns false with a warning for an
	 * invalid name: an empty one, or one with a space or a colon in it. A name or value with CR, LF or NUL in it, which
	 * could forge a message, is a ValueError.
	 *
	 * @since 1.4.0
	 */
	public function addHeader(string $key, string $value, int $type): bool {}

	/**
	 * Removes all headers that are to be sent. Does nothing once the reply has been given.
	 *
	 * @since 1.4.0
	 */
	public function clearHeaders(): void {}

	/**
	 * Removes the first header of this name, case-insensitive, from those of $type, INPUT_HEADER or OUTPUT_HEADER.
	 * Returns false if there is none, and once the reply has been given.
	 *
	 * @since 1.4.0
	 */
	public function removeHeader(string $key, int $type): bool {}

	/**
	 * Returns the value of a header, from those of $type, INPUT_HEADER or OUTPUT_HEADER; null if there is none. Values
	 * of a repeated header are joined as in getInputHeaders(). $key is case-insensitive.
	 *
	 * @since 1.4.0
	 */
	public function findHeader(string $key, int $type): ?string {}

	/**
	 * Returns each value of a header that may be repeated, in order, from those of $type, INPUT_HEADER or
	 * OUTPUT_HEADER; [] if there is none.
	 *
	 * @return array<int, string>
	 * @since 4.0.0
	 */
	public function getHeaderValues(string $key, int $type): array {}

	/**
	 * Returns what PHP knows as $_GET: the query of the URI, parsed as parse_str() does, within max_input_vars and
	 * max_input_nesting_level of php.ini, with PHP's warnings. Returns [] if there is none, and for a client's request.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getQuery(): array {}

	/**
	 * Returns what PHP knows as $_COOKIE: the cookies that the client has sent, within the same limits as getQuery().
	 * Of several with the same name the first counts. Returns [] if there are none, and for a client's request.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getCookies(): array {}

	/**
	 * Returns the received body as a new stream, positioned at its beginning, that can be read and seeked. A body in a
	 * temporary file stays there, and only what is read from the stream comes into memory. This takes nothing from
	 * getInputBuffer(). If that was called before, the stream is a copy of what is left there. The stream may be kept
	 * when the request is over.
	 *
	 * Returns false with a warning if the request is over, its body is not complete yet, or there is no room.
	 *
	 * @return resource|false
	 * @since 4.0.0
	 */
	public function getBodyStream() {}

	/**
	 * Returns what PHP knows as $_POST: the fields of a form sent as application/x-www-form-urlencoded or
	 * multipart/form-data, with any method. It is parsed within post_max_size, max_input_vars, max_input_nesting_level
	 * and max_multipart_body_parts of php.ini, with PHP's warnings. Returns [] if there is no form, if it is malformed,
	 * and for a client's request.
	 *
	 * The body is parsed once, while the loop waits; later calls return the same. This takes nothing from
	 * getInputBuffer(). If that was called before, what is left there is parsed.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getForm(): array {}

	/**
	 * Returns what PHP knows as $_FILES: the files of a form, with "name", "full_path", "type", "tmp_name", "error"
	 * (UPLOAD_ERR_*) and "size", within file_uploads, upload_max_filesize and max_file_uploads of php.ini. They lie in
	 * upload_tmp_dir. Files that move_uploaded_file() has not moved are deleted with this object. Returns [] as
	 * getForm() does.
	 *
	 * @return array<int|string, mixed>
	 * @since 4.0.0
	 */
	public function getFiles(): array {}
}

/**
 * Accepts connections and passes them to a callback.
 *
 * A listener keeps its EventBase. Dropping the last reference to it stops and closes it. Once it has been freed, its
 * methods warn and return false.
 */
final class EventListener
{
	/**
	 * Accepted descriptors are blocking. Without it they are non-blocking.
	 *
	 * @var int
	 */
	public const OPT_LEAVE_SOCKETS_BLOCKING = 1;

	/**
	 * The socket is closed with the listener. For a stream or Socket, this closes a duplicate of its descriptor, so
	 * that closing the one does not close the other; for an int, that very descriptor. A socket that the listener
	 * itself has made, for an address, is always closed.
	 *
	 * @var int
	 */
	public const OPT_CLOSE_ON_FREE = 2;

	/**
	 * Programs that are started do not inherit accepted descriptors, nor the descriptor of an address bound to.
	 *
	 * @var int
	 */
	public const OPT_CLOSE_ON_EXEC = 4;

	/**
	 * Bind to an address even if old connections to it are still closing.
	 *
	 * @var int
	 */
	public const OPT_REUSEABLE = 8;

	/**
	 * Accept nothing until enable().
	 *
	 * @var int
	 */
	public const OPT_DISABLED = 32;

	/**
	 * Lock the listener if libevent was told to use threads. PHP has no use for it.
	 *
	 * @var int
	 */
	public const OPT_THREADSAFE = 16;

	/**
	 * Accept a connection only once it has sent something; TCP on Linux.
	 *
	 * @var int
	 */
	public const OPT_DEFERRED_ACCEPT = 64;

	/**
	 * Bind to an address to which others bind in the same way: the kernel gives each connection to one of them.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const OPT_REUSEABLE_PORT = 128;

	/**
	 * Bind to an IPv6 address, "[::]:80", without IPv4.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const OPT_BIND_IPV6ONLY = 256;

	/** The listening descriptor; null once freed. */
	public readonly ?int $fd;

	/**
	 * Listens on $target with room for $backlog waiting connections (negative: libevent's default; 0: a socket that
	 * listens already). $target is an address to bind to: "127.0.0.1:80", "[::1]:80", "localhost:80" (the first address
	 * of that name, whose look-up blocks) or "unix:/path". Or it is a bound socket: a stream, a Socket or a descriptor.
	 * $flags are OPT_* bits; others are ignored.
	 *
	 * $cb gets ($listener, int $fd, array $address, $data). $fd is the descriptor of the connection. It belongs to the
	 * callback once its first line runs, even if it throws later; if its parameters refuse the arguments, the
	 * descriptor is closed. $address is [address, port] of the peer as in EventUtil::getSocketName(). Connections that
	 * come while the loop is being left wait for its next run.
	 *
	 * A socket is made non-blocking. Without OPT_CLOSE_ON_FREE its owner closes it, which stops accepting. The file of
	 * a unix address must not exist yet. It is removed with the listener, in the process that made it, unless another
	 * file has taken its place.
	 *
	 * Throws EventException if it cannot listen.
	 *
	 * @param callable(EventListener $listener, int $fd, array{string, int} $address, mixed $data): mixed $cb
	 * @param string|resource|Socket|int $target
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(
		EventBase $base, callable $cb, mixed $data, int $flags, int $backlog, mixed $target) {}

	/**
	 * Stops listening and releases the callbacks. Calling it again does nothing.
	 *
	 * @since 1.2.6
	 */
	public function free(): void {}

	/**
	 * Starts accepting connections. Returns false with a warning if the socket has been closed.
	 *
	 * @since 1.2.6
	 */
	public function enable(): bool {}

	/**
	 * Stops accepting connections. They wait in the system, as many as the backlog holds. Returns true.
	 *
	 * @since 1.2.6
	 */
	public function disable(): bool {}

	/**
	 * Replaces the callback; see the constructor for its arguments. Without $arg the data stays as it is.
	 *
	 * @param callable(EventListener $listener, int $fd, array{string, int} $address, mixed $data): mixed $cb
	 * @since 1.2.6
	 */
	public function setCallback(callable $cb, mixed $arg = null): void {}

	/**
	 * Sets $cb to be called with ($listener, $data) when accepting fails; EventUtil::getLastSocketErrno() tells why.
	 * The listener then pauses for a tenth of a second and tries again. So $cb is called again as long as the reason
	 * lasts, unless it disables the listener. Without $cb there is one warning.
	 *
	 * @param callable(EventListener $listener, mixed $data): mixed $cb
	 * @since 1.2.6
	 */
	public function setErrorCallback(callable $cb): void {}

	/**
	 * Returns the base that it was constructed on.
	 *
	 * @since 1.2.6
	 */
	public function getBase(): EventBase|false {}

	/**
	 * Stores the address that the listener is bound to, as EventUtil::getSocketName() does. Returns false if the socket
	 * has been closed.
	 *
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.5.0
	 */
	public function getSocketName(mixed &$address, mixed &$port): bool {}
}

/**
 * Settings that TLS connections share: certificate and key, whom to trust, which protocols to use.
 *
 * It may be dropped or changed while connections and servers use it: each connection goes on as it began.
 */
final class EventSslContext
{
	/**
	 * For clients: TLS 1.2 or newer.
	 *
	 * @var int
	 */
	public const TLS_CLIENT_METHOD = 4;

	/**
	 * For servers: TLS 1.2 or newer.
	 *
	 * @var int
	 */
	public const TLS_SERVER_METHOD = 8;

	/**
	 * For clients: TLS 1.1 only.
	 *
	 * @var int
	 */
	public const TLSv11_CLIENT_METHOD = 9;

	/**
	 * For servers: TLS 1.1 only.
	 *
	 * @var int
	 */
	public const TLSv11_SERVER_METHOD = 10;

	/**
	 * For clients: TLS 1.2 only.
	 *
	 * @var int
	 */
	public const TLSv12_CLIENT_METHOD = 11;

	/**
	 * For servers: TLS 1.2 only.
	 *
	 * @var int
	 */
	public const TLSv12_SERVER_METHOD = 12;

	/**
	 * For clients: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv2_CLIENT_METHOD = 1;

	/**
	 * For servers: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv2_SERVER_METHOD = 5;

	/**
	 * For clients: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv3_CLIENT_METHOD = 2;

	/**
	 * For servers: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv3_SERVER_METHOD = 6;

	/**
	 * For clients: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv23_CLIENT_METHOD = 3;

	/**
	 * For servers: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv23_SERVER_METHOD = 7;

	/**
	 * A PEM file with the certificate, then its chain, and its key unless OPT_LOCAL_PK names another file. Paths,
	 * ciphers and the passphrase are strings; null is the same as leaving them out.
	 *
	 * @var int
	 */
	public const OPT_LOCAL_CERT = 1;

	/**
	 * A PEM file with the key of the certificate.
	 *
	 * @var int
	 */
	public const OPT_LOCAL_PK = 2;

	/**
	 * The passphrase of the encrypted key.
	 *
	 * @var int
	 */
	public const OPT_PASSPHRASE = 3;

	/**
	 * A PEM file with the trusted authorities. Without it and OPT_CA_PATH, the authorities that the system trusts are
	 * used. If they cannot be loaded, nobody is trusted.
	 *
	 * @var int
	 */
	public const OPT_CA_FILE = 4;

	/**
	 * A folder of trusted authorities, named as `openssl rehash` names them.
	 *
	 * @var int
	 */
	public const OPT_CA_PATH = 5;

	/**
	 * true: trust a peer with a self-signed certificate. The name in it is still checked.
	 *
	 * @var int
	 */
	public const OPT_ALLOW_SELF_SIGNED = 6;

	/**
	 * true: the peer must have a trusted certificate; a client may also have none. The default is true for clients,
	 * false for servers. If a client was given a host, the certificate must be for that: it must be among the names and
	 * addresses of its subject alternative names, as browsers require. The common name of its subject is ignored.
	 *
	 * @var int
	 */
	public const OPT_VERIFY_PEER = 7;

	/**
	 * How many authorities may stand between the certificate and a trusted one: 0 to 100. The default is 100; a
	 * negative number means the same.
	 *
	 * @var int
	 */
	public const OPT_VERIFY_DEPTH = 8;

	/**
	 * The ciphers up to TLS 1.2, in the format of `openssl ciphers`. If there are none, only TLS 1.3 is used.
	 *
	 * @var int
	 */
	public const OPT_CIPHERS = 9;

	/**
	 * Has no effect: OpenSSL no longer has SSL 2.
	 *
	 * @var int
	 */
	public const OPT_NO_SSLv2 = 10;

	/**
	 * true: no SSL 3.
	 *
	 * @var int
	 */
	public const OPT_NO_SSLv3 = 11;

	/**
	 * true: no TLS 1.0.
	 *
	 * @var int
	 */
	public const OPT_NO_TLSv1 = 12;

	/**
	 * true: no TLS 1.1.
	 *
	 * @var int
	 */
	public const OPT_NO_TLSv1_1 = 13;

	/**
	 * true: no TLS 1.2.
	 *
	 * @var int
	 */
	public const OPT_NO_TLSv1_2 = 14;

	/**
	 * true: the server chooses the cipher in its own order of preference.
	 *
	 * @var int
	 */
	public const OPT_CIPHER_SERVER_PREFERENCE = 15;

	/**
	 * true: a server refuses clients without a trusted certificate.
	 *
	 * @var int
	 */
	public const OPT_REQUIRE_CLIENT_CERT = 16;

	/**
	 * true: a server asks for a certificate only once per connection.
	 *
	 * @var int
	 */
	public const OPT_VERIFY_CLIENT_ONCE = 17;

	/**
	 * The protocols to use inside TLS (ALPN), such as "h2,http/1.1". A client offers them in this order. A server
	 * chooses the first of its own that a client offers. It refuses clients that offer only others, with the alert
	 * no_application_protocol (RFC 7301), and accepts those that offer nothing at all.
	 * EventBufferEvent::sslGetAlpnProtocol() tells what was chosen.
	 *
	 * EventHttp uses "http/1.1" whatever was chosen.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const OPT_ALPN_PROTOCOLS = 18;

	/**
	 * true: a server gives no session tickets, and a client asks for none. TLS 1.3 has no other way to resume a
	 * session, so each connection begins with a full handshake.
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const OPT_NO_TICKET = 19;

	/**
	 * The certificates of a server with several names: [name => file]. Instead of the file there may be an array of
	 * OPT_LOCAL_CERT, OPT_LOCAL_PK and OPT_PASSPHRASE, if the key is in another file. A client that asks for the name
	 * (SNI) gets this certificate. A client that asks for another name or for none gets that of OPT_LOCAL_CERT; without
	 * OPT_LOCAL_CERT, the alert unrecognized_name ends the connection. Everything else is the same for all names, but
	 * sessions are resumed under one name only.
	 *
	 * "*.example.com" stands for all names with one label in the place of the "*", except those listed in full. Names
	 * are case-insensitive; non-ASCII names are written as "xn--...".
	 *
	 * @var int
	 * @since 4.0.0
	 */
	public const OPT_SNI_SERVER_CERTS = 20;

	/**
	 * The version of OpenSSL that the extension was compiled with.
	 *
	 * @var string
	 */
	public const OPENSSL_VERSION_TEXT = 'OpenSSL 1.1.1';

	/**
	 * The version of OpenSSL as a number.
	 *
	 * @var int
	 */
	public const OPENSSL_VERSION_NUMBER = 269488128;

	/**
	 * SSL 3, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const SSL3_VERSION = 768;

	/**
	 * TLS 1.0, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_VERSION = 769;

	/**
	 * TLS 1.1, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_1_VERSION = 770;

	/**
	 * TLS 1.2, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_2_VERSION = 771;

	/**
	 * TLS 1.3, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_3_VERSION = 772;

	/**
	 * Not for setMinProtoVersion() and setMaxProtoVersion(), because connections are streams.
	 *
	 * @var int
	 */
	public const DTLS1_VERSION = 65279;

	/**
	 * Not for setMinProtoVersion() and setMaxProtoVersion(), because connections are streams.
	 *
	 * @var int
	 */
	public const DTLS1_2_VERSION = 65277;

	/**
	 * The file with the certificate; null if there is none. Setting it loads the file for new connections, with the key
	 * from the same file if $local_pk is null; otherwise set $local_pk next. If that fails, a warning says why.
	 */
	public ?string $local_cert;

	/**
	 * The file with the key of the certificate; null if it is in $local_cert. Setting it loads the file. If that fails,
	 * a warning says why.
	 */
	public ?string $local_pk;

	/**
	 * Creates a context. $method is one of the *_METHOD constants. $options are [EventSslContext::OPT_* => value], in
	 * any order. Values are converted as PHP does it: "1" is the same as true.
	 *
	 * Warns about what the context has to do without: a key that is not an option, a file that cannot be loaded (with
	 * the reason), a private key of another certificate, unknown ciphers. A server without a certificate refuses each
	 * connection. A $method that does not exist warns; then there is no context, and using it throws an Error.
	 *
	 * OPT_ALPN_PROTOCOLS and OPT_SNI_SERVER_CERTS throw a TypeError or ValueError if they are not valid, and
	 * EventException if a file cannot be loaded.
	 *
	 * @param array<int, mixed> $options
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(int $method, array $options) {}

	/**
	 * Sets the oldest protocol to use, one of the *_VERSION constants; 0: the oldest that OpenSSL has. Returns false if
	 * OpenSSL does not have it; false with a warning for any other number.
	 *
	 * @since 3.0.0
	 */
	public function setMinProtoVersion(int $proto): bool {}

	/**
	 * Sets the newest protocol to use, one of the *_VERSION constants; 0: the newest that OpenSSL has. Returns false if
	 * OpenSSL does not have it; false with a warning for any other number.
	 *
	 * @since 3.0.0
	 */
	public function setMaxProtoVersion(int $proto): bool {}
}

/**
 * Functions for sockets. Where one takes a socket, that is a stream, a Socket or a descriptor; anything else is a
 * TypeError. A function that fails returns false, and getLastSocketErrno() tells why.
 */
final class EventUtil
{
	/**
	 * IPv4.
	 *
	 * @var int
	 */
	public const AF_INET = 2;

	/**
	 * IPv6.
	 *
	 * @var int
	 */
	public const AF_INET6 = 10;

	/**
	 * Unix sockets, whose address is a file.
	 *
	 * @var int
	 */
	public const AF_UNIX = 1;

	/**
	 * Any family.
	 *
	 * @var int
	 */
	public const AF_UNSPEC = 0;

	/**
	 * Record debugging information.
	 *
	 * @var int
	 */
	public const SO_DEBUG = 1;

	/**
	 * Bind to an address whose last connections are still closing.
	 *
	 * @var int
	 */
	public const SO_REUSEADDR = 2;

	/**
	 * Probe connections that are silent.
	 *
	 * @var int
	 */
	public const SO_KEEPALIVE = 9;

	/**
	 * Send to hosts on a directly connected network only.
	 *
	 * @var int
	 */
	public const SO_DONTROUTE = 5;

	/**
	 * How long close waits for unsent data: an array, see setSocketOption().
	 *
	 * @var int
	 */
	public const SO_LINGER = 13;

	/**
	 * Allow datagrams to a broadcast address.
	 *
	 * @var int
	 */
	public const SO_BROADCAST = 6;

	/**
	 * Keep urgent data in the stream.
	 *
	 * @var int
	 */
	public const SO_OOBINLINE = 10;

	/**
	 * Size of the send buffer in bytes.
	 *
	 * @var int
	 */
	public const SO_SNDBUF = 7;

	/**
	 * Size of the receive buffer in bytes.
	 *
	 * @var int
	 */
	public const SO_RCVBUF = 8;

	/**
	 * How many bytes of room a socket needs to be writable.
	 *
	 * @var int
	 */
	public const SO_SNDLOWAT = 19;

	/**
	 * How many bytes a socket needs to be readable.
	 *
	 * @var int
	 */
	public const SO_RCVLOWAT = 18;

	/**
	 * How long a blocking write may take, see setSocketOption().
	 *
	 * @var int
	 */
	public const SO_SNDTIMEO = 21;

	/**
	 * How long a blocking read may take, see setSocketOption().
	 *
	 * @var int
	 */
	public const SO_RCVTIMEO = 20;

	/**
	 * The type of the socket; read-only.
	 *
	 * @var int
	 */
	public const SO_TYPE = 3;

	/**
	 * The pending error of the socket; read-only.
	 *
	 * @var int
	 */
	public const SO_ERROR = 4;

	/**
	 * For level SOL_TCP: send small packets at once.
	 *
	 * @var int
	 */
	public const TCP_NODELAY = 1;

	/**
	 * The level of the SO_* options.
	 *
	 * @var int
	 */
	public const SOL_SOCKET = 1;

	/**
	 * The level of the TCP_* options.
	 *
	 * @var int
	 */
	public const SOL_TCP = 6;

	/**
	 * The level of UDP's options.
	 *
	 * @var int
	 */
	public const SOL_UDP = 17;

	/**
	 * Raw sockets.
	 *
	 * @var int
	 */
	public const SOCK_RAW = 3;

	/**
	 * The level of IPv4's options.
	 *
	 * @var int
	 */
	public const IPPROTO_IP = 0;

	/**
	 * The level of IPv6's options.
	 *
	 * @var int
	 */
	public const IPPROTO_IPV6 = 41;

	/**
	 * The version of libevent that the extension was compiled with: 0x02010c00 for 2.1.12.
	 *
	 * @var int
	 */
	public const LIBEVENT_VERSION_NUMBER = 33623040;

	/** There are no objects of this class. */
	private function __construct() {}

	/**
	 * Returns the number of the last error of a socket function, such as the one that made an EventBufferEvent report
	 * EventBufferEvent::ERROR. Call it at once, because later calls change it. On systems where errors belong to
	 * sockets (Windows), it is that of $socket; false if that is closed.
	 *
	 * @param resource|Socket|int|null $socket
	 * @since 1.2.6
	 */
	public static function getLastSocketErrno(mixed $socket = null): int|false {}

	/**
	 * Returns the message for the error that getLastSocketErrno() returns.
	 *
	 * @param resource|Socket|int|null $socket
	 * @since 1.2.6
	 */
	public static function getLastSocketError(mixed $socket = null): string|false {}

	/**
	 * Stores the address that a socket is bound to: "127.0.0.1" or "::1" and its port, or "/path" and 0. A unix socket
	 * without a name is ""; in a name of Linux's abstract kind each NUL is shown as "@".
	 *
	 * @param resource|Socket|int $socket
	 * @param-out string $address
	 * @param-out int $port
	 * @since 1.5.0
	 */
	public static function getSocketName(mixed $socket, mixed &$address, mixed &$port = null): bool {}

	/**
	 * Returns the descriptor of a socket; -1 if it is closed.
	 *
	 * @param resource|Socket|int $socket
	 * @since 1.7.0
	 */
	public static function getSocketFd(mixed $socket): int {}

	/**
	 * Adds random data from the system to OpenSSL's generator, which also does this by itself. Returns false if the
	 * system provides none.
	 *
	 * @since 1.2.6
	 */
	public static function sslRandPoll(): bool {}

	/**
	 * Sets an option of $level. $optval is an int or, for these options of SOL_SOCKET:
	 *
	 * - SO_LINGER: ["l_onoff" => 0 or 1, "l_linger" => seconds]
	 * - SO_RCVTIMEO, SO_SNDTIMEO: ["sec" => seconds, "usec" => microseconds], or seconds as a number
	 *
	 * All values are converted as by (int): null is 0, "3" is 3. An int out of range counts as the nearest in range,
	 * and l_linger is limited to 0 to 65535. Returns false if the system refuses; false with a warning if a key is
	 * missing, SO_LINGER gets no array, or $level or $optname is out of range.
	 *
	 * @param resource|Socket|int $socket
	 * @param mixed $optval
	 * @since 1.6.0
	 */
	public static function setSocketOption(mixed $socket, int $level, int $optname, mixed $optval): bool {}

	/**
	 * Creates a Socket of the sockets extension from a descriptor, which belongs to it from then on. If the descriptor
	 * is not a socket, this warns and returns a closed Socket. Returns false with a warning for negative numbers, and
	 * without the sockets extension.
	 *
	 * @since 3.0.0
	 */
	public static function createSocket(int $fd): Socket|false {}

	/**
	 * Returns the sockets that the parent process has passed to this one, as systemd does for a socket unit: a name for
	 * each descriptor. A socket without a name is "unknown". Pass the keys to EventHttp::accept(), or to an
	 * EventListener. Programs that this process starts do not inherit these sockets. Returns [] if there are none, or
	 * if they are for another process (LISTEN_PID), such as the parent.
	 *
	 * @return array<int, string>
	 * @since 4.0.0
	 */
	public static function listenFds(): array {}
}

/**
 * A WebSocket: messages in both directions over the connection of an HTTP request (RFC 6455).
 *
 * accept() makes one from a request that a server has received; connect() makes one to a server. Keep the object for as
 * long as you need it: dropping the last reference ends the connection at once, without a Close frame. close() sends
 * one, and the object may be dropped after that. A WebSocket ends with its EventHttp, once no callback runs, and with
 * its EventBase. EventHttp::drain() closes all WebSockets of a server.
 *
 * Pings are answered, fragments are joined, texts are checked to be UTF-8, and whatever the protocol forbids ends the
 * connection. After the connection has ended, the methods do nothing and return false or 0.
 */
final class EventWebSocket
{
	/**
	 * The subprotocol that both sides use, one of the option "protocols"; "" if there is none.
	 *
	 * @var string
	 * @readonly
	 */
	public string $protocol;

	/**
	 * The extensions that both sides have agreed on, as the server states them: "permessage-deflate" with its
	 * parameters if the option "deflate" is in effect; "" otherwise.
	 *
	 * @var string
	 * @readonly
	 */
	public string $extensions;

	private function __construct() {}

	/**
	 * Answers a request for a WebSocket with 101; the WebSocket is then open. Call setCallbacks() in the same callback:
	 * messages that arrive while there is no callback are lost. Of the server's limits and time-outs only
	 * EventHttp::setMaxConnections() and that of drain() apply from now on. If the server is draining already, the
	 * WebSocket begins to close as soon as it is open.
	 *
	 * $options:
	 *
	 * - "protocols": the supported subprotocols in order of preference; the first that the client asks for becomes
	 *   $protocol
	 * - "origins": the origins whose pages may connect, such as "https://example.com". Browsers send the origin of a
	 *   page; clients that send none may connect. Without this option each page of the web may connect, with the
	 *   cookies of its visitor
	 * - "headers": [name => value] for the answer
	 * - "deflate": compression, see below
	 * - "max_frame", "max_message": in bytes, default 1 MiB; anything larger ends the connection with 1009
	 * - "max_pending": how many bytes may wait to be sent, default 16 MiB, see send()
	 * - "ping_interval": how many seconds may pass without a byte from the other side until it gets a ping; after as
	 *   many again it is taken for dead (1006); default 30.0, 0: never
	 * - "close_timeout": how many seconds the other side has to close too, default 5.0
	 *
	 * Sizes below 125 count as 125.
	 *
	 * "deflate" => true compresses messages if the client supports it, as browsers do (permessage-deflate, RFC 7692).
	 * The value may also be an array: "context_takeover", messages may refer to earlier ones, for which each connection
	 * holds memory, default false; "window_bits", 9 to 15, default 12: either side may refer back 2^"window_bits"
	 * bytes; "level", from 1 for speed to 9 for size, default 6; "threshold", in bytes, default 128: smaller messages
	 * are not compressed. The limits count messages after decompression. Without zlib, see php --ri event, the option
	 * has no effect.
	 *
	 * Returns null if $req is not a valid request for a WebSocket; it has then been answered: with 426 if it does not
	 * ask for a WebSocket or asks for a version other than 13, with 400 if it is malformed, with 403 if its origin is
	 * not allowed. Returns null with a warning, with the request still to be answered, for other options, if a reply
	 * has been given or started, and for a client's request. Returns null without a warning if the client has left.
	 *
	 * @param array{protocols?: array<string>, origins?: array<string>, headers?: array<string, string>, deflate?: bool|array{context_takeover?: bool, window_bits?: int, level?: int, threshold?: int}, max_frame?: int, max_message?: int, max_pending?: int, ping_interval?: float, close_timeout?: float} $options
	 * @since 4.0.0
	 */
	public static function accept(EventHttpRequest $req, array $options = []): ?EventWebSocket {}

	/**
	 * Creates a client and connects it to $url, "ws://host:port/path?query", or "wss:" for TLS, without blocking. What
	 * is sent meanwhile leaves as soon as the WebSocket is open; then $drain is called, even if nothing was sent. If it
	 * cannot be opened, $close gets 1006 and the reason: what OpenSSL or the look-up says, or which answer there was.
	 *
	 * $options are as for accept(), but without "origins". "protocols" are offered to the server; $protocol is the
	 * server's choice, "" before the WebSocket is open. A server may require an Origin header: give it in "headers".
	 * Further options:
	 *
	 * - "connect_timeout": how many seconds it may take until the WebSocket is open, default 10.0
	 * - "dns_base": an EventDnsBase of the same base that looks the host up; without it the system does, which blocks
	 * - "ssl_context": a client's EventSslContext; without it the server's certificate must be for the host, and from
	 *   an authority that the system trusts
	 *
	 * Returns null with a warning if $url is not valid, and for other options. A base that has been freed is an Error.
	 *
	 * @param array{protocols?: array<string>, headers?: array<string, string>, deflate?: bool|array{context_takeover?: bool, window_bits?: int, level?: int, threshold?: int}, max_frame?: int, max_message?: int, max_pending?: int, ping_interval?: float, close_timeout?: float, connect_timeout?: float, dns_base?: ?EventDnsBase, ssl_context?: ?EventSslContext} $options
	 * @since 4.0.0
	 */
	public static function connect(EventBase $base, string $url, array $options = []): ?EventWebSocket {}

	/**
	 * Sets the callbacks; null: none. $data is the last argument of each.
	 *
	 * $message gets each message when it has arrived completely.
	 *
	 * $close is called once, however the connection ends, unless the program ends it by dropping this object or freeing
	 * the base, or the script ends. It gets code and reason of the Close frame that came first: 1005 if that had no
	 * code; 1006 if there was none, because the connection broke, the other side was taken for dead, the server has
	 * gone or its drain() took too long, or a client could not connect. If the other side has violated the protocol,
	 * they are what it was told: 1002, 1007 or 1009.
	 *
	 * $drain is called when everything that was sent has left.
	 *
	 * @param (callable(EventWebSocket $ws, string $message, bool $binary, mixed $data): mixed)|null $message
	 * @param (callable(EventWebSocket $ws, int $code, string $reason, mixed $data): mixed)|null $close
	 * @param (callable(EventWebSocket $ws, mixed $data): mixed)|null $drain
	 * @since 4.0.0
	 */
	public function setCallbacks(
		?callable $message, ?callable $close = null, ?callable $drain = null, mixed $data = null
	): void {}

	/**
	 * Sends a text message. A large one is not copied. Returns false, and sends nothing, if the connection is closing
	 * or has ended, and if more than "max_pending" bytes would wait with this message; with a warning if $text is not
	 * UTF-8.
	 *
	 * @since 4.0.0
	 */
	public function send(string $text): bool {}

	/**
	 * Sends a binary message: like send(), with any bytes.
	 *
	 * @since 4.0.0
	 */
	public function sendBinary(string $bytes): bool {}

	/**
	 * Sends the same text message to many. It is encoded once and compressed once; this holds for those with
	 * "context_takeover" too, whose context then starts anew. Those that are closing or have ended, and those for which
	 * more than "max_pending" bytes would wait, do not get it.
	 *
	 * Returns to how many it was sent; 0 with a warning if $text is not UTF-8. Anything else among $sockets is a
	 * TypeError; those before it have got the message.
	 *
	 * @param iterable<EventWebSocket> $sockets
	 * @since 4.0.0
	 */
	public static function broadcast(Traversable|array $sockets, string $text): int {}

	/**
	 * Sends a ping, which the other side answers by itself. Returns false as send() does; also, with a warning, for
	 * more than 125 bytes.
	 *
	 * @since 4.0.0
	 */
	public function ping(string $data = ''): bool {}

	/**
	 * Sends a Close frame, after what was sent before; no more messages are received. The object may be dropped now.
	 * $close is called when the other side has closed too, or after "close_timeout" seconds. If a client is not open
	 * yet, $close gets 1006, and nothing is sent.
	 *
	 * Returns false if the connection is closing or has ended; with a warning for a $code that must not be sent (1000
	 * to 1014 except 1004 to 1006, and 3000 to 4999, may), and for a $reason longer than 123 bytes or not UTF-8.
	 *
	 * @since 4.0.0
	 */
	public function close(int $code = 1000, string $reason = ''): bool {}

	/**
	 * Returns how many bytes wait to be sent, including framing; before a client is open, how many it has been given.
	 *
	 * @since 4.0.0
	 */
	public function getPendingBytes(): int {}
}
