<?php

/** @generate-class-entries */

/**
 * Thrown where libevent or OpenSSL cannot give what a constructor asks for; the message carries the
 * library's reason. Other mistakes are a warning, an Error, a TypeError or a ValueError: each method says which.
 *
 * @since 1.11.0
 */
class EventException extends RuntimeException
{
	/** Not set by the extension; kept for programs that read it. */
	public mixed $errorInfo = null;
}
