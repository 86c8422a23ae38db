--TEST--
EventHttp: what RFC 9110 and 9112 ask of servers, rule by rule
--FILE--
<?php
require __DIR__ . '/../support/rules.php';

pcntl_alarm(90);
$base = new EventBase();
$http = telling($base);
foreach (table_of(__DIR__ . '/rules.txt') as ['name' => $rule, 'bytes' => $bytes, 'lines' => $expected]) {
	$lines = outcome_of($base, $http, $bytes, $expected);
	echo $rule, ': ', $lines === $expected ? 'kept' : "\n\t" . implode("\n\t", $lines), "\n";
}
?>
--EXPECT--
9112 2.2 SHOULD: one empty line before the request line is skipped: kept
9112 2.2 SHOULD: the CRLF some old clients add after a POST body is skipped: kept
9112 2.2 MUST: a bare CR in the request line is invalid or taken for SP: kept
9112 2.2 MUST: a bare CR in a field is invalid or taken for SP: kept
9112 2.2 MUST: white space before the first field: refused, or the line dropped: kept
9112 2.2 SHOULD: what is no HTTP: 400 and close: kept
9112 2.3 MUST: the name HTTP is case-sensitive: kept
9112 2.3 MUST: a version is one digit, a dot, one digit: HTTP/1.10 is refused: kept
9112 2.3 MUST: HTTP/+1.1 is refused: kept
9112 2.3 MUST: HTTP/-1.1 is refused: kept
9110 2.5 MUST NOT: the reply to HTTP/1.9 does not claim 1.9: kept
9110 15.6.6 SHOULD: a major version it does not have: 505: kept
9112 3.2 SHOULD: white space in the target: 400: kept
9112 3.2 MUST: control characters in the target are no URI: kept
9112 3.2 MUST: a target is one of four forms: "a/b" is none: kept
9112 3 SHOULD: a method longer than any it has: 501: kept
9112 3.2 MUST: HTTP/1.1 without Host: 400: kept
9112 3.2 MUST: two Hosts: 400: kept
9112 3.2 MUST: a Host that is no host: 400: kept
9112 3.2 MUST: HTTP/1.0 without Host is served: kept
9112 3.2.2 MUST: absolute form is accepted: kept
9112 3.2.2 MUST: absolute form: the host is the target's, not the one of Host: kept
9112 9.3 SHOULD: absolute form: the connection persists: kept
9112 3.2.4 MUST: OPTIONS * is taken: kept
9112 5.1 MUST: white space between name and colon: 400: kept
9110 5.1 MUST: a name is a token: "X(Y)" is not: kept
9110 5.1 MUST: a name is not empty: kept
9110 5.1 MUST: no bytes above 127 in a name: kept
9112 5 MUST: a line without colon is refused: kept
9112 5.1 MUST: spaces around a value do not belong to it: kept
9112 5.1 MUST: tabs around a value do not belong to it: kept
9112 5.1 MUST: only SP and TAB are stripped: a VT stays or is refused: kept
9112 5.2 MUST: obs-fold: 400, or SP in its place: kept
9110 5.5 MUST: NUL in a value: refused, or SP in its place: kept
9110 5.5 MAY: other control characters in a value are kept or refused, not dropped: kept
9110 5.5 SHOULD: bytes above 127 in a value are opaque and kept: kept
9112 6.1 MUST: Transfer-Encoding in HTTP/1.0: faulty framing, close afterwards: kept
9112 6.1 MUST: both Transfer-Encoding and Content-Length: refused, or chunked and then closed: kept
9112 6.1 SHOULD: a coding it does not know: 501: kept
9112 6.3 MUST: chunked is not the last coding: 400 and close: kept
9112 6.3 MUST: no chunked at all ("gzip"): 400 and close: kept
9112 6.3 MUST: "xchunked" is not chunked: 400/501 and close: kept
9112 7 MUST: CHUNKED is chunked: kept
9112 6.1 MUST NOT: chunked twice is refused: kept
9112 6.3 MUST: Content-Length "+1" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "-1" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "-0" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "0x1" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "\x0b1" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "1\x00" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "1z" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "1_" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Length "9 thirty times" is invalid: 400 and close: kept
9112 6.3 MUST: Content-Lengths that differ: 400 and close: kept
9110 8.6 MUST: Content-Length 0001 is 1: kept
9112 6.3 MUST: the body of GET is framed by Content-Length as any other: it is not the next request: kept
9112 6.3 MUST: the body of HEAD is framed by Content-Length as any other: it is not the next request: kept
9112 6.3 MUST: the body of DELETE is framed by Content-Length as any other: it is not the next request: kept
9112 6.3 MUST: the body of OPTIONS is framed by Content-Length as any other: it is not the next request: kept
9112 6.3 MUST: the body of TRACE is framed by Content-Length as any other: it is not the next request: kept
9112 6.3 MUST: the body of PUT is framed by Content-Length as any other: it is not the next request: kept
9112 6.3 MUST: the body of PATCH is framed by Content-Length as any other: it is not the next request: kept
9112 7.1 MUST: chunk size "0x1" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size "+1" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size " 1" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size "\t1" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size "" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size "0_1" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size "-0" is no hexadecimal number: refused: kept
9112 7.1 MUST: chunk size "1zz" is no hexadecimal number: refused: kept
9112 7.1 MUST: a chunk size that does not fit is refused, not wrapped: kept
9112 7.1 MUST: A, a and 000a are 10: kept
9112 7.1.1 MUST: chunk extensions it does not know are skipped: kept
9112 7.1.1 MUST: also quoted ones: kept
9112 7.1.1 MUST: also with white space around ; and =: kept
9112 7.1 MUST: CRLF follows chunk data: two other bytes are refused: kept
9112 7.1 MUST: nothing between data and the next size is refused: kept
9112 7.1 MUST: an extra CRLF between chunks is refused: kept
9112 7.1, erratum 7633 MUST: a bare LF ends no chunk line: kept
9112 7.1 MUST: the chunked body ends with an empty line: not before: kept
9112 7.1.2 MUST: a trailer field is read and does not stop the request: kept
9110 6.5.1 MUST NOT: trailer fields are not merged into the header (Authorization): kept
9112 8 MAY: a body cut off by the client never reaches the program: kept
9112 9.3 SHOULD: 1.1 persists: kept
9112 9.3 MUST: 1.0 without keep-alive closes: kept
9112 9.6 MUST: Connection: close closes: kept
9110 7.6.1 MUST: options are case-insensitive: CLOSE: kept
9110 7.6.1 MUST: close in a list of options closes: kept
9110 7.6.1 MUST: close in a second Connection field closes: kept
9112 9.6 SHOULD: the last reply says close: kept
9112 9.6 MUST NOT: requests after close are not processed: kept
9112 9.3.2 MUST: pipelined requests are answered in order: kept
9110 6.6.1 MUST: a reply has a Date: kept
9110 6.6.1 MUST: so has one to HTTP/1.0: kept
9110 6.6.1 MUST: so has a 400: kept
9110 9.3.2 MUST NOT: no body in the reply to HEAD: kept
9110 9.3.2 SHOULD: HEAD has the fields of GET (Content-Type): kept
9110 9.1 SHOULD: a method it does not know: 501: kept
9110 9.1 MUST: methods are case-sensitive: kept
9110 10.1.1 MUST: Expect: 100-continue gets a 100 or a final status: kept
9110 10.1.1 MUST: in HTTP/1.0 it is ignored: kept
9110 10.1.1 MUST NOT: no 100 for a request without a body: kept
9110 7.8 MAY: an Upgrade it does not know is ignored: kept
9112 2.2 MUST: a NUL at the beginning of a line does not end the head: kept
9112 2.2 MUST: a bare LF ends no line, or ends it for all: kept
9112 3.2.3 MUST: only CONNECT has the authority form: kept
9112 3.2.3 MUST: CONNECT has no other: kept
9112 3.2.4 MUST: only OPTIONS has the asterisk form: kept
9112 3 MUST: a request line beyond what is read: 414: kept
9110 5.4 MUST: fields beyond what is taken: a 4xx: kept
9110 10.1.1 MAY: another expectation: 417: kept
9112 6.1 MUST NOT: a reply to HTTP/1.0 has no Transfer-Encoding: kept
9112 6.1 MUST NOT: a reply of 204 has no Transfer-Encoding: kept
9110 8.6 MUST NOT: a reply of 204 has no Content-Length: kept
9110 15.5.6 MUST: 405 says what is allowed: kept
9112 9.6 MUST: a connection that is upgraded by nobody goes on: kept
9112 6.1 MAY: a reply of unknown length is chunked in HTTP/1.1: kept
9112 9.3 MAY: 1.0 with keep-alive persists, and the reply says so: kept
9112 9.3 MUST: close counts for 1.0, too, whatever else is wished: kept
9112 4 MUST: there is a space behind the status, though no reason: kept
9112 9.6 MUST NOT: nothing is processed after what is refused: kept
9112 9.3.2 MUST: what comes before it is answered first: kept
9112 6.3 MUST: chunks of HEAD are its body: kept
9112 7.1.2 MUST NOT: a trailer does not frame the message: kept
