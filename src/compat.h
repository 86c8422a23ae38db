/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What differs between versions of PHP and libevent, under the newest API's names. No other file
 * tests for a version. */
#ifndef PHP_EVENT_COMPAT_H
#define PHP_EVENT_COMPAT_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include <php.h>

#include <event2/event.h>
#include <time.h>

#if PHP_VERSION_ID >= 80300
#include <zend_hrtime.h>
#elif defined(CLOCK_MONOTONIC)
/* Inline, as in newer versions: it is called for each request. */
static inline uint64_t zend_hrtime(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
}
#else
#include <ext/standard/hrtime.h>
#define zend_hrtime php_hrtime_current
#endif

#if PHP_VERSION_ID < 80200
#error "event needs PHP 8.2 or newer"
#endif

#if LIBEVENT_VERSION_NUMBER < 0x02010c00
#error "event needs libevent 2.1.12 or newer"
#endif

#if LIBEVENT_VERSION_NUMBER >= 0x02020000
#error "event cannot use libevent 2.2 yet: it needs 2.1.12 or a newer 2.1"
#endif

/* The recommended version: older ones lack security fixes. A strict EventHttp needs none of
 * those. */
#define PHP_EVENT_LIBEVENT_ADVISED "2.1.13"

static inline bool php_event_libevent_is_dated(void)
{
	return event_get_version_number() < 0x02010d00;
}

#if defined(PHP_WIN32) && !defined(SHUT_RDWR)
#define SHUT_RDWR SD_BOTH
#define SHUT_WR SD_SEND
#endif

/* The struct whose member `pointer` points to. */
#define PHP_EVENT_CONTAINER_OF(pointer, type, member) \
	((type *) ((char *) (pointer) -offsetof(type, member)))

/* For strings whose length a program chose. If PHP can, it returns NULL beyond the memory limit and
 * raises the fatal error once we have returned. An older PHP just ends the process when it must
 * allocate far beyond its limit. */
#ifndef femalloc
static inline zend_string *zend_string_falloc(size_t length, bool persistent, bool fallible)
{
	return zend_string_alloc(length, persistent);
}
#endif

#endif
