/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Getting a connection to a server: its host is looked up, and its addresses are tried in order
 * within the time-out, and again after a pause. Until there is a connection, requests wait. */
#ifndef PHP_EVENT_HTTP_CLIENT_ATTEMPTS_H
#define PHP_EVENT_HTTP_CLIENT_ATTEMPTS_H

#include "client.h"

/* Look the host up, unless that is done. Returns false if it has no address. */
bool php_event_http_client_look_up(php_event_http_client *self);

/* A request could not be sent for lack of a connection: does it wait for another try? `refused`:
 * nobody was there, or not in time. */
bool php_event_http_client_tries_on(
	php_event_http_client *self, php_event_http_client_request *request, bool refused);

/* Stop trying, if no request waits any more. */
void php_event_http_client_stop_trying(php_event_http_client *self);

#endif
