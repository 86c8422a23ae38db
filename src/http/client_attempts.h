/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * On the way to a server: its host is looked up, its addresses are tried in their order within the
 * time-out, and then again after a pause. Until there is a connection, requests wait. */
#ifndef PHP_EVENT_HTTP_CLIENT_ATTEMPTS_H
#define PHP_EVENT_HTTP_CLIENT_ATTEMPTS_H

#include "client.h"

/* Look the host up, where that is still to be done. False where it has no address. */
bool php_event_http_client_look_up(php_event_http_client *self);

/* A request that could not be sent, since there is no connection: does it wait for another try?
 * `refused`: nobody was there, or not in time. */
bool php_event_http_client_tries_on(
	php_event_http_client *self, php_event_http_client_request *request, bool refused);

/* Where nobody waits any more. */
void php_event_http_client_stop_trying(php_event_http_client *self);

#endif
