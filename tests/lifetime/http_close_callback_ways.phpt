--TEST--
The close callback of a server's connection: once, however the client leaves
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

/* What the server has done with the request when the client leaves. */
$states = [
	'idle' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', buffer('sign')),
	'held' => function (EventHttpRequest $req, Visit $visit): void {
		$visit->held = $req;
	},
	'streaming' => function (EventHttpRequest $req, Visit $visit): void {
		$req->sendReplyStart(200, 'OK');
		$req->sendReplyChunk(buffer('sign'));
		$visit->held = $req;
	},
	'let go of while streaming' => function (EventHttpRequest $req): void {
		$req->sendReply(200, 'OK');
		$req->sendReplyChunk(buffer('sign'));
	},
];
$ways = [
	'closes' => fn (Client $client) => $client->close(),
	'resets' => fn (Client $client) => $client->reset(),
	'half-closes' => fn (Client $client) => $client->halfClose(),
];
$unread = [
	'nothing' => '',
	'a request' => "GET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n",
	'a lot' => str_repeat('x', 100000),
];

/** A server and its only client. */
final class Visit
{
	public int $requests = 0;
	public array $calls = [];
	public ?EventHttpRequest $held = null;
	public Client $client;
	private ?EventHttp $http;
	private int $port;

	public function __construct(private EventBase $base, private Closure $callback)
	{
		$this->http = serve($base, $this->serve(...));
		$this->client = (new Client($base, $this->http))->get();
		$this->port = (int) explode(':', stream_socket_get_name($this->client->stream, false))[1];
	}

	private function serve(EventHttpRequest $req): void
	{
		$this->requests++;
		$req->getConnection()->setCloseCallback(function (EventHttpConnection $conn, string $data): void {
			$conn->getPeer($address, $port);
			$this->calls[] = [$data, $address, $port, $conn->getBase() === $this->base];
		}, 'data');
		($this->callback)($req, $this);
	}

	/** What is not as it should be once the client has left, or ''. */
	public function wrong(): string
	{
		return $this->calls === [['data', '127.0.0.1', $this->port, true]] && $this->requests === 1
			? '' : json_encode($this->calls) . ", requests $this->requests";
	}

	/** The port of its server. */
	public function port(): int
	{
		return port_of($this->http);
	}

	/** A server keeps its callback, and with it the visit. */
	public function end(): void
	{
		$this->http = $this->held = null;
	}
}

$base = new EventBase();
$before = null;
foreach ($states as $state => $callback) {
	$visits = [];
	foreach ($ways as $way => $leave) {
		foreach ($unread as $what => $bytes) {
			if ($state === 'idle' && $bytes) {
				continue; // it would be read
			}
			foreach (['seen', 'at once'] as $when) {
				$visits["$state, $way with $what unread, $when"] = $visit = new Visit($base, $callback);
				if ($state === 'held') {
					until($base, fn () => $visit->held);
				} else {
					$visit->client->awaits('sign');
				}
				$visit->client->send($bytes);
				if ($when === 'seen') {
					settle($base);
				}
				$leave($visit->client);
			}
		}
	}
	try {
		until($base, fn () => !array_filter($visits, fn ($visit) => !$visit->calls));
	} catch (RuntimeException) {
	}
	settle($base);
	// The kernel's list is long where much goes on beside: it is read once.
	$waits = close_waits(...array_values(array_map(fn (Visit $visit) => $visit->port(), $visits)));
	echo $waits ? "$state: $waits sockets in CLOSE_WAIT\n" : '';
	foreach ($visits as $how => $visit) {
		if ($wrong = $visit->wrong()) {
			echo "$how: $wrong\n";
		}
		if ($visit->held) {
			// The peer went away: replying to it is nothing to be alarmed about.
			echo $state === 'held' ? $visit->held->sendReply(200, 'OK') : $visit->held->sendReplyEnd();
		}
		if (str_contains($how, 'half-closes')) {
			$visit->client->close();
		}
		$visit->end();
	}
	settle($base);
	unset($visits, $visit);
	settle($base);
	gc_collect_cycles();
	$before ??= descriptors();
}
var_dump(descriptors() === $before);
?>
--EXPECT--
bool(true)
