/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * An extension for a thread-safe PHP and one test: threads($code, $n) runs $code in $n threads at the
 * same time, each with a request of its own, and gives their exit statuses. There $number tells them
 * apart, and meet() waits for all. */
#include <php.h>
#include <php_main.h>
#include <SAPI.h>
#include <pthread.h>

#define MOST 16

ZEND_TSRMLS_CACHE_DEFINE()

typedef struct {
	pthread_t id;
	int number;
	const char *code;
	int status;
} thread;

static pthread_barrier_t meeting;

static void *run(void *arg)
{
	thread *self = arg;

	ts_resource(0);
	ZEND_TSRMLS_CACHE_UPDATE();
	SG(server_context) = NULL;
	php_request_startup();
	PG(during_request_startup) = 0;
	SG(headers_sent) = 1;
	SG(request_info).no_headers = 1;
	zend_first_try {
		zval number;

		ZVAL_LONG(&number, self->number);
		zend_hash_str_update(&EG(symbol_table), "number", sizeof "number" - 1, &number);
		zend_eval_string_ex((char *) self->code, NULL, "a thread's code", true);
	} zend_end_try();
	self->status = EG(exit_status);
	php_request_shutdown(NULL);
	ts_free_thread();
	return NULL;
}

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_threads, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, code, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, n, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_meet, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

PHP_FUNCTION(threads)
{
	zend_string *code;
	zend_long n;
	thread threads[MOST];

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_STR(code)
		Z_PARAM_LONG(n)
	ZEND_PARSE_PARAMETERS_END();

	if (n < 1 || n > MOST) {
		zend_argument_value_error(2, "must be between 1 and %d", MOST);
		RETURN_THROWS();
	}
	pthread_barrier_init(&meeting, NULL, (unsigned) n);
	for (int i = 0; i < n; i++) {
		threads[i] = (thread){.number = i, .code = ZSTR_VAL(code)};
		pthread_create(&threads[i].id, NULL, run, &threads[i]);
	}
	array_init(return_value);
	for (int i = 0; i < n; i++) {
		pthread_join(threads[i].id, NULL);
		add_next_index_long(return_value, threads[i].status);
	}
	pthread_barrier_destroy(&meeting);
}

PHP_FUNCTION(meet)
{
	ZEND_PARSE_PARAMETERS_NONE();

	pthread_barrier_wait(&meeting);
}

static const zend_function_entry functions[] = {
	PHP_FE(threads, arginfo_threads)
	PHP_FE(meet, arginfo_meet)
	PHP_FE_END
};

zend_module_entry threads_module_entry = {
	STANDARD_MODULE_HEADER, "threads", functions, NULL, NULL, NULL, NULL, NULL, "1", STANDARD_MODULE_PROPERTIES
};
ZEND_GET_MODULE(threads)
