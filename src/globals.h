/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What each thread has of its own: a struct for each room that needs one, touched by no other room.
 * They are here, not with the rooms, because PHP wants a single struct per module. */
#ifndef PHP_EVENT_GLOBALS_H
#define PHP_EVENT_GLOBALS_H

#include "compat.h"

struct bufferevent;

ZEND_BEGIN_MODULE_GLOBALS(event)

/* What libevent has logged and nobody has been told yet. */
struct {
	char log[512];
	size_t length;
	unsigned lost; /* messages for which there was no room */
} error;

struct {
	struct php_event_backend *first; /* of all bases */
} backend;

struct {
	struct php_event_function *note; /* where to note the function called next; NULL: nowhere */
} callback;

struct {
	struct php_event_gauge *first; /* of loops with a callback being timed */
} gauge;

struct {
	unsigned running; /* nested */
} loop;

struct {
	unsigned sent; /* files that libevent has not finished sending */
} file;

struct {
	struct php_event_http_bound *first; /* what all servers listen on */
} http_bound;

struct {
	HashTable all; /* connections of all servers: libevent's struct => php_event_http_conn */
} http_connection;

struct {
	void (*on_event)(struct bufferevent *bev, short what, void *connection); /* evhttp's own */
} http_client;

struct {
	bool off; /* PHP_EVENT_SLOW_REPLIES is set: tests compare the two ways */
} http_direct;

struct {
	char date[50]; /* for the Date header, as of date_of */
	time_t date_of;
} http_message;

struct {
	size_t beyond; /* bytes of bodies in memory, beyond each one's own share */
} http_upload;

struct {
	char combined[26]; /* the date in each format of the log, as of date_of */
	char json[19];
	time_t date_of;
} http_entry;

ZEND_END_MODULE_GLOBALS(event)

ZEND_EXTERN_MODULE_GLOBALS(event)

#define EVENT_G(v) ZEND_MODULE_GLOBALS_ACCESSOR(event, v)

#if defined(ZTS) && defined(COMPILE_DL_EVENT)
ZEND_TSRMLS_CACHE_EXTERN()
#endif

#endif
