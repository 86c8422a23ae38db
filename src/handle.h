/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Ownership. A handle stands between a PHP object (or a struct of ours) and the libevent struct
 * behind it. Handles form a tree under their EventBase: closing one closes its children first,
 * marks it stale, and only then gives the struct back. Whoever fetches a stale handle gets an
 * Error, or a warning where 3.1.5 lived with that. */
#ifndef PHP_EVENT_HANDLE_H
#define PHP_EVENT_HANDLE_H

#include "object.h"
#include "shown.h"

typedef struct php_event_handle php_event_handle;

/* What a class of handles has in common; one constant a class. Every function may be NULL. */
typedef struct {
	const char *name;   /* the PHP class, for messages */
	const char *closed; /* what its children say once it is; NULL: the same as it */
	size_t object;      /* offset from the handle to its zend_object; 0: no PHP object around it */

	/* Give `ptr` back to libevent. Runs no PHP code, so everything below a closed handle is gone
	 * before PHP hears of it. The handle is stale already, and where neither a PHP object nor
	 * clear() is there to come after, it may go with `ptr`. NULL: borrowed. */
	void (*release)(php_event_handle *handle, void *ptr);

	/* Let go of callables and data, which may run destructors. Again: nothing. */
	void (*clear)(php_event_handle *handle);

	/* May libevent call us for it? While it may, the base reports its edges to the collector. */
	bool (*armed)(const php_event_handle *handle);

	/* Report callables and data. */
	void (*edges)(php_event_handle *handle, zend_get_gc_buffer *edges);

	/* What var_dump() shows of an open one beside its properties; see shown.h. */
	void (*show)(const php_event_handle *handle, php_event_shown *shown);

	/* The process forked since its root was last used; a root is told first. Runs no PHP code, but
	 * where the root is closed since it cannot be taken over. */
	void (*forked)(php_event_handle *handle);
} php_event_kind;

struct php_event_handle {
	const php_event_kind *kind;
	void *ptr;       /* libevent's struct; NULL while stale */
	const char *why; /* ends the sentence "Class: ..." while stale */
	php_event_handle *root, *parent, *children;
	php_event_handle *next, **at; /* among the children of its parent; what points to it */
	zend_object *keeps; /* what it was constructed on: alive as long as the handle is open */
	bool seen;          /* armed when the collector looked, and not used by PHP since */
	unsigned show_in;   /* of a root: show_again() is due in so many callbacks; 0: it is not */
	int forks;          /* php_event_forks when it was opened; of a root: when it was last used */
};

/* How often this process, or one it descends from, was a fork's child. */
extern int php_event_forks;

/* A handle on nothing yet. Its object's memory is zeroed before. */
void php_event_handle_init(php_event_handle *handle, const php_event_kind *kind);

/* Put `ptr` under `parent` (NULL: a root) and hold a reference to `keeps` (may be NULL). */
void php_event_handle_open(
	php_event_handle *handle, void *ptr, php_event_handle *parent, zend_object *keeps);

/* Hang an open handle under another parent below the same root, or another root. Lets go last of
 * what it kept before, which may run PHP code. */
void php_event_handle_move(php_event_handle *handle, php_event_handle *parent, zend_object *keeps);

/* Close children, mark stale, release; then, when all are released, clear. Does nothing to a stale
 * handle. May run destructors. */
void php_event_handle_close(php_event_handle *handle, const char *why);

/* The end of a handle whose memory goes: every free_obj calls it before zend_object_std_dtor().
 * Destructors that it runs find neither libevent's struct nor, by a WeakReference, the object. */
void php_event_handle_free(php_event_handle *handle);

/* The PHP object around it; NULL where there is none. */
static inline zend_object *php_event_handle_object(const php_event_handle *handle)
{
	return handle->kind->object ? (zend_object *) ((char *) handle + handle->kind->object) : NULL;
}

/* Hold that object, or let go of it, which may run PHP code. */
static inline void php_event_handle_hold(const php_event_handle *handle)
{
	GC_ADDREF(php_event_handle_object(handle));
}

static inline void php_event_handle_let_go(const php_event_handle *handle)
{
	OBJ_RELEASE(php_event_handle_object(handle));
}

/* Throw the Error that says why the handle is stale. */
ZEND_COLD void php_event_handle_throw(const php_event_handle *handle);

/* A fork's child takes over what it inherited, before it touches it. Where it cannot, the root is
 * closed. */
void php_event_handle_forked(php_event_handle *root);

/* Was it opened before this process was forked? What it stands for is the parent's, too: it may be
 * let go of, but nobody at its other end is to notice. Of a root: until this process uses it. */
static inline bool php_event_handle_is_inherited(const php_event_handle *handle)
{
	return handle->forks != php_event_forks;
}

/* Whoever is about to touch the struct of a handle does this first. May close it. */
static inline void php_event_handle_catch_up(php_event_handle *handle)
{
	if (UNEXPECTED(handle->ptr && php_event_handle_is_inherited(handle->root))) {
		php_event_handle_forked(handle->root);
	}
}

/* The libevent struct, or NULL with an Error thrown. */
static inline void *php_event_handle_fetch(php_event_handle *handle)
{
	php_event_handle_catch_up(handle);
	if (UNEXPECTED(!handle->ptr)) {
		php_event_handle_throw(handle);
		return NULL;
	}
	handle->seen = false; /* whoever lets go of it shows it to the collector */
	return handle->ptr;
}

/* The same for methods that lived with a freed object in 3.1.5: NULL with a warning, and they give
 * false or what is nearest. An object that was never constructed gets an Error all the same. */
void *php_event_handle_fetch_or_warn(php_event_handle *handle);

/* Never constructed, as a class that is created without its constructor leaves it? */
bool php_event_handle_is_new(const php_event_handle *handle);

/* Constructed in vain: `why`, a string that stays, is what its methods warn with from now on. */
static inline void php_event_handle_fail(php_event_handle *handle, const char *why)
{
	handle->why = why;
}

/* Every constructor starts with it: throws where the object has been constructed before. */
bool php_event_handle_may_open(const php_event_handle *handle);

/* For get_gc: what the object itself holds, and, of a root, what is armed below it. */
void php_event_handle_edges(php_event_handle *handle, zend_get_gc_buffer *edges);

/* The collector forgets what was armed when it looked. Below a root, show it again what is
 * not any more. May run PHP code. */
void php_event_handle_show_again(php_event_handle *root);

/* The handlers of a class whose struct begins with a handle of this kind. They free the handle with
 * the object, and report its edges. */
void php_event_handle_handlers(zend_object_handlers *handlers, const php_event_kind *kind);

/* For get_debug_info, which these handlers have: PHP's properties and what is shown. Of a stale one
 * that is why it is so. */
HashTable *php_event_handle_debug_info(zend_object *object, int *is_temporary);

/* Once a process. */
void php_event_handle_startup(void);

#endif
