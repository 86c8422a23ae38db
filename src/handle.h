/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Ownership. A handle stands between a PHP object (or a struct of ours) and the libevent struct
 * behind it. Handles form a tree under their EventBase. Closing a handle closes its children first,
 * marks it stale, and only then gives the struct back. Fetching a stale handle throws an Error, or
 * warns where 3.1.5 put up with that. */
#ifndef PHP_EVENT_HANDLE_H
#define PHP_EVENT_HANDLE_H

#include "object.h"
#include "shown.h"

typedef struct php_event_handle php_event_handle;

/* What the handles of one class have in common; one constant per class. Every function may be
 * NULL. */
typedef struct {
	const char *name; /* the PHP class, for messages */
	const char *
		closed; /* why its children are stale once it is closed; NULL: the same reason as its own */
	size_t object; /* offset from the handle to its zend_object; 0: it has no PHP object */

	/* Give `ptr` back to libevent; NULL: it is borrowed. Runs no PHP code, so everything below a
	 * closed handle is gone before PHP hears of it. The handle is stale already. It may be freed
	 * together with `ptr` if it has neither a PHP object nor a clear() that would use it
	 * afterwards. */
	void (*release)(php_event_handle *handle, void *ptr);

	/* Release callables and data, which may run destructors. Calling it again does nothing. */
	void (*clear)(php_event_handle *handle);

	/* May libevent call us for it? As long as it may, the base reports its edges to the
	 * collector. */
	bool (*armed)(const php_event_handle *handle);

	/* Report callables and data to the collector. */
	void (*edges)(php_event_handle *handle, zend_get_gc_buffer *edges);

	/* Add what var_dump() shows of an open handle beside its properties; see shown.h. */
	void (*show)(const php_event_handle *handle, php_event_shown *shown);

	/* The process has forked since the root was last used; the root is told first. Runs no PHP
	 * code, unless the root is closed because it cannot be taken over. */
	void (*forked)(php_event_handle *handle);
} php_event_kind;

struct php_event_handle {
	const php_event_kind *kind;
	void *ptr;       /* libevent's struct; NULL while stale */
	const char *why; /* completes the message "Class: ..." while stale */
	php_event_handle *root, *parent, *children;
	php_event_handle *next, **at; /* siblings under its parent; what points to it */
	zend_object *keeps; /* what it was constructed on, held as long as the handle is open */
	bool seen;          /* armed when the collector last looked, and not used by PHP since */
	unsigned show_in;   /* of a root: callbacks until show_again() is due; 0: it is not */
	int forks;          /* php_event_forks when it was opened; of a root, when it was last used */
};

/* How many times this process, or one it descends from, was the child of a fork. */
extern int php_event_forks;

/* Initialize a handle, stale as yet. Its object's memory was zeroed before. */
void php_event_handle_init(php_event_handle *handle, const php_event_kind *kind);

/* Open the handle on `ptr`, under `parent` (NULL: as a root), holding a reference to `keeps` (may
 * be NULL). */
void php_event_handle_open(
	php_event_handle *handle, void *ptr, php_event_handle *parent, zend_object *keeps);

/* Move an open handle under another parent below the same root, or under another root. Finally
 * releases what it kept before, which may run PHP code. */
void php_event_handle_move(php_event_handle *handle, php_event_handle *parent, zend_object *keeps);

/* Close the children, mark the handle stale and release it; then, when all are released, clear
 * them. Does nothing to a stale handle. May run destructors. */
void php_event_handle_close(php_event_handle *handle, const char *why);

/* Close a handle whose memory goes: every free_obj calls this before zend_object_std_dtor().
 * Destructors that this runs find neither libevent's struct nor, through a WeakReference, the
 * object. */
void php_event_handle_free(php_event_handle *handle);

/* The PHP object around the handle; NULL if there is none. */
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

/* In a child process: take over what was inherited, before touching it. If that fails, the root is
 * closed. */
void php_event_handle_forked(php_event_handle *root);

/* Was it opened before this process was forked? Then what it stands for is the parent's, too: it
 * may be let go of, but nobody at its other end may notice. A root is inherited until this process
 * uses it. */
static inline bool php_event_handle_is_inherited(const php_event_handle *handle)
{
	return handle->forks != php_event_forks;
}

/* Call this before touching the struct of a handle. May close the handle. */
static inline void php_event_handle_catch_up(php_event_handle *handle)
{
	if (UNEXPECTED(handle->ptr && php_event_handle_is_inherited(handle->root))) {
		php_event_handle_forked(handle->root);
	}
}

/* Returns the libevent struct, or NULL with an Error thrown. */
static inline void *php_event_handle_fetch(php_event_handle *handle)
{
	php_event_handle_catch_up(handle);
	if (UNEXPECTED(!handle->ptr)) {
		php_event_handle_throw(handle);
		return NULL;
	}
	handle->seen = false; /* letting go of it shows it to the collector */
	return handle->ptr;
}

/* The same for methods that worked on a freed object in 3.1.5: returns NULL with a warning, and the
 * method returns false or the nearest equivalent. An object that was never constructed still throws
 * an Error. */
void *php_event_handle_fetch_or_warn(php_event_handle *handle);

/* Was it never constructed, as when a class is instantiated without its constructor? */
bool php_event_handle_is_new(const php_event_handle *handle);

/* Construction has failed: methods warn with `why` from now on, a string that must outlive the
 * handle. */
static inline void php_event_handle_fail(php_event_handle *handle, const char *why)
{
	handle->why = why;
}

/* Every constructor calls this first: throws and returns false if the object has been constructed
 * before. */
bool php_event_handle_may_open(const php_event_handle *handle);

/* For get_gc: report what the object itself holds, and for a root, what is armed below it. */
void php_event_handle_edges(php_event_handle *handle, zend_get_gc_buffer *edges);

/* The collector has forgotten what was armed when it looked. Show it again what is below the root
 * and no longer armed. May run PHP code. */
void php_event_handle_show_again(php_event_handle *root);

/* Initialize the handlers of a class whose struct begins with a handle of this kind. They free the
 * handle with the object, and report its edges. */
void php_event_handle_handlers(zend_object_handlers *handlers, const php_event_kind *kind);

/* The get_debug_info of these handlers: PHP's properties and what the kind shows; for a stale
 * handle, why it is stale. */
HashTable *php_event_handle_debug_info(zend_object *object, int *is_temporary);

/* Once a process. */
void php_event_handle_startup(void);

#endif
