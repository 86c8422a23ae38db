/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What the programs that libFuzzer runs have in common. Each defines TARGET, its name, includes
 * this once, and says what a reading is. The first byte of an input is a setting of its own, the
 * next two say how the rest is cut. */
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

/* --- An input is read whole, byte by byte and cut by chance, and all must come to the same --- */

typedef struct reading reading;

/* Each target's own: what the setting says, a piece, false where it takes no more, and that two
 * readings came to the same. */
static void begin(reading *r, uint8_t setting);
static bool feed(reading *r, const uint8_t *bytes, size_t length);
static void compare(const reading *whole, const reading *pieces);

/* Pieces of at most so many bytes; chance says how long each is. */
static void feed_in_pieces(
	reading *r, const uint8_t *bytes, size_t length, size_t most, uint32_t chance)
{
	for (size_t at = 0, n; at < length; at += n) {
		chance = chance * 1664525 + 1013904223;
		n = 1 + (chance >> 16) % most;
		n = n < length - at ? n : length - at;
		if (!feed(r, bytes + at, n)) {
			break;
		}
	}
}

/* False: it is too short or too long to be of use. */
static bool read_in_all_ways(reading *whole, reading *pieces, const uint8_t *data, size_t size)
{
	if (size <= SETTINGS || size - SETTINGS > MOST) {
		return false;
	}
	begin(whole, data[0]);
	feed(whole, data + SETTINGS, size - SETTINGS);
	begin(pieces, data[0]);
	feed_in_pieces(pieces, data + SETTINGS, size - SETTINGS, 1, 0);
	compare(whole, pieces);
	begin(pieces, data[0]);
	feed_in_pieces(pieces, data + SETTINGS, size - SETTINGS, 1 + (size_t) data[1], data[2]);
	compare(whole, pieces);
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
