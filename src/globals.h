/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What each thread has of its own: a struct for each room that has something, which nobody else
 * touches. Here and not with the rooms, since PHP wants one struct of a module. */
#ifndef PHP_EVENT_GLOBALS_H
#define PHP_EVENT_GLOBALS_H

#include "compat.h"

struct bufferevent;

ZEND_BEGIN_MODULE_GLOBALS(event)

/* What libevent said and nobody has been told yet. */
struct {
	char log[512];
	size_t length;
	unsigned lost; /* messages that found no room */
} error;

struct {
	struct php_event_backend *first; /* of bases that are there */
} backend;

struct {
	struct php_event_function *note; /* what is called next is to be noted here; NULL: nowhere */
} callback;

struct {
	struct php_event_gauge *first; /* of loops whose callback's time runs */
} gauge;

struct {
	unsigned running; /* one inside another */
} loop;

struct {
	unsigned sent; /* that libevent has not sent to the end */
} file;

struct {
	struct php_event_http_bound *first; /* what all servers listen on */
} http_bound;

struct {
	HashTable all; /* of all servers: php_event_http_conn, by libevent's */
} http_connection;

struct {
	void (*on_event)(struct bufferevent *bev, short what, void *connection); /* evhttp's */
} http_client;

struct {
	bool off;      /* where PHP_EVENT_SLOW_REPLIES is set: tests compare the two ways */
	char date[50]; /* of replies, as of date_of */
	time_t date_of;
} http_direct;

struct {
	size_t beyond; /* bytes of bodies in memory, beyond what each has for itself */
} http_upload;

struct {
	char combined[26]; /* a date for each format of the log, as of date_of */
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
