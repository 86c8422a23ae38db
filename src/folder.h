/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Opens files in a folder, with no way out of it: what is opened is below the folder at that
 * moment, whatever others do meanwhile with names and links. Where the kernel cannot promise that
 * for a whole path (openat2() of Linux 5.6 can), the path is opened step by step. */
#ifndef PHP_EVENT_FOLDER_H
#define PHP_EVENT_FOLDER_H

#include <stdbool.h>

/* Open a folder. Returns its descriptor, which the caller closes, or -1 with errno set. */
int php_event_folder_open(const char *path);

/* Can links be followed in it, as long as they stay below it? */
bool php_event_folder_can_follow(int folder);

/* Open a path in it for reading, without waiting for whoever is at the other end. Returns -1 with
 * errno set. The path consists of names alone, none of them empty, "." or "..". `links`, allowed
 * only where links can be followed, follows those that stay below the folder; otherwise any link is
 * ELOOP or ENOTDIR. */
int php_event_folder_open_in(int folder, const char *path, bool links);

#endif
