--TEST--
A connection on which no request has come yet outlives a fork's child that drops the server
--EXTENSIONS--
event
sockets
--FILE--
<?php
require __DIR__ . '/../support/http.php';

$base = new EventBase();
$http = serve($base, fn ($req) => $req->sendReply(200, 'OK', 'hello'));
$silent = new Client($base, $http);
$halfway = (new Client($base, $http))->send("GET / HTTP/1.1\r\nHo");
fetch($base, $http); // by now the others have been accepted

$drops = [
	'at its end' => function (): void {},
	'server first' => function () use (&$http): void {
		$http = null;
	},
	'base first' => function () use (&$base): void {
		$base->free();
	},
	'in its loop' => function () use (&$base, &$http): void {
		$now = Event::timer($base, function () use (&$http): void {
			$http = null;
		});
		$now->add(0);
		$base->loop(EventBase::LOOP_ONCE);
	},
];
foreach ($drops as $how => $drop) {
	$child = pcntl_fork();
	if ($child === 0) {
		$drop();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo "$how: ", pcntl_wexitstatus($status), "\n";
}

$silent->get()->awaits('hello');
$halfway->send("st: localhost\r\n\r\n")->awaits('hello');
?>
--EXPECT--
at its end: 0
server first: 0
base first: 0
in its loop: 0
