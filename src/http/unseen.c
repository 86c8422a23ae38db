/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "unseen.h"

#include "../bytes.h"

void php_event_http_unseen_free(php_event_http_unseen *self)
{
	php_event_http_head_free(&self->head);
	php_event_http_upload_free(&self->body);
	php_event_bytes_drop(&self->trailers);
}
