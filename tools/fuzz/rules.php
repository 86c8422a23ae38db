<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The rules that all areas share. `'template' => 3` is chosen three times as often as one without a
 * number; PHP takes a key of digits for a number, so such templates are repeated instead. A program
 * starts with `first`, its steps are made by `step`, those in callbacks by `reaction`. An argument is made
 * by the rule that is named after its parameter, perhaps with the class before it (`EventListener_flags`),
 * or else by the one of its type. */

$rules = [
	// objects: three of a class, and the first more often than the others
	'n' => ['0', '0', '0', '1', '1', '2'],
	'Event' => ['$o->event{n}'],
	'EventBase' => ['$o->base0' => 6, '$o->base1'],
	'EventBuffer' => ['$o->buffer{n}'],
	'buf' => ['{EventBuffer}' => 3, '$o->bev{n}->input', '$o->bev{n}->getOutput()', '$o->request{n}->getOutputBuffer()', 'buffer({text})'],
	'EventBufferEvent' => ['$o->bev{n}'],
	'EventConfig' => ['$o->config'],
	'EventDnsBase' => ['$o->dns'],
	'EventHttp' => ['$o->http'],
	'EventHttpConnection' => ['$o->connection{n}'],
	'EventHttpRequest' => ['$o->request{n}'],
	'EventListener' => ['$o->listener{n}'],
	'EventSslContext' => ['$o->context{n}'],
	'EventUtil' => ['$o->event0'],
	'EventWebSocket' => ['$o->ws{n}'],
	'any' => ['{Event}', '{EventBase}', '{EventBuffer}', '{EventBufferEvent}', '{EventHttp}', '{EventHttpConnection}',
		'{EventHttpRequest}', '{EventListener}', '{EventDnsBase}', '{EventWebSocket}'],

	// sockets
	'pair' => ['$o->pair{n}'],
	'stream' => ['{pair}[0]' => 4, '{pair}[1]' => 3, '$o->server', '$o->file', '$o->socket'],
	'fd' => ['{stream}' => 5, '-1', '-1', '-1', 'number({stream})', '{signal}', '{odd}'],
	'socket' => ['{stream}' => 4, 'number({stream})', 'null', '{odd}'],
	'target' => ['"127.0.0.1:0"' => 3, '"[::1]:0"', '$o->server', 'number($o->server)', '"unix:" . sys_get_temp_dir() . "/fuzz-" . getmypid()', '{number}'],
	'number' => ['0', '1', '-1', '9999', 'PHP_INT_MAX', 'null', '[]', '{do}'],
	// whom to talk to: nobody outside of this machine, and no name that a name server would be asked for
	'whom' => ['address', 'hostname', 'host', 'addr', 'target', 'ip', 'dns_base', 'initialize', 'EventHttp_to'],
	'address' => ['"127.0.0.1"' => 4, '"::1"', '"localhost"', '""', 'str_repeat("w", 200000)'],
	'hostname' => ['{address}'],
	'alias' => ['{text}'],
	'addr' => ['"127.0.0.1:" . {port}' => 2, '"unix:/dev/null"', '"127.0.0.1"', '"[::1]:9"'],
	'port' => ['(int) substr(strrchr(stream_socket_get_name($o->server, false), ":"), 1)' => 3, '$o->http->getBoundAddresses()[0][1]' => 3, '9', '0', '-1', '70000'],
	'EventHttp_port' => ['0', '0', '0', '-1', '70000'],

	// callables and data
	'do' => ['$o->do{eight}'],
	'eight' => ['0', '1', '2', '3', '4', '5', '6', '7'],
	'cb' => ['{do}' => 8, '[new Caller({do}), "method"]', '[new Caller({do}), "any"]', 'new Caller({do})',
		'fn (...$a) => ({do})(...$a)', '"gc_collect_cycles"', 'fn (&$x) => ({do})($x)',
		'function (...$a) use ($o) { yield ({do})(...$a); }', '({do})(...)'],
	'callable' => ['{cb}'],
	'maybe' => ['{cb}' => 4, 'null'],
	'readcb' => ['{maybe}'],
	'writecb' => ['{maybe}'],
	'eventcb' => ['{maybe}'],
	'arg' => ['null', '"data"', '$o', '$o->event{n}', 'new Dying({do})', '[$o]', '{any}'],
	'data' => ['{text}' => 4, '{arg}'],
	'EventWebSocket_data' => ['{arg}', '{text}'],
	'message' => ['{maybe}'], 'close' => ['{maybe}'], 'drain' => ['{maybe}'],
	'url' => ['"ws://127.0.0.1:" . {port} . "/x"' => 6, '"ws://127.0.0.1:9"', '"http://127.0.0.1/"', '"wss://127.0.0.1:" . {port}', '{text}'],
	'sockets' => ['[{EventWebSocket}, {EventWebSocket}]' => 3, 'new ArrayIterator([{EventWebSocket}, {any}])', '[]', '[{odd}]'],
	'EventWebSocket_code' => ['1000', '1000', '3000', '4999', '1005', '{int}'],
	'EventWebSocket_reason' => ['""' => 2, '{text}'],
	'EventWebSocket_options' => ['[]' => 4, '["ping_interval" => {float}, "close_timeout" => {float}]' => 3, '["max_frame" => {size}, "max_message" => {size}, "max_pending" => {size}]' => 2,
		'["deflate" => true]', '["deflate" => ["context_takeover" => true, "threshold" => {size}, "window_bits" => {int}, "level" => {int}]]' => 2, '["deflate" => {odd}]',
		'["protocols" => ["a", "b"]]', '["origins" => [{text}]]', '["headers" => {headers}]', '["connect_timeout" => {float}]', '["dns_base" => {EventDnsBase}]', '[{text} => {odd}]', '["protocols" => {odd}]'],
	'EventListener_data' => ['{arg}'],
	'EventHttpRequest_data' => ['{arg}'],
	'EventHttpConnection_data' => ['{arg}'],

	// numbers and texts
	'odd' => ['null', 'true', 'false', '0', '1', '-1', '2.5', 'INF', 'NAN', 'PHP_INT_MAX', 'PHP_INT_MIN', '""', '"7"', '"a\r\nb"',
		'"\0"', 'str_repeat("y", 70000)', '[]', '[1, [2]]', 'new stdClass', 'new Caller({do})', '{any}', '{do}', '{stream}', 'fopen("php://memory", "w+")'],
	'int' => ['0', '0', '1', '1', '1', '2', '2', '3', '10', '100', '-1', '4096', 'PHP_INT_MAX', 'PHP_INT_MIN', '1 << 31', '1 << 32'],
	'size' => ['0', '1', '2', '7', '100', '4096', '100000', '-1', 'PHP_INT_MAX'],
	'max_bytes' => ['{size}'], 'max' => ['{size}'], 'len' => ['{size}'], 'length' => ['{size}'], 'howmuch' => ['{size}'],
	'offset' => ['{size}'], 'start' => ['{size}'], 'end' => ['{size}'], 'lowmark' => ['0', '0', '0', '{size}'], 'highmark' => ['0', '0', '0', '{size}'],
	'float' => ['0.001' => 3, '0', '0', '0', '0.0', '-1', '0.01', 'NAN', 'INF', '1e300', '-0.5'],
	'timeout' => ['{float}' => 5, '{int}'],
	'string' => ['{text}'],
	'mixed' => ['{odd}'],
	'bool' => ['true', 'false'],
	'array' => ['[]', '[1, 2]'],
	'text' => ['"x"' => 3, '""', '"abc"', '"one\r\ntwo\nthree"', '"a: b"', 'str_repeat("z", 5000)', 'str_repeat("w", 200000)', '"\xff\x00\x01"'],
	'what' => ['Event::READ' => 3, 'Event::WRITE' => 2, 'Event::TIMEOUT' => 3, 'Event::READ | Event::PERSIST' => 3, 'Event::WRITE | Event::PERSIST',
		'Event::TIMEOUT | Event::PERSIST' => 2, 'Event::READ | Event::WRITE | Event::ET | Event::PERSIST', 'Event::SIGNAL', 'Event::SIGNAL | Event::PERSIST', '{int}'],
	'events' => ['Event::READ' => 3, 'Event::WRITE' => 2, 'Event::READ | Event::WRITE' => 3, '{int}'],
	'signal' => ['SIGUSR1' => 3, 'SIGUSR2', 'SIGHUP', 'SIGCHLD', '0', '65', 'SIGKILL'],
	'signum' => ['{signal}'],
	'flags' => ['0', '1', '2', '4', '8', '-1', '{int}'],
	'EventListener_flags' => ['EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_REUSEABLE' => 4, '0', 'EventListener::OPT_DISABLED', '-1', '{int}'],
	'options' => ['0', '0', 'EventBufferEvent::OPT_CLOSE_ON_FREE' => 4, 'EventBufferEvent::OPT_DEFER_CALLBACKS',
		'EventBufferEvent::OPT_CLOSE_ON_FREE | EventBufferEvent::OPT_DEFER_CALLBACKS' => 3, '-1', '{int}'],
	'EventSslContext_files' => ['[EventSslContext::OPT_LOCAL_CERT => getenv("FUZZ_FOLDER") . "/certificate.pem", EventSslContext::OPT_LOCAL_PK => getenv("FUZZ_FOLDER") . "/key.pem"]'],
	'EventSslContext_options' => ['[]', '{EventSslContext_files}' => 3,
		'[EventSslContext::OPT_VERIFY_PEER => false]', '[{int} => {odd}]'],
	'method' => ['EventSslContext::TLS_CLIENT_METHOD', 'EventSslContext::TLS_SERVER_METHOD', '{int}'],
	'EventConfig_method' => ['"select"', '"epoll"', '"poll"', '"none"'],
	'state' => ['EventBufferEvent::SSL_ACCEPTING', 'EventBufferEvent::SSL_CONNECTING', 'EventBufferEvent::SSL_OPEN', '{int}'],
	'priority' => ['0', '0', '0', '1', '2', '-1', '{int}'],
	'n_priorities' => ['2', '3', '1', '{int}'],
	'eol_style' => ['0', '1', '2', '3', '4', '9'],
	'family' => ['EventUtil::AF_UNSPEC', 'EventUtil::AF_INET', 'EventUtil::AF_INET6', '-1'],
	'initialize' => ['false', 'EventDnsBase::DISABLE_WHEN_INACTIVE', 'EventDnsBase::NAMESERVERS_NO_DEFAULT'],
	'dns_base' => ['null' => 5, '{EventDnsBase}'],
	'ip' => ['"127.0.0.1:9"', '"x"', '"[::1]:9"'],
	'filename' => ['"/dev/null"', '""', '"/none"'],
	'hosts' => ['"/etc/hosts"', '"/none"', '""'],
	'host' => ['"127.0.0.1"', '"localhost"', '"::1"'],
	'file' => ['file_of({size})' => 3, '$o->file', '{odd}'],
	'fd_number' => ['number({stream})', '9999', '-1'],
	'EventUtil_fd' => ['{fd_number}'],
	'path' => ['"/x"' => 3, '"/"', '""', '"*"', '{text}'],
	'EventHttpRequest_path' => ['__FILE__', '"/dev/null"', '"/none"', '"."', '{text}'],
	'EventHttpRequest_options' => ['[]' => 3, '["type" => {text}]', '["status" => {code}]', '["type" => "a/b", "status" => 200]', '[{text} => {odd}]', '["status" => {odd}]'],
	'prefix' => ['"/"' => 2, '"/d"' => 2, '"/x"', '"/d/"', '"d"', '{text}'],
	'folder' => ['getcwd()' => 3, '"."', '"/none"', '{text}'],
	'EventHttp_to' => ['{stream}' => 3, '"/dev/null"' => 2, '"/dev/full"', '"/none/none"', 'null', '[]'], // and no name of a file to be made
	'EventHttp_format' => ['"combined"', '"json"', '{text}'],
	'EventHttp_options' => ['[]' => 3, '["index" => null]', '["symlinks" => true, "dotfiles" => true]', '["fallback" => true]', '["headers" => ["X-A" => "b"]]', '["headers" => [{text} => {odd}]]', '["index" => {odd}]', '[{text} => {odd}]'],
	'uri' => ['"/x"' => 4, '"/"', '"http://localhost/x"', '"x"', '{text}'],
	'type' => ['EventHttpRequest::CMD_GET' => 3, 'EventHttpRequest::CMD_POST' => 2, 'EventHttpRequest::CMD_HEAD', '1 << {int}', '{int}'],
	'code' => ['200', '200', '200', '204', '304', '404', '500', '100', '0', '-1', '{int}'],
	'error' => ['404', '500', '0', '200', '{int}'],
	'reason' => ['"OK"' => 4, '""', '{text}', 'null'],
	'key' => ['"X-A"' => 2, '"Content-Length"', '"Content-Type"', '"Connection"', '"Transfer-Encoding"', '"Host"', '{text}'],
	'sent' => ['{maybe}'],
	'trailers' => ['[]', '[{key} => {value}]' => 3, '[{key} => [{value}, {odd}]]', '[{odd}]', '["Link" => {text}, "X-B" => [{value}, {value}]]' => 2],
	'headers' => ['{trailers}'],
	'value' => ['"1"', '"close"', '"chunked"', '"v"', '{text}'],
	'EventHttp_value' => ['{size}'],
	'EventDnsBase_value' => ['"1"', '"0"', '"5"', '{text}'],
	'option' => ['"timeout"', '"attempts"', '"ndots"', '"max-inflight"', '"randomize-case"', '"initial-probe-timeout"', '{text}'],
	'optname' => ['EventUtil::SO_KEEPALIVE', 'EventUtil::SO_RCVBUF', 'EventUtil::SO_LINGER', 'EventUtil::SO_RCVTIMEO', '{int}'],

	// what programs do
	'run' => ['run({EventBase})' => 6, 'run({EventBase}, 0.004)' => 2, 'run({EventBase}, 0.002, EventBase::LOOP_ONCE)', 'run({EventBase}, 0, EventBase::LOOP_NONBLOCK)' => 2],
	'drop' => ['unset({any})' => 2, '{any}->free()' => 3, '{any} = null'],
	'talk' => ['fwrite({pair}[1], {text})' => 4, 'fread({stream}, 100)', 'fclose({stream})', '{pair} = pair()' => 2,
		'stream_socket_shutdown({stream}, STREAM_SHUT_WR)'],
	'view' => ['$o->buffer{n} = $o->bev{n}->input', '$o->buffer{n} = $o->bev{n}->output', '$o->buffer{n} = $o->request{n}->getInputBuffer()',
		'$o->bev{n} = $o->request{n}->getBufferEvent()', '$o->connection{n} = $o->request{n}->getConnection()'],
	'common' => ['{view}', '{run}' => 3, '{drop}' => 2, '{talk}' => 2, 'gc_collect_cycles()', 'set_error_handler({cb})', 'clone {any}', 'serialize({any})', 'var_export({any}, true)', 'print_r({any}, true)' => 2,
		'$got = (array) {any}', '{any} == {any}', '$o->kept[] = {any}', '{any} = {any}'],
	'first' => ['$o->pair0 = pair()', '$o->pair1 = pair()', '$o->server = server()', '$o->file = file_of(100)',
		'$o->socket = socket_create(AF_INET, SOCK_STREAM, SOL_TCP)', '$o->base0 = new EventBase()', '$o->base1 = new EventBase()'],
	'last' => ['gc_collect_cycles()' => 3, 'exit(0)', 'throw new Exception("last")', '$GLOBALS["kept"] = $o', '$GLOBALS["kept"] = {any}', 'trigger_error("last", E_USER_ERROR)', '{run}' => 3],
	'nasty' => ['throw new Exception("thrown")', 'exit(0)', 'gc_collect_cycles()' => 3, '{drop}' => 5, '{run}', 'Fiber::suspend(1)',
		'run($o->base1)' => 2, '$o->base0->free()', '$o->base0->stop()', '$o->base0->exit()', '$o = null', '$a[0] = null', '$a = []', '{talk}' => 2],
];

/** A step on any class, or on these. */
$use = function (string ...$names) use (&$rules): Closure {
	return function () use (&$rules, $names): string {
		$classes = array_filter(classes(), fn ($class) => !$names || in_array($class->name, $names, true));
		return any_use(pick(array_values($classes)), $rules, $rules['without'] ?? []);
	};
};
// these would wait for what nobody sends, or end the process by right
$rules['without'] = ['EventBase::loop', 'EventBase::dispatch', 'EventBufferEvent::sslRenegotiate'];
