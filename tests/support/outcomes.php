<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The matrix of outcomes: what each of some 3,000 calls came to with PECL event 3.1.5, and whether a
 * program that lived with that lives here. tests/compat/outcomes-3.1.5.json has the facts: the key is the
 * call, from which its code is made here, the value is "true", "false", "null", "value TYPE", "throws CLASS",
 * "crash" or "hang", with " !" behind it where there was a warning. What is refused on purpose stands in
 * tests/compat/outcomes-refused.txt. `php ... outcomes.php [part of a key]` prints each call's verdict. */

/** How an object of each class is made. */
const MADE = [
	'EventBase' => 'new EventBase',
	'EventConfig' => 'new EventConfig',
	'Event' => 'new Event($b, -1, Event::TIMEOUT, fn() => 1)',
	'EventBuffer' => 'lines()',
	'EventBufferEvent' => '($kept[] = EventBufferEvent::createPair($b))[0]',
	'EventListener' => 'new EventListener($b, fn() => 1, "data", EventListener::OPT_CLOSE_ON_FREE | EventListener::OPT_REUSEABLE, 5, "127.0.0.1:0")',
	'EventDnsBase' => 'new EventDnsBase($b, false)',
	'EventHttp' => 'new EventHttp($b)',
	'EventHttpConnection' => 'new EventHttpConnection($b, null, "127.0.0.1", 9)',
	'EventHttpRequest' => 'new EventHttpRequest(fn() => 1, "data")',
	'EventSslContext' => 'new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [])',
];

/** The arguments that stand for none in a key: a call that works. */
const USUAL = [
	'EventBase->priorityInit' => '2',
	'EventBase->loop' => 'EventBase::LOOP_NONBLOCK',
	'EventBase->exit' => '0.1',
	'EventBase->set' => 'new Event($b, -1, Event::TIMEOUT, fn() => 1)',
	'EventConfig->avoidMethod' => '"select"',
	'EventConfig->requireFeatures' => '1',
	'EventConfig->setMaxDispatchInterval' => '10, 10, 0',
	'EventConfig->setFlags' => '0',
	'Event->set' => '$b, -1, Event::TIMEOUT, fn() => 1, "x"',
	'Event->add' => '1.0',
	'Event->addTimer' => '1.0',
	'Event->addSignal' => '1.0',
	'Event->setPriority' => '0',
	'Event->pending' => 'Event::TIMEOUT',
	'Event->setTimer' => '$b, fn() => 1, "x"',
	'EventBuffer->freeze' => 'true',
	'EventBuffer->unfreeze' => 'true',
	'EventBuffer->lock' => 'true',
	'EventBuffer->unlock' => 'true',
	'EventBuffer->add' => '"x"',
	'EventBuffer->read' => '3',
	'EventBuffer->addBuffer' => 'new EventBuffer',
	'EventBuffer->appendFrom' => 'new EventBuffer, 3',
	'EventBuffer->expand' => '10',
	'EventBuffer->prepend' => '"x"',
	'EventBuffer->prependBuffer' => 'new EventBuffer',
	'EventBuffer->drain' => '1',
	'EventBuffer->copyout' => '$out, 3',
	'EventBuffer->readLine' => 'EventBuffer::EOL_ANY',
	'EventBuffer->search' => '"two", 0, 10',
	'EventBuffer->searchEol' => '0, EventBuffer::EOL_ANY',
	'EventBuffer->pullup' => '3',
	'EventBuffer->write' => 'pair()[0], 3',
	'EventBuffer->readFrom' => 'pair()[0], 3',
	'EventBuffer->substr' => '1, 2',
	'EventBufferEvent->connect' => '"127.0.0.1:9"',
	'EventBufferEvent->connectHost' => 'null, "127.0.0.1", 9, EventUtil::AF_UNSPEC',
	'EventBufferEvent->setCallbacks' => 'fn() => 1, null, null, "x"',
	'EventBufferEvent->enable' => 'Event::READ',
	'EventBufferEvent->disable' => 'Event::READ',
	'EventBufferEvent->setWatermark' => 'Event::READ, 0, 100',
	'EventBufferEvent->write' => '"x"',
	'EventBufferEvent->writeBuffer' => 'new EventBuffer',
	'EventBufferEvent->read' => '3',
	'EventBufferEvent->readBuffer' => 'new EventBuffer',
	'EventBufferEvent->setPriority' => '0',
	'EventBufferEvent->setTimeouts' => '1.0, 1.0',
	'EventListener->setCallback' => 'fn() => 1, "x"',
	'EventListener->setErrorCallback' => 'fn() => 1',
	'EventListener->getSocketName' => '$out, $out2',
	'EventDnsBase->parseResolvConf' => 'EventDnsBase::OPTIONS_ALL, "/etc/resolv.conf"',
	'EventDnsBase->addNameserverIp' => '"127.0.0.1"',
	'EventDnsBase->loadHosts' => '"/etc/hosts"',
	'EventDnsBase->addSearch' => '"example.org"',
	'EventDnsBase->setSearchNdots' => '1',
	'EventDnsBase->setOption' => '"timeout:", "3"',
	'EventHttp->accept' => 'server()',
	'EventHttp->bind' => '"127.0.0.1", 0',
	'EventHttp->setCallback' => '"/x", fn() => 1, 1',
	'EventHttp->setDefaultCallback' => 'fn() => 1, 1',
	'EventHttp->setAllowedMethods' => 'EventHttpRequest::CMD_GET',
	'EventHttp->setMaxBodySize' => '100',
	'EventHttp->setMaxHeadersSize' => '100',
	'EventHttp->setTimeout' => '5',
	'EventHttp->addServerAlias' => '"a.example"',
	'EventHttp->removeServerAlias' => '"a.example"',
	'EventHttpConnection->getPeer' => '$out, $out2',
	'EventHttpConnection->setLocalAddress' => '"127.0.0.1"',
	'EventHttpConnection->setLocalPort' => '0',
	'EventHttpConnection->setTimeout' => '5',
	'EventHttpConnection->setMaxHeadersSize' => '100',
	'EventHttpConnection->setMaxBodySize' => '100',
	'EventHttpConnection->setRetries' => '1',
	'EventHttpConnection->makeRequest' => '$kept[] = new EventHttpRequest(fn() => 1), EventHttpRequest::CMD_GET, "/"',
	'EventHttpConnection->setCloseCallback' => 'fn() => 1, 1',
	'EventHttpRequest->addHeader' => '"X-A", "v", EventHttpRequest::OUTPUT_HEADER',
	'EventHttpRequest->removeHeader' => '"X-A", EventHttpRequest::OUTPUT_HEADER',
	'EventHttpRequest->findHeader' => '"X-A", EventHttpRequest::OUTPUT_HEADER',
	'EventHttpRequest->sendReply' => '200, "OK"',
	'EventHttpRequest->sendError' => '500, null',
	'EventHttpRequest->sendReplyStart' => '200, "OK"',
	'EventHttpRequest->sendReplyChunk' => 'new EventBuffer',
	'EventSslContext->setMinProtoVersion' => 'EventSslContext::TLS1_2_VERSION',
	'EventSslContext->setMaxProtoVersion' => 'EventSslContext::TLS1_2_VERSION',
	'EventBufferEvent::createPair' => '$b, 0',
	'EventUtil::getLastSocketError' => 'pair()[0]',
	'EventUtil::getSocketName' => 'server(), $out, $out2',
	'EventUtil::getSocketFd' => 'server()',
	'EventUtil::setSocketOption' => 'server(), EventUtil::SOL_SOCKET, EventUtil::SO_KEEPALIVE, 1',
	'EventUtil::createSocket' => '9999',
	'Event::timer' => '$b, fn() => 1',
	'Event::signal' => '$b, 10, fn() => 1',
	'new Event' => '$b, -1, Event::TIMEOUT, fn() => 1',
	'new EventBufferEvent' => '$b, null, 0, null',
	'new EventListener' => '$b, fn() => 1, null, EventListener::OPT_CLOSE_ON_FREE, 5, "127.0.0.1:0"',
	'new EventDnsBase' => '$b, false',
	'new EventHttpConnection' => '$b, null, "127.0.0.1", 9',
	'new EventHttpRequest' => 'fn() => 1',
	'new EventSslContext' => 'EventSslContext::TLS_CLIENT_METHOD, []',
];

/** What is no single call on a fresh object. */
const OTHERS = [
	'empty copyout(data)' => '(new EventBuffer)->copyout($out, 9); return $out;',
	'setCallbacks() keeps data' => 'return keeps_data($b);',
];

/* --- what the calls use --- */

/** Held until the process ends. */
$kept = [];

function keep(mixed $value): mixed
{
	return $GLOBALS['kept'][] = $value;
}

function pair(): array
{
	return keep(stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0));
}

function server()
{
	return keep(stream_socket_server('tcp://127.0.0.1:0'));
}

function socket(): Socket
{
	return keep(socket_create(AF_INET, SOCK_STREAM, SOL_TCP));
}

function temporary_file()
{
	return keep(tmpfile());
}

/** A stream that has been closed. */
function closed()
{
	$stream = pair()[0];
	fclose($stream);
	return $stream;
}

/** A path that is free. */
function name(): string
{
	return sys_get_temp_dir() . '/outcomes-' . getmypid();
}

function lines(): EventBuffer
{
	$buffer = new EventBuffer();
	$buffer->add("one\r\ntwo\nthree");
	return $buffer;
}

function keeps_data(EventBase $base): bool
{
	$pair = keep(EventBufferEvent::createPair($base));
	$got = null;
	$pair[0]->setCallbacks(null, null, null, 'data');
	$pair[0]->setCallbacks(function ($bev, $arg) use (&$got): void { $got = $arg; }, null, null);
	$pair[0]->enable(Event::READ);
	$pair[1]->write('x');
	$base->loop(EventBase::LOOP_NONBLOCK);
	$base->loop(EventBase::LOOP_NONBLOCK);
	return $got === 'data';
}

/** The first line that a client gets whose request is handed to $callback: in quotes. */
function answer(EventBase $base, callable $callback): string
{
	$server = stream_socket_server('tcp://127.0.0.1:0');
	$http = new EventHttp($base);
	$http->accept($server);
	$http->setDefaultCallback($callback);
	$client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
	stream_set_blocking($client, false);
	fwrite($client, "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
	$got = '';
	for ($i = 0; $i < 60 && !feof($client); $i++) {
		$base->loop(EventBase::LOOP_NONBLOCK);
		$got .= (string) fread($client, 9999);
		usleep(1000); // where nothing is answered, nothing tells that nothing comes
	}
	return '"' . (strtok($got, "\r") ?: 'no reply') . '"';
}

/* --- from a key to its code, and what that comes to --- */

/** "EventBase->loop(1)" and the like, without what stands for the usual arguments. */
function call(string $head, string $arguments, string $key): string
{
	return $head . '(' . ($arguments === '' ? USUAL[$key] ?? '' : $arguments) . ')';
}

function code(string $key): string
{
	$object = fn (string $class, string $freed): string =>
		'$o = ' . MADE[$class] . '; ' . ($freed !== '' ? '$o->free(); ' : '');
	$patterns = [
		'/^request: (.*) (\$q->.*)$/s' => fn ($m) =>
			"return answer(\$b, function (\$q) { {$m[1]} {$m[2]}; });",
		'/^empty EventBuffer->(.*)$/s' => fn ($m) => "return (new EventBuffer)->{$m[1]};",
		'/^empty (EventBufferEvent)->(.*)$/s' => fn ($m) => $object($m[1], '') . "return \$o->{$m[2]};",
		'/^(freed )?(isset|empty)\((\w+)->(\w+)\)$/' => fn ($m) =>
			$object($m[3], $m[1]) . "return {$m[2]}(\$o->{$m[4]});",
		'/^(freed )?(?:get )?(\w+)->(\w+) \?\? 0$/' => fn ($m) =>
			$object($m[2], $m[1]) . "return \$o->{$m[3]} ?? 'none';",
		'/^(freed )?get (\w+)->(\w+)$/' => fn ($m) => $object($m[2], $m[1]) . "return \$o->{$m[3]};",
		'/^set (\w+)->(\w+) = (.*)$/' => fn ($m) =>
			$object($m[1], '') . "\$o->{$m[2]} = {$m[3]}; return true;",
		'/^(EventSslContext::OPT_\w+) => (.*)$/' => fn ($m) =>
			"return new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [{$m[1]} => {$m[2]}]);",
		'/^(freed )?(\w+)->(\w+)\((.*)\)$/s' => fn ($m) =>
			$object($m[2], $m[1]) . 'return ' . call("\$o->{$m[3]}", $m[4], "{$m[2]}->{$m[3]}") . ';',
		'/^((?:new )?[\w:]+)\((.*)\)$/s' => fn ($m) => 'return ' . call($m[1], $m[2], $m[1]) . ';',
	];
	foreach (isset(OTHERS[$key]) ? [] : $patterns as $pattern => $make) {
		if (preg_match($pattern, $key, $matches)) {
			return strtr($make($matches), ['file()' => 'temporary_file()']);
		}
	}
	return OTHERS[$key];
}

function comes_to(string $key): string
{
	$warned = '';
	set_error_handler(function (int $severity) use (&$warned): bool {
		if (!($severity & (E_DEPRECATED | E_USER_DEPRECATED))) {
			$warned = ' !';
		}
		return true;
	});
	try {
		$value = (static function (string $code) use (&$kept): mixed {
			$kept['base'] = $b = new EventBase();
			return eval($code);
		})(code($key));
		$is = match (true) {
			is_bool($value) => var_export($value, true),
			$value === null => 'null',
			str_starts_with($key, 'request:') => $value,
			default => 'value ' . get_debug_type($value),
		};
	} catch (Throwable $e) {
		$is = 'throws ' . $e::class;
	}
	restore_error_handler();
	return $is . $warned;
}

/** The same for some calls, in a process that ends as PHP's processes end. $was: what each came to, by its key. Where one ends
 * the process, or the end of the process fails, each call has one of its own. */
function come_to(array $was): array
{
	[$ours, $childs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	$child = pcntl_fork();
	if ($child === 0) {
		fclose($ours);
		pcntl_alarm(in_array('hang', $was, true) ? 2 : 60); // such a call waits for what does not come
		foreach ($was as $key => $one) {
			fwrite($childs, comes_to($key) . "\n");
		}
		exit(0);
	}
	fclose($childs);
	$are = explode("\n", stream_get_contents($ours), -1);
	pcntl_waitpid($child, $status);
	if ($status === 0 && count($are) === count($was)) {
		return array_combine(array_keys($was), $are);
	}
	if (count($was) === 1) {
		return [key($was) => pcntl_wifsignaled($status) && pcntl_wtermsig($status) === SIGALRM ? 'hang' : 'crash'];
	}
	return array_merge(...array_map(fn ($key) => come_to([$key => $was[$key]]), array_keys($was)));
}

/** Does it stop a program that lived with what it $was? */
function stops(string $was, string $is): bool
{
	if ($is === 'crash' || preg_match('/^(throws|crash|hang)/', $was)) {
		return $is === 'crash' || $is === 'hang' && $was !== 'hang';
	}
	$alike = rtrim($is, ' !') === rtrim($was, ' !');
	return preg_match('/^(throws|hang)/', $is) || preg_match('/value|null/', $was) && !$alike;
}

/** The keys that are refused on purpose. */
function refused(): array
{
	$lines = file(__DIR__ . '/../compat/outcomes-refused.txt', FILE_IGNORE_NEW_LINES);
	return array_filter(array_map(fn ($line) => trim(preg_replace('/^#.*| # .*/', '', $line)), $lines), strlen(...));
}

/** What each call comes to here: several processes look at a part of them each, a dozen calls at a time. */
function outcomes(array $facts, int $processes): array
{
	ini_set('default_socket_timeout', '-1');
	$hanging = array_filter($facts, fn ($was) => $was === 'hang');
	$parts = [];
	foreach ([...array_chunk($hanging, 1, true), ...array_chunk(array_diff_key($facts, $hanging), 12, true)] as $i => $some) {
		$parts[$i % $processes][] = $some;
	}
	foreach ($parts as $part) {
		[$ours, $childs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
		if (($child = pcntl_fork()) === 0) {
			fwrite($childs, serialize(array_merge(...array_map(come_to(...), $part))));
			exit(0);
		}
		fclose($childs);
		$children[$child] = $ours;
	}
	$all = [];
	foreach ($children as $child => $from) {
		$all += unserialize(stream_get_contents($from));
		pcntl_waitpid($child, $status);
	}
	return $all;
}

function facts(string $part = ''): array
{
	$facts = json_decode(file_get_contents(__DIR__ . '/../compat/outcomes-3.1.5.json'), true, 8, JSON_THROW_ON_ERROR);
	return array_filter($facts, fn ($key) => $part === '' || str_contains($key, $part), ARRAY_FILTER_USE_KEY);
}

/** Print what stops a program without being refused on purpose, and what need not be refused. */
function check(array $facts): void
{
	$refused = array_flip(refused());
	$all = outcomes($facts, 16);
	$good = 0;
	foreach ($facts as $key => $was) {
		$stops = stops($was, $all[$key]);
		$ended = in_array($all[$key], ['crash', 'hang'], true);
		if ($stops && (!isset($refused[$key]) || $ended)) {
			echo "$key: was $was, is {$all[$key]}\n";
		} elseif (isset($refused[$key]) && !$stops) {
			echo "$key: need not be listed, it is {$all[$key]}\n";
		} else {
			$good++;
		}
	}
	foreach (array_diff_key($refused, facts()) as $key => $line) {
		echo "$key: is listed, but no call of the matrix\n";
	}
	echo $good, ' of ', count($facts), " calls come to what a program can live with\n";
}

if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
	check(facts($argv[1] ?? ''));
}
