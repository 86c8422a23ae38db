<?php

/** @generate-class-entries */

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
