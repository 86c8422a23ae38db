/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What differs between versions of PHP and libevent, under the newest API's names.
 * The only file that asks for a version. */
#ifndef PHP_EVENT_COMPAT_H
#define PHP_EVENT_COMPAT_H

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include <php.h>

#include <event2/event.h>

#if PHP_VERSION_ID < 80200
#error "event needs PHP 8.2 or newer"
#endif

#if LIBEVENT_VERSION_NUMBER < 0x02010c00
#error "event needs libevent 2.1.12 or newer"
#endif

#endif
