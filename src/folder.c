/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#ifdef HAVE_CONFIG_H
#include "config.h" /* before any header: O_PATH */
#endif
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "folder.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#ifdef PHP_WIN32

int php_event_folder_open(const char *path)
{
	errno = ENOSYS;
	return -1;
}

bool php_event_folder_can_follow(int folder)
{
	return false;
}

int php_event_folder_open_in(int folder, const char *path, bool links)
{
	errno = ENOSYS;
	return -1;
}

#else

#include <limits.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#if defined(SYS_openat2) && defined(__has_include)
#if __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#define HAS_OPENAT2
#endif
#endif

#ifndef O_PATH
#define O_PATH O_RDONLY
#endif

enum {
	FOLDER = O_PATH | O_DIRECTORY | O_CLOEXEC,
	CONTENT = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
	TRIES = 8,
};

#ifdef HAS_OPENAT2
static int open_below(int folder, const char *path, int flags, bool links)
{
	const struct open_how how = {.flags = (unsigned) flags,
		.resolve = RESOLVE_BENEATH | (links ? RESOLVE_NO_MAGICLINKS : RESOLVE_NO_SYMLINKS)};
	long fd = -1;

	for (int i = 0; i < TRIES; i++) { /* EAGAIN: something was moved meanwhile */
		fd = syscall(SYS_openat2, folder, path, &how, sizeof how);
		if (fd >= 0 || (errno != EAGAIN && errno != EINTR)) {
			break;
		}
	}
	return (int) fd;
}
#else
static int open_below(int folder, const char *path, int flags, bool links)
{
	errno = ENOSYS;
	return -1;
}
#endif

/* Each step opens a name, which may not be a link, in what the step before has opened. */
static int open_step_by_step(int folder, const char *path)
{
	char name[NAME_MAX + 1];

	for (int at = folder, next;; at = next) {
		size_t length = strcspn(path, "/");
		bool is_last = path[length] == '\0';

		if (length <= NAME_MAX) {
			memcpy(name, path, length);
			name[length] = '\0';
			next = openat(at, name, (is_last ? CONTENT : FOLDER) | O_NOFOLLOW);
		} else {
			next = -1;
			errno = ENAMETOOLONG;
		}
		if (at != folder) {
			int error = errno;

			close(at);
			errno = error;
		}
		if (next < 0 || is_last) {
			return next;
		}
		path += length + 1;
	}
}

int php_event_folder_open(const char *path)
{
	return open(path, FOLDER);
}

bool php_event_folder_can_follow(int folder)
{
	int fd = open_below(folder, ".", FOLDER, true);

	if (fd >= 0) {
		close(fd);
	}
	return fd >= 0;
}

/* Some sandboxes do not know openat2(), and return EPERM: the slower way tells whether that is the
 * reason. */
int php_event_folder_open_in(int folder, const char *path, bool links)
{
	int fd = open_below(folder, path, CONTENT, links);

	return fd < 0 && (errno == ENOSYS || errno == EPERM) ? open_step_by_step(folder, path) : fd;
}

#endif
