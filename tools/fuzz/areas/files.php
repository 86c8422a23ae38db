<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Files that are served while they shrink and vanish, plain and over TLS, and forms that come in any pieces. */

require_once __DIR__ . '/../values.php';

$rules['settings'] = ['post_max_size' => pick(['8M', '300K', '2000']), 'upload_max_filesize' => pick(['2M', '100K', '10']), 'max_file_uploads' => pick(['20', '2', '0']),
	'max_input_vars' => pick(['1000', '3']), 'max_multipart_body_parts' => pick(['-1', '4']), 'enable_post_data_reading' => '0'];
array_push($rules['first'], 'file_put_contents("small.html", random_bytes(1000))', 'sized("large.bin", 3000000)', 'file_put_contents("index.html", "index")',
	'symlink("small.html", "link.txt")', '$o->context0 = new EventSslContext(EventSslContext::TLS_SERVER_METHOD, {EventSslContext_files})',
	'$o->context1 = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, [EventSslContext::OPT_VERIFY_PEER => false])',
	'$o->http = new EventHttp($o->base0)', '$o->secure = new EventHttp($o->base0, $o->context0)',
	'{server}->setDocumentRoot("/d", getcwd(), {EventHttp_options})',
	'$o->http->setDefaultCallback($o->do0, {arg})', '$o->http->setCallback("/form", $o->do1, {arg})', '$o->http->bind("127.0.0.1", 0)',
	'$o->secure->setDefaultCallback($o->do0, {arg})', '$o->secure->setCallback("/form", $o->do1, {arg})', '$o->secure->bind("127.0.0.1", 0)',
	'$o->client0 = client($o->http)', '$o->client1 = secured($o->base0, $o->secure)');
$rules['server'] = ['$o->http', '$o->secure'];
$rules['client'] = ['$o->client{n}'];
$rules['name'] = ['"small.html"' => 4, '"large.bin"' => 4, '"index.html"', '"link.txt"', '"."', '"none"', '"/dev/null"', '{text}'];

$name = fn (): string => pick(['small.html', 'small.html', 'large.bin', 'large.bin', 'index.html', 'link.txt', '', 'none', '../x', '%2e']);
$date = fn (): string => pick(['Sun, 06 Nov 1994 08:49:37 GMT', gmdate('D, d M Y H:i:s \G\M\T'), gmdate('D, d M Y H:i:s \G\M\T', time() + 86400), 'yesterday']);
$number = fn (): string => (string) pick(['', 0, 1, 10, 999, 1000, 1001, 131071, 131072, 2999999, 3000000, '99999999999999999999']);
$range = fn (): string => pick(['bytes=', 'bytes=', 'bytes=', 'Bytes = ', 'items='])
	. implode(pick([',', ', ', ' ,,']), array_map(fn () => $number() . pick(['-', '-', '-', '']) . $number(), range(1, pick([1, 1, 1, 2, 3, 33]))));
$tag = fn (): string => pick(['*', '"x"', 'W/"x"', '"x", "y"', '"']);
$rules['get'] = function () use ($name, $date, $range, $tag): string {
	$bytes = '';
	for ($i = pick([1, 1, 1, 3]); $i > 0; $i--) {
		$bytes .= pick(['GET', 'GET', 'GET', 'HEAD', 'POST']) . ' ' . pick(['/', '/d/']) . $name() . pick(['', '', '?a=b&c[]=d', '?' . str_repeat('a[]=b&', 5)]) . pick([' HTTP/1.1', ' HTTP/1.1', ' HTTP/1.0'])
			. "\r\nHost: a\r\n" . pick(['', '', '', "Connection: close\r\n", "Cookie: a=b; c[d]=e\r\n"]) . pick(['', 'Range: ' . $range() . "\r\n"])
			. pick(['', '', 'If-Range: ' . $date() . "\r\n", 'If-Range: ' . $tag() . "\r\n", 'If-None-Match: ' . $tag() . "\r\n", 'If-Match: ' . $tag() . "\r\n",
				'If-Modified-Since: ' . $date() . "\r\n", 'If-Unmodified-Since: ' . $date() . "\r\n"]) . "\r\n";
	}
	return long_literal(mt_rand(0, 3) ? $bytes : mangled($bytes));
};

/** The body of a form, and its type. */
$form = function (): array {
	if (mt_rand(0, 3) === 0) {
		return ['application/x-www-form-urlencoded', implode('&', array_map(fn () => pick(['a', 'a[]', 'a[b][c]', '%00', '=']) . pick(['=', '=', '']) . pick(['1', '%41', str_repeat('x', 70000)]), range(1, mt_rand(1, 6))))];
	}
	$boundary = pick(['x', 'xx', '----WebKitFormBoundary0', str_repeat('-', 70), str_repeat('b', 71), 'x y', '', "\xff", random_text()]);
	$bytes = pick(['', '', "preamble\r\n", "\r\n"]);
	for ($i = mt_rand(0, 4); $i > 0; $i--) {
		$bytes .= "--$boundary\r\n" . pick(['', "Content-Disposition: form-data; name=\"" . pick(['a', 'a[]', 'a[b', '', 'MAX_FILE_SIZE', '\\"']) . '"' . pick(['', '; filename="f.txt"', '; filename=""', '; filename="..\\f"', '; filename*=x']) . "\r\n"])
			. pick(['', "Content-Type: text/plain\r\n", 'X: ' . str_repeat('x', 9000) . "\r\n", "Content-Transfer-Encoding: base64\r\n"]) . "\r\n"
			. pick(['', 'value', '5', "\r\n--", "\r\n--$boundary", "\r", str_repeat('f', pick([100, 8190, 70000, 150000])) . "\r\n-", random_text()]) . "\r\n";
	}
	$bytes .= pick(["--$boundary--\r\n", "--$boundary--\r\n", "--$boundary--", '', "--$boundary", "--$boundary-"]);
	return ['multipart/form-data' . pick(['; boundary=', '; boundary=', '; BOUNDARY =', ';boundary', '']) . pick([$boundary, "\"$boundary\"", $boundary . ', x']), $bytes];
};
$rules['form'] = function () use ($form): string {
	[$type, $bytes] = $form();
	$bytes = mt_rand(0, 2) ? $bytes : mangled($bytes);
	$head = pick(['POST', 'POST', 'PUT', 'GET']) . " /form HTTP/1.1\r\nHost: a\r\nContent-Type: $type\r\n" . pick(['', '', "Expect: 100-continue\r\n"]);
	if (mt_rand(0, 2)) {
		return long_literal($head . 'Content-Length: ' . max(0, strlen($bytes) + pick([0, 0, 0, 0, -1, 1])) . "\r\n\r\n$bytes");
	}
	$chunks = implode(array_map(fn (string $chunk) => dechex(strlen($chunk)) . "\r\n$chunk\r\n", $bytes === '' ? [] : str_split($bytes, pick([1 << 20, 1 << 20, 30000, 100 + intdiv(strlen($bytes), 20)]))));
	return long_literal("{$head}Transfer-Encoding: chunked\r\n\r\n$chunks" . pick(["0\r\n\r\n", "0\r\nX: y\r\n\r\n", '']));
};

$rules['raw'] = [
	'{client} = client($o->http)' => 3,
	'{client} = secured($o->base0, $o->secure)' => 2,
	'say($o->base0, {client}, {get})' => 8,
	'say($o->base0, {client}, {form})' => 6,
	'say($o->base0, {client}, {form}, {at})' => 4,
	'hear({client})' => 3, 'fread({client}, 4096)',
	'fclose({client})', 'reset_client({client})', 'stream_socket_shutdown({client}, STREAM_SHUT_WR)',
	'$o->connection{n} = new EventHttpConnection($o->base0, null, "127.0.0.1", {server}->getBoundAddresses()[0][1], $o->context1)',
	'$o->connection{n}->makeRequest($o->request{n} = new EventHttpRequest({cb}, {arg}), {type}, "/d/large.bin")',
];
$rules['at'] = ['1', '2', '7', '100', '1000', '65536', '70000'];
$rules['change'] = ['sized({name}, {to})' => 6, 'unlink({kept_name})', 'rename("small.html", "large.bin")', 'touch({kept_name}, 784111777)', 'chmod({kept_name}, 0)', 'ini_set("open_basedir", "/none")'];
$rules['to'] = ['0', '0', '1', '1', '1000', '131072', '131073', '1100000', '3000000', '20000000'];
$rules['kept_name'] = ['"small.html"', '"large.bin"', '"index.html"', '"link.txt"'];
$rules['stream_use'] = [
	'$o->body{n} = $o->request{n}->getBodyStream()' => 3, '$o->body{n} = $a[0]->getBodyStream()' => 3, 'fread($o->body{n}, 100)', 'stream_get_contents($o->body{n})' => 2,
	'fseek($o->body{n}, {int}, SEEK_END)', 'fseek($o->body{n}, {int})', 'rewind($o->body{n})', 'feof($o->body{n})', 'fstat($o->body{n})', 'fwrite($o->body{n}, "x")', 'ftruncate($o->body{n}, 0)', 'fclose($o->body{n})',
	'new Event($o->base0, $o->body{n}, Event::READ, {cb})', 'stream_filter_append($o->body{n}, "string.rot13")', '$o->buffer{n}->addFile($o->body{n})',
];
$rules['asked'] = ['$a[0]', '$a[0]', '$o->request{n}'];
$rules['reply'] = [
	'{asked}->sendFile({name}, {EventHttpRequest_options})' => 8,
	'{asked}->sendFile({name})' => 4,
	'$o->request{n} = $a[0]' => 4,
	'$o->kept[] = [$a[0]->getForm(), $a[0]->getFiles()]' => 4,
	'{asked}->getForm()' => 2, '{asked}->getFiles()' => 2, '{asked}->getQuery()', '{asked}->getCookies()',
	'move_uploaded_file(array_values({asked}->getFiles())[0]["tmp_name"], "moved")', 'unlink(array_values({asked}->getFiles())[0]["tmp_name"])',
	'{asked}->getInputBuffer()->drain({size})', '{asked}->getInputBuffer()->read(100)', '$o->buffer{n} = {asked}->getInputBuffer()',
	'{asked}->addHeader({key}, {value}, EventHttpRequest::OUTPUT_HEADER)', '{asked}->addHeader("ETag", "\"x\"", EventHttpRequest::OUTPUT_HEADER)',
	'{asked}->sendReply({code}, "OK", {text})' => 2, '{asked}->sendReplyStart({code}, "OK")', '{asked}->sendReplyChunk({text})', '{asked}->sendReplyEnd()', '{asked}->sendError(404)',
	'{asked}->closeConnection()', '{asked}->free()', '$o->connection{n} = $a[0]->getConnection()', '$o->connection{n}->setCloseCallback({cb}, {arg})', '$o->bev{n} = $a[0]->getBufferEvent()',
];
$rules['settle'] = ['{server}->setDocumentRoot({prefix}, {folder}, {EventHttp_options})' => 2, '{server}->setMaxBodySize({size})', '{server}->setMinRate(1000, 0.001)', '{server}->setTimeout(1)', 'unset({server})', '{server} = new EventHttp($o->base0)'];
$rules['step'] = ['{raw}' => 10, '{run}' => 8, '{change}' => 2, '{reply}', '{stream_use}', '{settle}', '{use}', '{common}'];
$rules['reaction'] = ['{reply}' => 8, '{stream_use}' => 3, '{change}' => 2, '{nasty}' => 2, '{use}', '{raw}'];
$rules['use'] = $use('EventHttp', 'EventHttpConnection', 'EventHttpRequest', 'EventBuffer');
