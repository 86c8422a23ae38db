dnl SPDX-FileCopyrightText: The event contributors
dnl SPDX-License-Identifier: BSD-3-Clause

PHP_ARG_ENABLE([event],
  [whether to enable libevent support],
  [AS_HELP_STRING([--disable-event],
    [Disable libevent support])],
  [yes])

PHP_ARG_WITH([event-openssl],
  [for TLS support in event],
  [AS_HELP_STRING([--without-event-openssl],
    [EVENT: Build without TLS even where OpenSSL is found])],
  [auto],
  [no])

PHP_ARG_ENABLE([event-dev],
  [whether compiler warnings are errors in event],
  [AS_HELP_STRING([--enable-event-dev],
    [EVENT: Turn warnings on and make them errors (for developers)])],
  [no],
  [no])

if test "$PHP_EVENT" != "no"; then
  event_libraries="libevent_core >= 2.1.12 libevent_extra >= 2.1.12"
  event_cflags="-std=gnu11 -fvisibility=hidden -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1"

  dnl Only a thread-safe build may share libevent between threads.
  if test "$PHP_THREAD_SAFETY" = "yes" || test "$PHP_ZTS" = "yes"; then
    event_libraries="$event_libraries libevent_pthreads"
  fi

  if test "$PHP_EVENT_OPENSSL" != "no"; then
    PKG_CHECK_MODULES([LIBEVENT_OPENSSL], [libevent_openssl >= 2.1.12 openssl >= 1.1.1], [
      event_libraries="$event_libraries libevent_openssl openssl"
      event_cflags="$event_cflags -DHAVE_EVENT_OPENSSL=1"
    ], [
      test "$PHP_EVENT_OPENSSL" = "auto" || AC_MSG_ERROR([$LIBEVENT_OPENSSL_PKG_ERRORS])
    ])
  fi

  PKG_CHECK_MODULES([LIBEVENT], [$event_libraries])
  dnl libevent_openssl asks for -levent, which is core and extra a second time.
  LIBEVENT_LIBS=`echo " $LIBEVENT_LIBS " | $SED 's/ -levent / /'`
  PHP_EVAL_INCLINE([$LIBEVENT_CFLAGS])
  PHP_EVAL_LIBLINE([$LIBEVENT_LIBS], [EVENT_SHARED_LIBADD])
  PHP_SUBST([EVENT_SHARED_LIBADD])

  if test "$PHP_EVENT_DEV" != "no"; then
    dnl PHP's own headers and the signatures of its handlers leave parameters unused.
    event_cflags="$event_cflags -Wall -Wextra -Werror -Wno-unused-parameter"
  fi

  PHP_NEW_EXTENSION([event], m4_normalize([
    event.c
    classes/event.c
    classes/event_base.c
    classes/event_buffer.c
    classes/event_buffer_event.c
    classes/event_config.c
    classes/event_dns_base.c
    classes/event_exception.c
    classes/event_http.c
    classes/event_http_connection.c
    classes/event_http_request.c
    classes/event_listener.c
    classes/event_ssl_context.c
    classes/event_util.c
    src/bufferevent.c
    src/bytes.c
    src/callback.c
    src/descriptor.c
    src/dns.c
    src/error.c
    src/handle.c
    src/http_headers.c
    src/http_incoming.c
    src/http_reply.c
    src/loop.c
    src/object.c
    src/process.c
    src/property.c
    src/socket.c
    src/tls.c
    src/tls_hello.c
  ]), [$ext_shared],, [$event_cflags])

  dnl The folders are built in, never searched: classes/event.h would hide libevent's <event.h>.
  PHP_ADD_BUILD_DIR([$ext_builddir/src])
  PHP_ADD_BUILD_DIR([$ext_builddir/classes])

  dnl phpize's `make test` drops the extensions of php.ini and moves extension_dir, so name what the
  dnl tests use by its path. Generated headers are committed: make must not try to write them.
  for event_test_extension in sockets posix pcntl; do
    if test -f "$EXTENSION_DIR/$event_test_extension.so"; then
      event_test_args="$event_test_args -d extension=$EXTENSION_DIR/$event_test_extension.so"
    fi
  done
  cat >>Makefile.fragments <<EVENT_FRAGMENT
PHP_TEST_SHARED_EXTENSIONS += $event_test_args
%_arginfo.h: %.stub.php
EVENT_FRAGMENT
fi
