--TEST--
What is kept of a request after everything ended throws
--FILE--
<?php
require __DIR__ . '/../support/http.php';
set_error_handler(fn ($number, $message) => throw new Error(preg_replace('/^\w+::\w+\(\): /', '', $message)), E_WARNING);

$base = new EventBase();
$kept = [];
$http = serve($base, function (EventHttpRequest $req) use (&$kept): void {
	$kept = [
		'req' => $req,
		'conn' => $req->getConnection(),
		'in' => $req->getInputBuffer(),
		'out' => $req->getOutputBuffer(),
		'bev' => $req->getBufferEvent(),
	];
	$kept += ['bev in' => $kept['bev']->input, 'bev out' => $kept['bev']->output];
	match ($req->getUri()) {
		'/whole' => $req->sendReply(200, 'OK', buffer('whole')),
		'/stream' => [$req->sendReplyStart(200, 'OK'), $req->sendReplyEnd()],
		'/error' => $req->sendError(500),
		'/close' => $req->closeConnection(),
		'/held' => null,
	};
});

function use_all(array $kept): void
{
	echo json_encode([
		strtok(outcome(fn () => $kept['req']->getUri()), ':'),
		strtok(outcome(fn () => $kept['req']->getInputHeaders()), ':'),
		strtok(outcome(fn () => $kept['req']->getInputBuffer()), ':'),
		strtok(outcome(fn () => $kept['req']->addHeader('a', 'b', EventHttpRequest::OUTPUT_HEADER)), ':'),
		strtok(outcome(fn () => $kept['conn']->setTimeout(1)), ':'),
		strtok(outcome(fn () => $kept['in']->add('x')), ':'),
		strtok(outcome(fn () => $kept['out']->add('x')), ':'),
		strtok(outcome(fn () => $kept['bev']->enable(Event::READ)), ':'),
		strtok(outcome(fn () => $kept['bev in']->read(1)), ':'),
		strtok(outcome(fn () => $kept['bev out']->add('x')), ':'),
	]), "\n";
}

foreach (['/whole', '/stream', '/error', '/close'] as $path) {
	fetch($base, $http, $path);
	settle($base);
	use_all($kept);
}

$client = (new Client($base, $http))->get('/held');
$kept = [];
until($base, function () use (&$kept) { return $kept; });
$client->close();
settle($base);
until($base, fn () => close_waits(port_of($http)) === 0);
settle($base);
echo json_encode([
	outcome(fn () => $kept['req']->sendReply(200, 'OK', buffer('late'))),
	strtok(outcome(fn () => $kept['conn']->setTimeout(1)), ':'),
	strtok(outcome(fn () => $kept['bev']->enable(Event::READ)), ':'),
]), "\n";

$client = (new Client($base, $http))->get('/held');
$kept = [];
until($base, function () use (&$kept) { return $kept; });
unset($http);
settle($base);
use_all($kept);
?>
--EXPECT--
["Error","Error","Error","Error","Error","Error","Error","Error","Error","Error"]
["Error","Error","Error","Error","Error","Error","Error","Error","Error","Error"]
["Error","Error","Error","Error","Error","Error","Error","Error","Error","Error"]
["Error","Error","Error","Error","Error","Error","Error","Error","Error","Error"]
["NULL","Error","Error"]
["Error","Error","Error","Error","Error","Error","Error","Error","Error","Error"]
