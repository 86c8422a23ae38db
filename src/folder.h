/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A folder, and no way out of it: what is opened in it is below it at that moment, whatever others
 * do meanwhile with names and links. Where the kernel cannot promise that for a whole path
 * (openat2() of Linux 5.6), it is opened step by step. */
#ifndef PHP_EVENT_FOLDER_H
#define PHP_EVENT_FOLDER_H

#include <stdbool.h>

/* Its descriptor, which the caller closes; -1 with errno. */
int php_event_folder_open(const char *path);

/* Can links be followed in it, as far as they stay below it? */
bool php_event_folder_can_follow(int folder);

/* Open a path of it for reading, without waiting for whoever is at the other end; -1 with errno.
 * The path is of names alone: none is empty, "." or "..". `links`, where they can be followed, says
 * that those are which stay below; else any is ELOOP or ENOTDIR. */
int php_event_folder_open_in(int folder, const char *path, bool links);

#endif
