<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Several connections to one server, each with one request at a time, and redirects: what the extension
 * leaves to the program. The server runs in the same loop, on any free port.
 *
 *     php examples/http_pool.php
 */

/** At most $size connections to a server; requests that find none free wait. */
final class Pool
{
	private array $free = [], $waiting = [];
	public int $opened = 0;

	public function __construct(
		private EventBase $base, private string $host, private int $port, private int $size = 4) {}

	/** $done gets the answer, or null and the reason. */
	public function get(string $path, Closure $done, int $redirects = 5): void
	{
		$this->waiting[] = [$path, $done, $redirects];
		$this->proceed();
	}

	private function proceed(): void
	{
		while ($this->waiting && ($this->free || $this->opened < $this->size)) {
			$connection = array_pop($this->free) ?? $this->open();
			[$path, $done, $redirects] = array_shift($this->waiting);
			$why = null;
			$request = new EventHttpRequest(function (?EventHttpRequest $req) use ($connection, $done, $redirects, &$why) {
				$this->free[] = $connection; // it can be used again, however the request ended
				$to = $req?->findHeader('Location', EventHttpRequest::INPUT_HEADER);
				$to !== null && $redirects > 0 ? $this->get($to, $done, $redirects - 1) : $done($why === null ? $req : null, $why);
				$this->proceed();
			});
			$request->setErrorCallback(function ($req, int $error, string $reason) use (&$why) { $why = $reason; });
			$request->setTimeout(10);
			$connection->makeRequest($request, EventHttpRequest::CMD_GET, $path);
		}
	}

	private function open(): EventHttpConnection
	{
		$this->opened++;
		return new EventHttpConnection($this->base, null, $this->host, $this->port);
	}
}

$base = new EventBase();
$http = new EventHttp($base);
$http->setDefaultCallback(function (EventHttpRequest $req): void {
	if ($req->getUri() === '/old') {
		$req->addHeader('Location', '/new', EventHttpRequest::OUTPUT_HEADER);
		$req->sendReply(302, 'Found');
	} elseif ($req->getUri() === '/broken') {
		$req->closeConnection();
	} else {
		$req->sendReply(200, 'OK', "this is {$req->getUri()}");
	}
});
$http->bind('127.0.0.1', 0);
[[$address, $port]] = $http->getBoundAddresses();

$pool = new Pool($base, $address, $port, 3);
$left = 12;
foreach (['/old', '/broken', ...array_map(fn ($i) => "/$i", range(1, 10))] as $path) {
	$pool->get($path, function (?EventHttpRequest $req, ?string $why) use ($path, $base, $pool, &$left): void {
		echo "$path: ", $req ? $req->getInputBuffer()->read(100) : "no answer, $why", "\n";
		if (--$left === 0) {
			echo "$pool->opened connections\n";
			$base->stop();
		}
	});
}
$base->loop();
