/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What each thread has of its own. */
#ifndef PHP_EVENT_GLOBALS_H
#define PHP_EVENT_GLOBALS_H

#include "compat.h"

ZEND_BEGIN_MODULE_GLOBALS(event)
char log[512]; /* what libevent said and nobody has been told yet */
size_t log_length;
unsigned log_lost;                  /* messages that found no room */
struct php_event_http_conn **conns; /* connections of HTTP servers, by descriptor */
size_t conns_size;
struct php_event_http_bound *bound; /* what all HTTP servers listen on */
bool direct_replies; /* off where PHP_EVENT_SLOW_REPLIES is set: tests compare the two ways */
char date[50];       /* of replies, as of date_of */
time_t date_of;
unsigned files_sent;                /* files that libevent has not sent to the end */
unsigned loops;                     /* running, one inside another */
struct php_event_backend *backends; /* of bases that are there */
ZEND_END_MODULE_GLOBALS(event)

ZEND_EXTERN_MODULE_GLOBALS(event)

#define EVENT_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(event, v)

#if defined(ZTS) && defined(COMPILE_DL_EVENT)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
