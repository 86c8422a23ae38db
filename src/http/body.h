/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The body of a request in hand, as PHP takes it: piece by piece, and then its end. The exchange
 * owns the receiver it is given to, and what has come. */
#ifndef PHP_EVENT_HTTP_BODY_H
#define PHP_EVENT_HTTP_BODY_H

#include "connection.h"

/* PHP wants the body as it comes, or wants no more for now. Only where RECEIVE is allowed. */
void php_event_http_body_want(php_event_http_conn *conn);
void php_event_http_body_pause(php_event_http_conn *conn);

/* For the owner of a connection: more has come, or no more will, inside evhttp_connection_free().
 * May run PHP code. */
void php_event_http_body_came(php_event_http_conn *conn);
void php_event_http_body_broke(void *conn);

#endif
