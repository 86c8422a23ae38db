<?php

/** @generate-class-entries */

/**
 * A queue of bytes: they are added at the end and taken from the front, without copying what is in between.
 *
 * A buffer is made with new, or it is a view of one that belongs to another object: the input or output of an
 * EventBufferEvent, a body of an EventHttpRequest. A view does not keep its owner and ends with it.
 *
 * Positions and lengths are in bytes; positions start at 0. If a method is asked for more than there is, or for a
 * negative number of bytes, it takes all there is. A view whose owner has gone throws an Error, but isset() and ?? find
 * its properties unset.
 *
 * @not-serializable
 */
class EventBuffer
{
	/**
	 * A line ends with any run of CR and LF characters.
	 *
	 * @var int
	 * @cvalue EVBUFFER_EOL_ANY
	 */
	public const EOL_ANY = UNKNOWN;

	/**
	 * A line ends with LF or with CR LF.
	 *
	 * @var int
	 * @cvalue EVBUFFER_EOL_CRLF
	 */
	public const EOL_CRLF = UNKNOWN;

	/**
	 * A line ends with CR LF only.
	 *
	 * @var int
	 * @cvalue EVBUFFER_EOL_CRLF_STRICT
	 */
	public const EOL_CRLF_STRICT = UNKNOWN;

	/**
	 * A line ends with LF.
	 *
	 * @var int
	 * @cvalue EVBUFFER_EOL_LF
	 */
	public const EOL_LF = UNKNOWN;

	/**
	 * A line ends with a NUL byte.
	 *
	 * @var int
	 * @cvalue EVBUFFER_EOL_NUL
	 */
	public const EOL_NUL = UNKNOWN;

	/**
	 * Not used: no method takes it.
	 *
	 * @var int
	 * @cvalue EVBUFFER_PTR_SET
	 */
	public const PTR_SET = UNKNOWN;

	/**
	 * Not used: no method takes it.
	 *
	 * @var int
	 * @cvalue EVBUFFER_PTR_ADD
	 */
	public const PTR_ADD = UNKNOWN;

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
	 * @implementation-alias EventBuffer::lock
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
