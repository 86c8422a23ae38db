/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */
#include "callback.h"

#include "globals.h"
#include "optional.h"

#include <zend_closures.h>
#include <zend_interfaces.h>
#include <zend_observer.h>
#include <zend_smart_str.h>

/* Including the data; no class passes more to a callback. */
#define ARGUMENTS_MAX 4

static void hold(php_event_callback *callback)
{
	if (callback->object) {
		GC_ADDREF(callback->object);
	}
	if (callback->closure) {
		GC_ADDREF(callback->closure);
	}
	Z_TRY_ADDREF(callback->data);
}

static void let_go(php_event_callback *callback)
{
	if (callback->object) {
		OBJ_RELEASE(callback->object);
	}
	if (callback->closure) {
		OBJ_RELEASE(callback->closure);
	}
	zval_ptr_dtor(&callback->data);
}

/* The trampoline that leads to __call and __callStatic dies after each call; a closure made from
 * the callable has a function that lasts. */
static zend_object *closure_of_magic_call(const zval *callable)
{
	zval closure, argument;

	ZVAL_COPY_VALUE(&argument, callable);
	zend_call_method_with_1_params(
		NULL, zend_ce_closure, NULL, "fromcallable", &closure, &argument);
	return Z_TYPE(closure) == IS_OBJECT ? Z_OBJ(closure) : NULL;
}

static void from_closure(php_event_callback *callback, zend_object *closure)
{
	zend_class_entry *scope;
	zend_object *this_object;

	closure->handlers->get_closure(closure, &scope, &callback->function, &this_object, true);
	callback->called_scope = scope;
	callback->object = this_object;
	callback->closure = closure;
}

/* Can call_ordinary() call it with all the arguments that callbacks get? */
static bool is_ordinary(const zend_function *function)
{
	if (function->type != ZEND_USER_FUNCTION || ZEND_OBSERVER_ENABLED
		|| (function->common.fn_flags & (ZEND_ACC_DEPRECATED | ZEND_ACC_GENERATOR))) {
		return false;
	}
	for (uint32_t n = 1; n <= ARGUMENTS_MAX; n++) {
		if (ARG_SHOULD_BE_SENT_BY_REF(function, n)) {
			return false;
		}
	}
	return true;
}

static void replace(php_event_callback *callback, const php_event_callback *with)
{
	php_event_callback before = *callback;

	*callback = *with;
	let_go(&before);
}

/* [&$object, 'method']: PHP code that has run since the argument was parsed, such as another
 * argument's, may have changed what the reference points to. */
static bool may_have_changed(const zval *callable)
{
	const zval *first =
		Z_TYPE_P(callable) == IS_ARRAY ? zend_hash_index_find(Z_ARRVAL_P(callable), 0) : NULL;

	return first && Z_ISREF_P(first);
}

static bool resolve_again(zval *callable, zend_fcall_info_cache *fcc)
{
	if (!zend_is_callable_ex(callable, NULL, IS_CALLABLE_SUPPRESS_DEPRECATIONS, NULL, fcc, NULL)) {
		zend_type_error("The callback is no longer callable");
		return false;
	}
	zend_release_fcall_info_cache(fcc); /* as when an argument is parsed: a trampoline dies */
	return true;
}

bool php_event_callback_set(php_event_callback *callback, const zend_fcall_info *fci,
	const zend_fcall_info_cache *fcc, zval *data)
{
	zval callable;
	zend_fcall_info_cache now = *fcc;

	ZVAL_COPY_VALUE(&callable, &fci->function_name);
	if (may_have_changed(&callable) && !resolve_again(&callable, &now)) {
		return false;
	}
	php_event_callback fresh = {
		.function = now.function_handler,
		.called_scope = now.called_scope,
		.object = now.object,
	};

	if (Z_TYPE(callable) == IS_OBJECT && Z_OBJCE(callable) == zend_ce_closure) {
		fresh.closure = Z_OBJ(callable);
	}
	zend_object *magic = NULL;
	if (!fresh.function || (fresh.function->common.fn_flags & ZEND_ACC_CALL_VIA_TRAMPOLINE)) {
		magic = closure_of_magic_call(&callable);
		if (!magic) {
			return false;
		}
		from_closure(&fresh, magic);
	}
	fresh.ordinary = is_ordinary(fresh.function);
	if (data) {
		ZVAL_COPY_VALUE(&fresh.data, data);
	} else {
		ZVAL_NULL(&fresh.data);
	}
	hold(&fresh);
	if (magic) {
		OBJ_RELEASE(magic);
	}
	replace(callback, &fresh);
	return true;
}

bool php_event_callback_set_or_clear(php_event_callback *callback, const zend_fcall_info *fci,
	const zend_fcall_info_cache *fcc, zval *data)
{
	if (ZEND_FCI_INITIALIZED(*fci)) {
		return php_event_callback_set(callback, fci, fcc, data);
	}
	php_event_callback_clear(callback);
	return true;
}

bool php_event_callback_resolve(php_event_callback *own, php_event_handle *handle,
	const zend_fcall_info *fci, const zend_fcall_info_cache *fcc, zval *data)
{
	return php_event_handle_fetch(handle) && php_event_callback_set_or_clear(own, fci, fcc, data)
		&& php_event_handle_fetch(handle);
}

void php_event_callback_copy(php_event_callback *to, const php_event_callback *from, zval *data)
{
	php_event_callback fresh = *from;

	if (data) {
		ZVAL_COPY_VALUE(&fresh.data, data);
	}
	hold(&fresh);
	replace(to, &fresh);
}

void php_event_callback_clear(php_event_callback *callback)
{
	replace(callback, &(php_event_callback){0});
}

void php_event_callback_edges(const php_event_callback *callback, zend_get_gc_buffer *edges)
{
	if (callback->object) {
		zend_get_gc_buffer_add_obj(edges, callback->object);
	}
	if (callback->closure) {
		zend_get_gc_buffer_add_obj(edges, callback->closure);
	}
	zend_get_gc_buffer_add_zval(edges, (zval *) &callback->data);
}

/* For a function that has returned. An exception from before its body, from its parameters, was
 * thrown where they are received; one from an internal function, where no PHP code has thrown. The
 * body of a generator from which nobody takes a value does not run at all. */
static bool was_entered(const zend_function *function)
{
	const zend_op *thrown = EG(opline_before_exception);

	if (function->common.fn_flags & ZEND_ACC_GENERATOR) {
		return false;
	}
	if (!EG(exception)) {
		return true;
	}
	if (!ZEND_USER_CODE(function->type)) {
		return thrown != NULL;
	}
	const zend_op *start = function->op_array.opcodes;
	return thrown >= start && thrown < start + function->op_array.last
		&& thrown->opcode != ZEND_RECV && thrown->opcode != ZEND_RECV_INIT
		&& thrown->opcode != ZEND_RECV_VARIADIC;
}

/* How the engine itself calls a PHP function from C. */
static zend_always_inline bool may_call_directly(const php_event_callback *callback)
{
	const zend_execute_data *caller = EG(current_execute_data);

	return callback->ordinary && EG(active) && !EG(exception) && caller && caller->func
		&& caller->func->type == ZEND_INTERNAL_FUNCTION;
}

/* The frame holds callable, arguments and data, except an object without a closure around it. */
static zend_execute_data *push_frame(
	const php_event_callback *callback, uint32_t argc, const zval *argv)
{
	zend_function *function = callback->function;
	uint32_t flags = function->common.fn_flags, info = ZEND_CALL_TOP_FUNCTION | ZEND_CALL_DYNAMIC;
	void *on = callback->called_scope;

	if (callback->object && !(flags & ZEND_ACC_STATIC)) {
		info |= ZEND_CALL_HAS_THIS;
		on = callback->object;
	}
	if (flags & ZEND_ACC_CLOSURE) {
		info |= (flags & ZEND_ACC_FAKE_CLOSURE) ? ZEND_CALL_CLOSURE | ZEND_CALL_FAKE_CLOSURE
												: ZEND_CALL_CLOSURE;
		GC_ADDREF(ZEND_CLOSURE_OBJECT(function));
	}
	zend_execute_data *frame = zend_vm_stack_push_call_frame(info, function, argc + 1, on);
	for (uint32_t i = 0; i < argc; i++) {
		ZVAL_COPY(ZEND_CALL_ARG(frame, i + 1), &argv[i]);
	}
	ZVAL_COPY_DEREF(ZEND_CALL_ARG(frame, argc + 1), (zval *) &callback->data);
	return frame;
}

/* As zend_call_function(), without what that does for callables of other kinds. */
static bool call_directly(
	const php_event_callback *callback, uint32_t argc, const zval *argv, zval *result)
{
	zend_function *function = callback->function;
	zend_object *owner = callback->closure ? callback->closure : callback->object;
	zend_class_entry *scope = EG(fake_scope);
	uint32_t trace = EG(jit_trace_num);

	if (owner) {
		GC_ADDREF(owner);
	}
	zend_execute_data *frame = push_frame(callback, argc, argv);
	EG(fake_scope) = NULL;
	zend_init_func_execute_data(frame, &function->op_array, result);
	zend_execute_ex(frame);
	EG(fake_scope) = scope;
	EG(jit_trace_num) = trace;
	zend_vm_stack_free_call_frame(frame);
	bool entered = EXPECTED(!EG(exception)) || was_entered(function);
	if (owner) {
		OBJ_RELEASE(owner);
	}
	return entered;
}

static zend_never_inline bool call_in_general(
	const php_event_callback *callback, uint32_t argc, zval *argv, zval *result)
{
	php_event_callback held = *callback;
	zend_fcall_info fci = {
		.size = sizeof fci,
		.retval = result,
		.params = argv,
		.param_count = argc + 1,
	};
	zend_fcall_info_cache fcc = {
		.function_handler = held.function,
		.called_scope = held.called_scope,
		.object = held.object,
	};

	hold(&held);
	ZVAL_COPY_VALUE(&argv[argc], &held.data);
	for (uint32_t i = 0; i < argc; i++) {
		Z_TRY_ADDREF(argv[i]);
	}
	EG(opline_before_exception) = NULL; /* of an exception that is over */
	zend_call_function(&fci, &fcc);
	bool entered = was_entered(held.function);
	for (uint32_t i = 0; i < argc; i++) {
		zval_ptr_dtor(&argv[i]);
	}
	let_go(&held);
	return entered;
}

/* --- which function it is --- */

/* The first function called: what it calls is part of it. */
static zend_never_inline void note(const zend_function *function)
{
	php_event_function *to = EVENT_G(callback.note);
	uint32_t flags = function->common.fn_flags;
	bool closure = (flags & ZEND_ACC_CLOSURE) && !(flags & ZEND_ACC_FAKE_CLOSURE);

	EVENT_G(callback.note) = NULL;
	to->name = closure ? NULL : php_event_optional_copy(function->common.function_name);
	to->scope =
		!closure && function->common.scope ? zend_string_copy(function->common.scope->name) : NULL;
	if (function->type == ZEND_USER_FUNCTION) {
		to->file = php_event_optional_copy(function->op_array.filename);
		to->line = function->op_array.line_start;
	}
}

zend_string *php_event_function_in_words(const php_event_function *function)
{
	smart_str words = {0};

	if (function->scope) {
		smart_str_append(&words, function->scope);
		smart_str_appends(&words, "::");
	}
	if (function->name) {
		smart_str_append(&words, function->name);
		smart_str_appends(&words, "()");
	} else if (function->file) {
		smart_str_appends(&words, "{closure}()");
	}
	if (function->file) {
		smart_str_append_printf(
			&words, " in %s:%" PRIu32, ZSTR_VAL(function->file), function->line);
	}
	return smart_str_extract(&words);
}

void php_event_function_forget(php_event_function *function)
{
	zend_string *held[] = {function->name, function->scope, function->file};

	*function = (php_event_function){0};
	for (size_t i = 0; i < sizeof held / sizeof *held; i++) {
		php_event_optional_release(held[i]);
	}
}

/* The caller destroys what it returns. */
static zend_always_inline bool call(
	const php_event_callback *callback, uint32_t argc, zval *argv, zval *result)
{
	ZVAL_UNDEF(result);
	if (!callback->function) {
		return false;
	}
	if (UNEXPECTED(EVENT_G(callback.note))) {
		note(callback->function);
	}
	return may_call_directly(callback) ? call_directly(callback, argc, argv, result)
									   : call_in_general(callback, argc, argv, result);
}

bool php_event_callback_call(const php_event_callback *callback, uint32_t argc, zval *argv)
{
	zval result;
	bool entered = call(callback, argc, argv, &result);

	i_zval_ptr_dtor(&result);
	return entered;
}

bool php_event_callback_ask(const php_event_callback *callback, uint32_t argc, zval *argv)
{
	zval result;

	call(callback, argc, argv, &result);
	bool well = Z_TYPE(result) != IS_FALSE && !EG(exception);
	i_zval_ptr_dtor(&result);
	return well;
}

bool php_event_callback_call_function(const char *name, uint32_t argc, zval *argv, zval *result)
{
	zend_function *function = zend_hash_str_find_ptr(CG(function_table), name, strlen(name));

	if (!function || function->type != ZEND_INTERNAL_FUNCTION) {
		return false;
	}
	zend_call_known_function(function, NULL, NULL, result, argc, argv, NULL);
	return true;
}
