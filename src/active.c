/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "active.h"

/* Offset from a bufferevent to the callback it defers, the same for every type; 0: unknown, and
 * questions about one are answered for the whole base. */
static size_t deferred_at;

static void pass(evutil_socket_t fd, short what, void *arg)
{
}

static void pass_event(struct bufferevent *bev, short events, void *arg)
{
}

/* A queue is a list, and the callback that `bev` defers goes after those activated before. */
static size_t find_deferred(struct bufferevent *bev, struct event *before)
{
	bufferevent_setcb(bev, NULL, NULL, pass_event, NULL);
	event_active(before, EV_TIMEOUT, 0);
	bufferevent_trigger_event(bev, BEV_EVENT_EOF, BEV_TRIG_DEFER_CALLBACKS);
	struct event_callback *next = before->ev_evcallback.evcb_active_next.tqe_next;

	return next && next->evcb_arg == bev ? (size_t) ((char *) next - (char *) bev) : 0;
}

void php_event_active_explore(struct event_base *base)
{
	if (deferred_at > 0) {
		return;
	}
	struct bufferevent *bev = bufferevent_socket_new(base, -1, 0);
	struct event *before = event_new(base, -1, 0, pass, NULL);

	deferred_at = find_deferred(bev, before);
	event_free(before);
	bufferevent_free(bev);
}

bool php_event_active_is_none(const struct event_base *base)
{
	return event_base_get_num_events((struct event_base *) base, EVENT_BASE_COUNT_ACTIVE) == 0;
}

bool php_event_active_has(struct bufferevent *bev)
{
	const struct event_callback *deferred = (const void *) ((const char *) bev + deferred_at);

	return deferred_at > 0 ? deferred->evcb_flags & (EVLIST_ACTIVE | EVLIST_ACTIVE_LATER)
						   : !php_event_active_is_none(bufferevent_get_base(bev));
}

/* A deferred callback holds a reference. If that is the last one, the callback goes with the
 * bufferevent; else it may run, and needs it. */
void php_event_active_free(struct bufferevent *bev)
{
	bool holds = deferred_at > 0 && php_event_active_has(bev);

	bufferevent_free(bev);
	if (holds && !bufferevent_decref(bev)) {
		bufferevent_incref(bev);
	}
}
