--TEST--
A large string that is being sent, when its connection, server, base or process ends
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/http.php';

/** A string that the client has asked for and takes no more of than the kernel does. */
function large(): string
{
	return str_repeat('0123456789abcdef', 1 << 18);
}

/** @return array{EventBase, EventHttp, Client, EventHttpRequest} with the reply on its way */
function begin(bool $as_stream = false): array
{
	$base = new EventBase();
	$kept = null;
	$http = serve($base, function (EventHttpRequest $req) use (&$kept, $as_stream): void {
		$req->getConnection()->setCloseCallback(function (): void {
			global $closed;
			$closed++;
		});
		if ($as_stream) {
			$req->sendReplyStart(200, 'OK');
			$req->sendReplyChunk(large());
		} else {
			$req->sendReply(200, 'OK', large());
		}
		$kept = $req;
	});
	$client = new Client($base, $http);
	$client->get();
	until($base, function () use (&$kept): bool {
		return $kept !== null;
	});
	return [$base, $http, $client, $kept];
}

function until_closed(EventBase $base): void
{
	global $closed;
	$closed = 0;
	until($base, function (): bool {
		global $closed;
		return $closed > 0;
	});
}

function bytes(): int
{
	return is_watched() ? 0 : memory_get_usage();
}

$ways = [
	'all of it is read' => function (array $all): void {
		until($all[0], fn () => str_ends_with(rtrim($all[2]->received), 'cdef'));
	},
	'the client leaves' => function (array $all): void {
		$all[2]->close();
		until_closed($all[0]);
	},
	'the client resets' => function (array $all): void {
		$all[2]->reset();
		until_closed($all[0]);
	},
	'the program closes, then the client' => function (array $all): void {
		$all[3]->closeConnection();
		$all[2]->close();
		until_closed($all[0]);
	},
	'the server goes' => function (array &$all): void {
		$all[1] = null;
	},
	'the base is freed' => fn (array $all) => $all[0]->free(),
	'the base goes' => function (array &$all): void {
		$all = null;
	},
];

begin(); // what PHP allocates once
foreach ([false, true] as $as_stream) {
	foreach ($ways as $name => $way) {
		if ($as_stream && $name === 'all of it is read') {
			continue;
		}
		gc_collect_cycles();
		$before = bytes();
		echo $name, ': ';
		$all = begin($as_stream);
		$way($all);
		unset($all);
		gc_collect_cycles();
		echo bytes() - $before < 1 << 20 ? "let go of\n" : "held\n";
	}
}

foreach (['by itself' => fn () => null, 'by exit' => fn () => exit(3)] as $how => $end) {
	isolated($how, function () use ($end, &$all): void {
		$all = begin();
		$end();
	});
}
?>
--EXPECT--
all of it is read: let go of
the client leaves: let go of
the client resets: let go of
the program closes, then the client: let go of
the server goes: let go of
the base is freed: let go of
the base goes: let go of
the client leaves: let go of
the client resets: let go of
the program closes, then the client: let go of
the server goes: let go of
the base is freed: let go of
the base goes: let go of
-- by itself
status 0
-- by exit
status 3
