<?php

/** @generate-class-entries */

/**
 * Bytes in a row: added at the end, taken from the front, without copying what is in between.
 *
 * A buffer is made with new, or it is a view of one that belongs to something else: the input or output of
 * an EventBufferEvent, a body of an EventHttpRequest. A view does not keep its owner: it ends with it.
 *
 * Positions and lengths are counted in bytes from 0. Whoever asks for more than there is, or for a negative number
 * of bytes, gets all there is. A view whose owner has gone throws an Error, but isset() and ?? find its properties
 * unset.
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
	 * A line ends with CR LF and nothing else.
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
	 * Of no use here: no method takes it.
	 *
	 * @var int
	 * @cvalue EVBUFFER_PTR_SET
	 */
	public const PTR_SET = UNKNOWN;

	/**
	 * Of no use here: no method takes it.
	 *
	 * @var int
	 * @cvalue EVBUFFER_PTR_ADD
	 */
	public const PTR_ADD = UNKNOWN;

	/** How many bytes there are. */
	public readonly int $length;

	/** How many bytes at the front lie in one piece of memory: pullup() of no more moves nothing. */
	public readonly int $contiguous_space;

	/**
	 * An empty buffer.
	 *
	 * @since 1.2.6
	 */
	public function __construct() {}

	/**
	 * From now on nothing can be taken from the front or put before it (with $at_front), or nothing
	 * be added at the end (without): the methods that would do so fail. A view cannot be frozen: false.
	 *
	 * @since 1.2.6
	 */
	public function freeze(bool $at_front): bool {}

	/**
	 * The opposite of freeze(). A view stays as its owner wants it: false.
	 *
	 * @since 1.2.6
	 */
	public function unfreeze(bool $at_front): bool {}

	/**
	 * Does nothing: a buffer belongs to one thread, which needs no lock against itself.
	 *
	 * @since 1.2.6
	 */
	public function lock(bool $at_front): void {}

	/**
	 * Does nothing, as lock().
	 *
	 * @implementation-alias EventBuffer::lock
	 * @since 1.2.6
	 */
	public function unlock(bool $at_front): void {}

	/**
	 * Does nothing, as lock().
	 *
	 * @since 1.2.6
	 */
	public function enableLocking(): void {}

	/**
	 * Add to the end. False where the end is frozen.
	 *
	 * @since 1.2.6
	 */
	public function add(string $data): bool {}

	/**
	 * Take up to $max_bytes from the front (negative: all). Null where there is nothing, or the front is frozen.
	 *
	 * @since 1.6.0
	 */
	public function read(int $max_bytes): ?string {}

	/**
	 * The same as read() for examples of PHP's manual: takes up to $max bytes into $data. How many it were; 0, and
	 * null in $data, where there is nothing; -1 where the front is frozen.
	 *
	 * @param mixed $data
	 * @param-out string|null $data
	 * @deprecated use read()
	 * @since 4.0.0
	 */
	public function remove(&$data, int $max): int {}

	/**
	 * Move all of $buf to the end of this one. False where this one's end or $buf's front is frozen. Into itself
	 * nothing moves: true.
	 *
	 * @since 1.2.6
	 */
	public function addBuffer(EventBuffer $buf): bool {}

	/**
	 * Add a part of a regular file to the end: $length bytes (-1: all that follow) from $offset on, counted from
	 * the file's beginning. $file is its path or a stream of it, whose position stays as it is and which may be closed
	 * afterwards. False, with PHP's warning, where the path cannot be opened, and without where the file is shorter,
	 * cannot be read, or the end is frozen. Anything but a regular file, a URL say, is a ValueError.
	 *
	 * A large file (from 128 KiB on) is not read where the buffer only grows and is then sent over a connection
	 * without TLS: by EventBufferEvent::writeBuffer(), by the replies of an EventHttpRequest, by addBuffer() to an
	 * output. There the kernel sends it, and an output with a file in it shows its length alone: other
	 * methods than those that add throw an Error. A file that has become shorter by then ends the connection: an
	 * EventBufferEvent gets EOF with WRITING. Everything else, TLS too, reads a file into memory first,
	 * as much as memory_limit allows, else throws EventException.
	 *
	 * @param resource|string $file
	 * @since 4.0.0
	 */
	public function addFile(mixed $file, int $offset = 0, int $length = -1): bool {}

	/**
	 * Move up to $len bytes (negative: all) from the front of $buf to the end of this one. How many it were, 0 into
	 * itself; -1 where this one's end or $buf's front is frozen.
	 *
	 * @since 1.6.0
	 */
	public function appendFrom(EventBuffer $buf, int $len): int {}

	/**
	 * Reserve room for $len bytes at the end. False where there is not that much memory; a negative $len warns, too.
	 *
	 * @since 1.2.6
	 */
	public function expand(int $len): bool {}

	/**
	 * Put before the front. False where the front is frozen.
	 *
	 * @since 1.2.6
	 */
	public function prepend(string $data): bool {}

	/**
	 * Move all of $buf before the front of this one. False where the front of either is frozen. Into itself nothing
	 * moves: true.
	 *
	 * @since 1.2.6
	 */
	public function prependBuffer(EventBuffer $buf): bool {}

	/**
	 * Drop up to $len bytes (negative: all) from the front. False where the front is frozen.
	 *
	 * @since 1.2.6
	 */
	public function drain(int $len): bool {}

	/**
	 * Copy up to $max_bytes (negative: all) of the front into $data, and leave them where they are. How many it
	 * were; 0, and null in $data, where there are none; -1 where the front is frozen, and $data is as it was.
	 *
	 * @param mixed $data
	 * @param-out string|null $data
	 * @since 1.2.6
	 */
	public function copyout(&$data, int $max_bytes): int {}

	/**
	 * Take a line from the front, and drop what ends it, an EventBuffer::EOL_*. Null where no line is
	 * complete, the front is frozen, or, with a warning, $eol_style is none.
	 *
	 * @since 1.2.6
	 */
	public function readLine(int $eol_style): ?string {}

	/**
	 * The position of $what between the positions $start (negative: the front) and $end (negative: the end); false
	 * where it is not there. A $start behind the end warns and is the front.
	 *
	 * @since 1.2.6
	 */
	public function search(string $what, int $start = -1, int $end = -1): int|false {}

	/**
	 * The position of the next end of line, an EventBuffer::EOL_*, from $start (negative: the front) on; false
	 * where there is none. A $start behind the end warns and is the front; an $eol_style that is none warns: false.
	 *
	 * @since 1.5.0
	 */
	public function searchEol(int $start = -1, int $eol_style = EventBuffer::EOL_ANY): int|false {}

	/**
	 * Move the first $size bytes (negative: all) into one piece of memory, and copy them out. Null where
	 * there are fewer, or none.
	 *
	 * @since 1.2.6
	 */
	public function pullup(int $size): ?string {}

	/**
	 * Write up to $howmuch bytes (negative: all) to a stream, a Socket or a descriptor, and drop what
	 * was written. How many it were; false where none could be, as from an empty buffer.
	 *
	 * @param resource|Socket|int $fd
	 * @since 1.6.0
	 */
	public function write(mixed $fd, int $howmuch = -1): int|false {}

	/**
	 * Read once, up to $howmuch bytes (negative: what is there) and never more than 4096, from a stream, a
	 * Socket or a descriptor to the end of the buffer. How many it were, 0 at the end of the stream;
	 * false where nothing could be read, or the end is frozen. Of $howmuch the low 32 bits count.
	 *
	 * @param resource|Socket|int $fd
	 * @since 1.7.0
	 */
	public function readFrom(mixed $fd, int $howmuch = -1): int|false {}

	/**
	 * Copy up to $length bytes (negative: all) from position $start on. False where $start is negative, the buffer
	 * ends before it, or its front is frozen.
	 *
	 * @since 1.6.0
	 */
	public function substr(int $start, int $length = -1): string|false {}
}
