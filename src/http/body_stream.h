/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A body as a stream of PHP's, to be read from any place. The stream owns what it reads, and goes
 * when PHP closes it, whatever becomes of the request. A forked process that has it too, reads on
 * its own. */
#ifndef PHP_EVENT_HTTP_BODY_STREAM_H
#define PHP_EVENT_HTTP_BODY_STREAM_H

#include "upload.h"

/* The body becomes the stream's. */
void php_event_http_body_stream_open(const php_event_http_upload *body, zval *return_value);

#endif
