dnl SPDX-FileCopyrightText: The event contributors
dnl SPDX-License-Identifier: BSD-3-Clause

dnl What PECL event 3 is enabled by. After phpize neither is needed.
AC_ARG_WITH([event-core],
  [AS_HELP_STRING([--with-event-core],
    [EVENT: The same as --enable-event])],
  [enable_event=${enable_event-$withval}])

PHP_ARG_ENABLE([event],
  [whether to enable libevent support],
  [AS_HELP_STRING([--enable-event],
    [Enable libevent support])],
  [no])

AC_ARG_WITH([event-libevent-dir],
  [AS_HELP_STRING([--with-event-libevent-dir=DIR],
    [EVENT: Where libevent is installed, if pkg-config does not know])])

PHP_ARG_WITH([event-openssl],
  [for TLS support in event],
  [AS_HELP_STRING([[--with-event-openssl[=DIR]]],
    [EVENT: Require TLS, or leave it out with =no (default: TLS if OpenSSL is found)])],
  [auto],
  [no])

AC_ARG_WITH([openssl-dir],
  [AS_HELP_STRING([--with-openssl-dir=DIR],
    [EVENT: Where OpenSSL is installed, if pkg-config does not know])])

PHP_ARG_WITH([event-zlib],
  [for compression of WebSocket messages in event],
  [AS_HELP_STRING([[--with-event-zlib[=DIR]]],
    [EVENT: Require compression, or leave it out with =no (default: it is there if zlib is found)])],
  [auto],
  [no])

AC_ARG_WITH([event-ns],
  [AS_HELP_STRING([--without-event-ns],
    [EVENT: The classes are in no namespace, and any other is refused])])

PHP_ARG_ENABLE([event-dev],
  [whether compiler warnings are errors in event],
  [AS_HELP_STRING([--enable-event-dev],
    [EVENT: Turn warnings on and make them errors (for developers)])],
  [no],
  [no])

dnl PHP_EVENT_WITHOUT_EFFECT(macro, prefix, option, why): one more option of PECL event 3, accepted
dnl because build scripts give it.
AC_DEFUN([PHP_EVENT_WITHOUT_EFFECT],
  [AC_ARG_$1([event-$3],
    [AS_HELP_STRING([--$2-event-$3],
      [EVENT: Without effect: $4])],
    [AC_MSG_NOTICE([--$2-event-$3 is without effect: $4])])])
PHP_EVENT_WITHOUT_EFFECT([WITH], [with], [extra], [DNS and HTTP are always built])
PHP_EVENT_WITHOUT_EFFECT([WITH], [with], [pthreads], [a thread-safe PHP has threads in event])
PHP_EVENT_WITHOUT_EFFECT([ENABLE], [enable], [sockets], [sockets is looked for when PHP runs])
PHP_EVENT_WITHOUT_EFFECT([ENABLE], [enable], [debug], [CFLAGS decide])

dnl event_is_folder <answer>: does it name one, other than the system's own?
event_is_folder() {
  case $1 in
    ""|yes|no|auto|/usr|/usr/) return 1 ;;
  esac
}

dnl event_look_below <folder> <module>: lets pkg-config find the module there.
event_look_below() {
  for event_place in "$1"/lib/pkgconfig "$1"/lib64/pkgconfig "$1"/lib/*/pkgconfig \
    "$1"/libdata/pkgconfig; do
    if test -f "$event_place/$2.pc"; then
      PKG_CONFIG_PATH="$event_place:$PKG_CONFIG_PATH"
      export PKG_CONFIG_PATH
      return 0
    fi
  done
  return 1
}

dnl By itself and first: a shell that reads what follows finds macros in it that an older phpize does not know.
dnl php-config tells the version to an extension, PHP's own configure has it.
if test "$PHP_EVENT" != "no"; then
  event_php=${PHP_VERSION_ID:-`$PHP_CONFIG --vernum 2>/dev/null`}
  if test "${event_php:-80200}" -lt 80200; then
    event_php=${PHP_VERSION:-`$PHP_CONFIG --version`}
    AC_MSG_ERROR([event needs PHP 8.2 or newer, and this is $event_php])
  fi
fi

if test "$PHP_EVENT" != "no"; then
  event_modules="libevent_core >= 2.1.12 libevent_core < 2.2 libevent_extra >= 2.1.12"
  event_libraries="-levent_core -levent_extra"
  event_cflags="-std=gnu11 -fvisibility=hidden -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1"

  case $with_event_ns in
    ""|no) ;;
    yes) AC_MSG_NOTICE([--with-event-ns names no namespace: the classes are in none]) ;;
    *) AC_MSG_ERROR([event cannot put its classes into a namespace: leave --with-event-ns out]) ;;
  esac

  dnl Only a thread-safe build may share libevent between threads.
  if test "$PHP_THREAD_SAFETY" = "yes" || test "$PHP_ZTS" = "yes"; then
    event_modules="$event_modules libevent_pthreads"
    event_libraries="$event_libraries -levent_pthreads"
  fi

  if event_is_folder "$with_event_libevent_dir"; then
    if event_look_below "$with_event_libevent_dir" libevent_core; then
      AC_MSG_NOTICE([libevent is taken from $with_event_libevent_dir])
    elif test -f "$with_event_libevent_dir/include/event2/event.h"; then
      dnl With these set, pkg-config is not asked.
      LIBEVENT_CFLAGS="-I$with_event_libevent_dir/include"
      LIBEVENT_LIBS="-L$with_event_libevent_dir/lib $event_libraries"
      LIBEVENT_OPENSSL_CFLAGS=$LIBEVENT_CFLAGS
      LIBEVENT_OPENSSL_LIBS="-L$with_event_libevent_dir/lib -levent_openssl"
    else
      AC_MSG_WARN([there is no libevent in $with_event_libevent_dir: it is looked for elsewhere])
    fi
  fi

  PKG_CHECK_MODULES([LIBEVENT], [$event_modules], [], [
    AC_MSG_ERROR([event needs libevent 2.1.12 or a newer 2.1, and cannot use 2.2 yet. ${LIBEVENT_PKG_ERRORS:-There is no pkg-config.}
Install pkg-config and libevent with its headers, in packages called libevent-dev, libevent-devel or
libevent, or say where it is: --with-event-libevent-dir=DIR.])
  ])

  if test -n "$PKG_CONFIG" && $PKG_CONFIG --exists "libevent_core < 2.1.13" 2>/dev/null; then
    AC_MSG_NOTICE([libevent 2.1.13 has security fixes that this one lacks; an EventHttp that is strict needs none of them])
  fi

  event_tls=$PHP_EVENT_OPENSSL
  if test "$event_tls" != "no"; then
    for event_folder in "$PHP_EVENT_OPENSSL" "$with_openssl_dir"; do
      if event_is_folder "$event_folder"; then
        event_look_below "$event_folder" openssl ||
          AC_MSG_WARN([there is no OpenSSL in $event_folder: it is looked for elsewhere])
      fi
    done
    dnl Homebrew has it where pkg-config does not look.
    $PKG_CONFIG --exists openssl 2>/dev/null ||
      event_look_below "`brew --prefix 2>/dev/null`/opt/openssl" openssl
    PKG_CHECK_MODULES([LIBEVENT_OPENSSL], [libevent_openssl >= 2.1.12], [], [event_tls=no])
    PKG_CHECK_MODULES([EVENT_OPENSSL], [openssl >= 1.1.1], [], [event_tls=no])
    if test "$event_tls" != "no"; then
      LIBEVENT_CFLAGS="$LIBEVENT_CFLAGS $LIBEVENT_OPENSSL_CFLAGS $EVENT_OPENSSL_CFLAGS"
      LIBEVENT_LIBS="$LIBEVENT_LIBS $LIBEVENT_OPENSSL_LIBS $EVENT_OPENSSL_LIBS"
      event_cflags="$event_cflags -DHAVE_EVENT_OPENSSL=1"
    elif test "$PHP_EVENT_OPENSSL" != "auto"; then
      AC_MSG_ERROR([TLS in event needs OpenSSL 1.1.1 or newer. $LIBEVENT_OPENSSL_PKG_ERRORS $EVENT_OPENSSL_PKG_ERRORS
Install OpenSSL with its headers, in packages called libssl-dev, openssl-dev, openssl-devel or openssl,
or say where it is: --with-openssl-dir=DIR. Without TLS: --without-event-openssl.])
    else
      AC_MSG_NOTICE([event is built without TLS: libevent_openssl or OpenSSL 1.1.1 was not found])
    fi
  fi

  event_zlib=$PHP_EVENT_ZLIB
  if test "$event_zlib" != "no"; then
    if event_is_folder "$PHP_EVENT_ZLIB"; then
      event_look_below "$PHP_EVENT_ZLIB" zlib ||
        AC_MSG_WARN([there is no zlib in $PHP_EVENT_ZLIB: it is looked for elsewhere])
    fi
    PKG_CHECK_MODULES([EVENT_ZLIB], [zlib >= 1.2.11], [], [event_zlib=no])
    if test "$event_zlib" != "no"; then
      LIBEVENT_CFLAGS="$LIBEVENT_CFLAGS $EVENT_ZLIB_CFLAGS"
      LIBEVENT_LIBS="$LIBEVENT_LIBS $EVENT_ZLIB_LIBS"
      event_cflags="$event_cflags -DHAVE_EVENT_ZLIB=1"
    elif test "$PHP_EVENT_ZLIB" != "auto"; then
      AC_MSG_ERROR([compression in event needs zlib 1.2.11 or newer. $EVENT_ZLIB_PKG_ERRORS
Install zlib with its headers, in packages called zlib1g-dev, zlib-dev or zlib-devel, or say where it
is: --with-event-zlib=DIR. Without compression: --without-event-zlib.])
    else
      AC_MSG_NOTICE([event is built without compression: zlib 1.2.11 was not found])
    fi
  fi

  dnl libevent_openssl asks for -levent, which is core and extra a second time.
  LIBEVENT_LIBS=`echo " $LIBEVENT_LIBS " | $SED 's/ -levent / /'`
  PHP_EVAL_INCLINE([$LIBEVENT_CFLAGS])
  PHP_EVAL_LIBLINE([$LIBEVENT_LIBS], [EVENT_SHARED_LIBADD])
  PHP_SUBST([EVENT_SHARED_LIBADD])

  dnl PHP and libevent are called often and for little: without a stub on the way there, where that can be.
  AX_CHECK_COMPILE_FLAG([-fno-plt], [event_cflags="$event_cflags -fno-plt"],, [-Werror])
  dnl A change in one place should not make functions slower elsewhere by where in a cache line they begin.
  AX_CHECK_COMPILE_FLAG([-falign-functions=64], [event_cflags="$event_cflags -falign-functions=64"],, [-Werror])

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
    classes/event_web_socket.c
    src/active.c
    src/address.c
    src/backend.c
    src/bufferevent.c
    src/bytes.c
    src/callback.c
    src/check.c
    src/options.c
    src/descriptor.c
    src/dns.c
    src/error.c
    src/file.c
    src/folder.c
    src/gauge.c
    src/handle.c
    src/http/account.c
    src/http/addresses.c
    src/http/answer.c
    src/http/body.c
    src/http/body_stream.c
    src/http/bound.c
    src/http/client.c
    src/http/client_attempts.c
    src/http/client_body.c
    src/http/client_connection.c
    src/http/client_direct.c
    src/http/client_queue.c
    src/http/client_request.c
    src/http/client_traffic.c
    src/http/clock.c
    src/http/conditions.c
    src/http/connection.c
    src/http/defaults.c
    src/http/direct.c
    src/http/documents.c
    src/http/drain.c
    src/http/entry.c
    src/http/exchange.c
    src/http/file_body.c
    src/http/files.c
    src/http/form.c
    src/http/framing.c
    src/http/gate.c
    src/http/head.c
    src/http/headers.c
    src/http/hosts.c
    src/http/journal.c
    src/http/limits.c
    src/http/log.c
    src/http/lookout.c
    src/http/message.c
    src/http/method.c
    src/http/multipart.c
    src/http/outflow.c
    src/http/overdue.c
    src/http/ranges.c
    src/http/receiver.c
    src/http/reply.c
    src/http/sent.c
    src/http/routes.c
    src/http/server.c
    src/http/strict.c
    src/http/types.c
    src/http/trailers.c
    src/http/unseen.c
    src/http/upgrade.c
    src/http/upload.c
    src/http/variables.c
    src/loop.c
    src/object.c
    src/pace.c
    src/process.c
    src/property.c
    src/queue.c
    src/rest.c
    src/shown.c
    src/socket.c
    src/tls.c
    src/tls_context.c
    src/tls_files.c
    src/tls_hello.c
    src/websocket/client.c
    src/websocket/compression.c
    src/websocket/deflate.c
    src/websocket/extensions.c
    src/websocket/frames.c
    src/websocket/handshake.c
    src/websocket/server.c
    src/websocket/socket.c
    src/websocket/utf8.c
    src/websocket/wire.c
  ]), [$ext_shared],, [$event_cflags])

  dnl The folders are built in, never searched: classes/event.h would hide libevent's <event.h>.
  PHP_ADD_BUILD_DIR([$ext_builddir/src])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/http])
  PHP_ADD_BUILD_DIR([$ext_builddir/src/websocket])
  PHP_ADD_BUILD_DIR([$ext_builddir/classes])

  if test -n "$PHP_PHP_CONFIG"; then
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
fi
