<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The same requests to an EventHttp and to the web server that is in PHP: what both make of them.
 * With -S, this file is what that server runs. */
if (PHP_SAPI === 'cli-server') {
	echo serialize(form_seen($_GET, $_COOKIE, $_POST, $_FILES));
	return;
}
require_once __DIR__ . '/http.php';
require_once __DIR__ . '/process.php';

/** The arrays, with what lies in temporary files in the place of their names. */
function form_seen(array $query, array $cookies, array $form, array $files): array
{
	$is_name = fn (array $keys) => ($keys[1] ?? '') === 'tmp_name';
	$look = function (mixed $value, array $keys) use (&$look, $is_name): mixed {
		if (is_array($value)) {
			array_walk($value, function (&$v, $k) use ($look, $keys) {
				$v = $look($v, [...$keys, (string) $k]);
			});
			return $value;
		}
		return $is_name($keys) && $value !== '' ? [is_uploaded_file($value), filesize($value), md5_file($value)] : $value;
	};
	return [$query, $cookies, $form, $look($files, [])];
}

/** Both servers, under the same settings. */
final class BothServers
{
	private Process $php;
	private int $port;
	private EventBase $base;
	private EventHttp $http;
	private ?array $seen;
	/** What was warned of since this was emptied. */
	public array $warnings = [];

	public function __construct(array $settings = [])
	{
		$this->port = free_port();
		$arguments = array_merge(...array_map(fn ($k, $v) => ['-d', "$k=$v"], array_keys($settings), $settings));
		$this->php = Process::php('-d', 'error_log=/dev/null', '-d', 'display_errors=0', ...$arguments,
			...['-q', '-S', "127.0.0.1:$this->port", __FILE__]);
		$this->base = new EventBase();
		$this->http = serve($this->base, function (EventHttpRequest $req): void {
			$this->seen = $this->seen($req);
			$req->sendReply(200, 'OK', 'seen');
		});
		$this->http->setMaxBodySize(1 << 20);
	}

	public function __destruct()
	{
		$this->php->signal(SIGTERM)->wait();
	}

	private function seen(EventHttpRequest $req): array
	{
		set_error_handler(function (int $type, string $message): bool {
			$this->warnings[] = $message;
			return true;
		});
		$seen = form_seen($req->getQuery(), $req->getCookies(), $req->getForm(), $req->getFiles());
		restore_error_handler();
		return $seen;
	}

	private function ask_php(string $request): array
	{
		$stream = connect($this->port);
		fwrite($stream, $request);
		return unserialize(explode("\r\n\r\n", stream_get_contents($stream), 2)[1]);
	}

	private function ask_event(string $request): array
	{
		$this->seen = null;
		$client = (new Client($this->base, $this->http))->send($request);
		$client->awaitsEnd();
		return $this->seen ?? [$client->status()];
	}

	/** Print what is not the same. True where it is. */
	public function agree(string $name, string $target, array $headers = [], string $body = ''): bool
	{
		$method = $body === '' ? 'GET' : 'POST';
		$length = $body === '' ? [] : ['Content-Length: ' . strlen($body)];
		$lines = ["$method $target HTTP/1.1", 'Host: a', 'Connection: close', ...$length, ...$headers];
		$request = implode("\r\n", $lines) . "\r\n\r\n$body";
		$php = $this->ask_php($request);
		$event = $this->ask_event($request);
		if ($php === $event) {
			return true;
		}
		echo "$name: PHP has\n", var_export($php, true), "\nand here it is\n", var_export($event, true), "\n";
		return false;
	}
}
