<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What clients may send to confuse a server, or are allowed to send though it looks odd: $cases, each with a
 * last request behind it. */
const NEXT = "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
$get = "GET / HTTP/1.1\r\nHost: a\r\n";
$post = "POST /p HTTP/1.1\r\nHost: a\r\n";
$chunked = "{$post}Transfer-Encoding: chunked\r\n\r\n";
$cases = [
	'no Host' => "GET / HTTP/1.1\r\n\r\n" . NEXT,
	'two Hosts' => "{$get}Host: a\r\n\r\n" . NEXT,
	'a space before the colon' => "{$post}Content-Length : 5\r\n\r\nhello" . NEXT,
	'a folded line' => "{$get}X: a\r\n b\r\n\r\n" . NEXT,
	'NUL in a value' => "{$get}X: a\0b\r\n\r\n" . NEXT,
	'a bare CR' => "{$get}X: a\rb\r\n\r\n" . NEXT,
	'a bare LF' => "GET / HTTP/1.1\nHost: a\n\n" . NEXT,
	'a space in the target' => "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n" . NEXT,
	'HTTP/1.9' => "GET / HTTP/1.9\r\nHost: a\r\n\r\n" . NEXT,
	'HTTP/2.0' => "GET / HTTP/2.0\r\nHost: a\r\n\r\n" . NEXT,
	'two lengths' => "{$post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!" . NEXT,
	'length +5' => "{$post}Content-Length: +5\r\n\r\nhello" . NEXT,
	'an endless length' => "{$post}Content-Length: 99999999999999999999\r\n\r\nhello" . NEXT,
	'length and chunks' => "{$post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" . NEXT,
	'an unknown coding' => "{$post}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" . NEXT,
	'chunks twice' => "{$post}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" . NEXT,
	'chunk 0x5' => "{$chunked}0x5\r\nhello\r\n0\r\n\r\n" . NEXT,
	'a chunk line of LF' => "{$chunked}5\nhello\r\n0\r\n\r\n" . NEXT,
	'no CRLF after a chunk' => "{$chunked}5\r\nhello0\r\n\r\n" . NEXT,
	'good before bad' => "{$get}\r\n{$get}\r\nGET /\r\n\r\n" . NEXT,
	'good with a body before bad' => "{$post}Content-Length: 5\r\n\r\nhelloGET /\r\n\r\n" . NEXT,
	// and what is as it should be
	'an empty line before' => "\r\n" . NEXT,
	'CRLF behind a body' => "{$post}Content-Length: 5\r\n\r\nhello\r\n" . NEXT,
	'a body of HEAD' => "HEAD /h HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello" . NEXT,
	'chunks of HEAD' => "HEAD /h HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" . NEXT,
	'a body of GET' => "{$get}Content-Length: 5\r\n\r\nhello" . NEXT,
	'CHUNKED' => "{$post}Transfer-Encoding: CHUNKED\r\n\r\n5\r\nhello\r\n0\r\n\r\n" . NEXT,
	'extensions of chunks' => "{$chunked}5;a=b;c=\"d;\"\r\nhello\r\n0;e\r\n\r\n" . NEXT,
	'a trailer' => "{$chunked}5\r\nhello\r\n0\r\nAuthorization: x\r\n\r\n" . NEXT,
	'length 0005' => "{$post}Content-Length: 0005\r\n\r\nhello" . NEXT,
	'close in a list' => "{$get}Connection: TE, close\r\n\r\n" . NEXT,
	'close in a second field' => "{$get}Connection: TE\r\nConnection: close\r\n\r\n" . NEXT,
	'the absolute form' => "GET http://a/x HTTP/1.1\r\nHost: a\r\n\r\n" . NEXT,
	'pipelined' => str_repeat("{$get}\r\n", 3) . "{$post}Content-Length: 1\r\n\r\n1{$chunked}1\r\n2\r\n0\r\n\r\n{$get}\r\n" . NEXT,
];
