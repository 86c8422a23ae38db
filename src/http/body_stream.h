/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A body as a PHP stream, readable from any position. The stream owns what it reads, and ends when
 * PHP closes it, whatever becomes of the request. A forked process that has it, too, reads
 * independently. */
#ifndef PHP_EVENT_HTTP_BODY_STREAM_H
#define PHP_EVENT_HTTP_BODY_STREAM_H

#include "upload.h"

/* Open a stream, which takes the body over. */
void php_event_http_body_stream_open(const php_event_http_upload *body, zval *return_value);

#endif
