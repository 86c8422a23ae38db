/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "pace.h"

#include "check.h"
#include "loop.h"
#include "tls.h"

#include <event2/buffer.h>
#include <event2/bufferevent.h>

struct php_event_pace {
	struct bufferevent *bev;
	struct ev_token_bucket_cfg *rate;
	struct event *timer; /* looks for what TLS has decrypted and nobody has read */
};

enum { TICKS = 10 }; /* a second */

static const struct timeval tick = {.tv_usec = 1000000 / TICKS};

/* libevent also stops reading at the limit in the middle of what TLS has decrypted, and then goes
 * on with the socket. So we look after each tick, until nothing is left. */
static void wait_for_more(php_event_pace *self)
{
	SSL *tls = php_event_tls_of(self->bev);

	if (tls && php_event_tls_has_more(tls) && !event_pending(self->timer, EV_TIMEOUT, NULL)) {
		event_add(self->timer, &tick);
	}
}

static void on_tick(evutil_socket_t fd, short what, void *arg)
{
	php_event_pace *self = arg;

	php_event_tls_go_on(self->bev);
	wait_for_more(self);
}

static void on_input(struct evbuffer *input, const struct evbuffer_cb_info *info, void *self)
{
	if (info->n_added > 0) {
		wait_for_more(self);
	}
}

static php_event_pace *pace_new(struct bufferevent *bev)
{
	php_event_pace *self = ecalloc(1, sizeof *self);

	self->bev = bev;
	self->timer = php_event_loop_timer_new(bufferevent_get_base(bev), on_tick, self);
	evbuffer_add_cb(bufferevent_get_input(bev), on_input, self);
	wait_for_more(self);
	return self;
}

void php_event_pace_drop(php_event_pace **pace)
{
	php_event_pace *self = *pace;

	if (self) {
		*pace = NULL;
		evbuffer_remove_cb(bufferevent_get_input(self->bev), on_input, self);
		event_free(self->timer);
		bufferevent_set_rate_limit(self->bev, NULL);
		ev_token_bucket_cfg_free(self->rate);
		efree(self);
	}
}

/* How much a tick may take; libevent puts it into an int when it reads. */
static size_t bytes_of_tick(zend_long bytes_of_second)
{
	return bytes_of_second > 0 ? (size_t) php_event_clamp(bytes_of_second / TICKS, 1, INT_MAX)
							   : INT_MAX;
}

static struct ev_token_bucket_cfg *new_rate(zend_long read, zend_long write)
{
	size_t reads = bytes_of_tick(read), writes = bytes_of_tick(write);

	return ev_token_bucket_cfg_new(reads, reads, writes, writes, &tick);
}

void php_event_pace_set(
	php_event_pace **pace, struct bufferevent *bev, zend_long read, zend_long write)
{
	if (read <= 0 && write <= 0) {
		php_event_pace_drop(pace);
		php_event_tls_go_on(bev);
		return;
	}
	struct ev_token_bucket_cfg *rate = new_rate(read, write);
	bufferevent_set_rate_limit(bev, rate);
	if (!*pace) {
		*pace = pace_new(bev);
	}
	if ((*pace)->rate) {
		ev_token_bucket_cfg_free((*pace)->rate);
	}
	(*pace)->rate = rate;
}
