/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "outflow.h"

#include "../socket.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>

static void on_output(struct evbuffer *output, const struct evbuffer_cb_info *info, void *arg)
{
	php_event_http_outflow *self = arg;

	self->left += info->n_deleted;
	self->emptied |= info->orig_size + info->n_added == info->n_deleted;
}

void php_event_http_outflow_open(php_event_http_outflow *self, struct bufferevent *bufferevent)
{
	self->watch = evbuffer_add_cb(bufferevent_get_output(bufferevent), on_output, self);
	php_event_http_outflow_look_away(self);
}

void php_event_http_outflow_close(php_event_http_outflow *self, struct bufferevent *bufferevent)
{
	if (self->watch) {
		evbuffer_remove_cb_entry(bufferevent_get_output(bufferevent), self->watch);
		self->watch = NULL;
	}
}

/* What has left libevent may still be in the kernel's buffer, which fills in leaps of megabytes. */
size_t php_event_http_outflow_look(
	php_event_http_outflow *self, struct bufferevent *bufferevent, bool *anew)
{
	int queued = php_event_socket_unsent(bufferevent_getfd(bufferevent));
	zend_long taken = (zend_long) (self->left - self->seen) + self->queued - queued;

	*anew = self->emptied;
	self->seen = self->left;
	self->queued = queued;
	self->emptied = false;
	return *anew ? 0 : (size_t) MAX(taken, 0);
}
