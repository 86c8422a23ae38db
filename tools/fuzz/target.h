/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the programs that libFuzzer runs have in common. Each defines TARGET, its name, and includes
 * this once. The first byte of an input is a setting of its own, the next two say how the rest is
 * cut. */
#ifndef PHP_EVENT_FUZZ_TARGET_H
#define PHP_EVENT_FUZZ_TARGET_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	SETTINGS = 3,
	MOST = 8192,          /* bytes of an input; of no use beyond */
	WORK_OF_A_BYTE = 12,  /* functions entered for one byte, at most */
	WORK_OF_A_PIECE = 30, /* ... and more for each call */
};

static void must(bool holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, TARGET ": %s\n", what);
		abort();
	}
}

/* --- How much work it is: what is built with -finstrument-functions tells of each function that is
 * entered --- */

static size_t work;

void __cyg_profile_func_enter(void *function, void *caller);
void __cyg_profile_func_exit(void *function, void *caller);

void __cyg_profile_func_enter(void *function, void *caller)
{
	(void) function;
	(void) caller;
	work++;
}

void __cyg_profile_func_exit(void *function, void *caller)
{
	(void) function;
	(void) caller;
}

/* How long the next piece is, of at most so many bytes: chance says it. */
static size_t next_piece(uint32_t *chance, size_t most, size_t left)
{
	*chance = *chance * 1664525 + 1013904223;
	size_t n = 1 + (*chance >> 16) % most;

	return n < left ? n : left;
}

#endif
