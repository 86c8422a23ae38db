--TEST--
EventHttpRequest::getFiles(): files that have not been moved go with the request, whatever ends it
--CONFLICTS--
uploads
--INI--
upload_tmp_dir={PWD}
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(60);
show_warnings();
$folder = sys_get_temp_dir() . '/event-form-' . getmypid();
mkdir($folder);

function post_form(EventBase $base, EventHttp $http, string $content = 'content'): Client
{
	$file = "--b\r\nContent-Disposition: form-data; name=\"f[]\"; filename=\"x\"\r\n\r\n$content\r\n";
	$body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n$file$file--b--\r\n";
	return (new Client($base, $http))->post('/', $body, 'Connection: close', 'Content-Type: multipart/form-data; boundary=b');
}

$kept = $names = [];
/** Which of the files are there? */
$there = function () use (&$names): string {
	clearstatcache();
	return implode(' ', array_map(fn (string $name) => (int) is_file($name) . (int) is_uploaded_file($name), $names));
};
$then = [
	'nothing' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK'),
	'kept' => function (EventHttpRequest $req) use (&$kept): void {
		$kept[] = $req;
		$req->sendReply(200, 'OK');
	},
	'free' => function (EventHttpRequest $req) use (&$kept): void {
		$kept[] = $req;
		$req->sendReply(200, 'OK');
		$req->free();
	},
	'moved' => function (EventHttpRequest $req) use (&$names, $folder, $there): void {
		echo json_encode([move_uploaded_file($names[0], "$folder/moved"), file_get_contents("$folder/moved"), $there()]), "\n";
		$req->sendReply(200, 'OK');
	},
	'renamed' => function (EventHttpRequest $req) use (&$names, $folder): void {
		rename($names[1], "$folder/renamed");
		$req->sendReply(200, 'OK');
	},
	'read after' => function (EventHttpRequest $req): void {
		$body = $req->getInputBuffer();
		echo strlen($body->read(1 << 20)), ' ', stream_get_contents($req->getBodyStream()), json_encode($req->getForm()), "\n";
		$req->sendReply(200, 'OK');
	},
	'buffer before' => fn (EventHttpRequest $req) => $req->sendReply(200, 'OK'),
	'closed' => fn (EventHttpRequest $req) => $req->closeConnection(),
	'dropped' => fn () => null,
	'thrown' => fn () => throw new RuntimeException('thrown'),
];
$base = new EventBase();
$http = serve($base, function (EventHttpRequest $req) use (&$case, &$names, $there, $then): void {
	if ($case === 'buffer before') {
		$req->getInputBuffer();
	}
	$files = $req->getFiles();
	$names = $files['f']['tmp_name'];
	echo $case, ': ', json_encode([$req->getForm(), $files['f']['error'], $files === $req->getFiles(), $there()]), "\n";
	$then[$case]($req);
});
$base->loop(EventBase::LOOP_NONBLOCK);
foreach (array_keys($then) as $case) {
	$client = post_form($base, $http);
	try {
		$client->awaitsEnd();
	} catch (RuntimeException $e) {
		echo $e->getMessage(), "\n";
		$client->awaitsEnd();
		unset($e); // it has the request
	}
	echo '	', $there(), "\n";
	if ($kept) {
		json_encode($kept[0]->getFiles());
		$kept = [];
		echo '	then ', $there(), "\n";
	}
}

// An error handler that does the worst, while a form is read.
$case = 'nothing';
$http->setDefaultCallback(function (EventHttpRequest $req) use ($there, &$names, &$how): void {
	set_error_handler(function (int $type, string $message) use ($req, $how): bool {
		echo "	$message\n";
		if ($how === 'free') {
			@$req->free();
		} elseif ($how === 'ask') {
			echo '	asked: ', json_encode(@$req->getForm()), ' ', count($req->getFiles()), "\n";
		} elseif ($how === 'throw') {
			throw new ErrorException('thrown');
		} else {
			Fiber::suspend();
		}
		return true;
	});
	$ask = function () use ($req): array {
		try {
			return $req->getForm();
		} catch (ErrorException $e) {
			return [$e->getMessage(), $req->getForm()];
		}
	};
	if ($how === 'suspend') {
		$fiber = new Fiber(fn () => $ask());
		$fiber->start();
		echo '	meanwhile: ', json_encode([@$req->getForm(), count($req->getFiles())]), "\n";
		$fiber->resume();
		$form = $fiber->getReturn();
	} else {
		$form = $ask();
	}
	restore_error_handler();
	echo "$how: ", json_encode($form), "\n";
	$names = $req->getFiles()['f']['tmp_name'] ?? [];
	@$req->sendReply(200, 'OK');
});
foreach (['free', 'ask', 'throw', 'suspend'] as $how) {
	$file = "--b\r\nContent-Disposition: form-data; name=\"f[]\"; filename=\"x\"\r\n\r\nx\r\n";
	$body = "$file--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\nContent-Disposition: x\r\n\r\n--b--";
	(new Client($base, $http))->post('/', $body, 'Connection: close', 'Content-Type: multipart/form-data; boundary=b')->awaitsEnd();
	echo '	', $there(), "\n";
}
echo implode(' ', array_diff(scandir($folder), ['.', '..'])), "\n";
echo count(glob(__DIR__ . '/php*')), " left\n";
array_map(unlink(...), glob("$folder/*"));
rmdir($folder);
?>
--EXPECT--
nothing: [{"a":"1"},[0,0],true,"11 11"]
	00 00
kept: [{"a":"1"},[0,0],true,"11 11"]
	11 11
warning: EventHttpRequest::getFiles(): EventHttpRequest: the request is already complete
	then 00 00
free: [{"a":"1"},[0,0],true,"11 11"]
	00 00
warning: EventHttpRequest::getFiles(): EventHttpRequest: has been freed
	then 00 00
moved: [{"a":"1"},[0,0],true,"11 11"]
[true,"content","00 11"]
	00 00
renamed: [{"a":"1"},[0,0],true,"11 11"]
	00 00
read after: [{"a":"1"},[0,0],true,"11 11"]
207 {"a":"1"}
	00 00
buffer before: [{"a":"1"},[0,0],true,"11 11"]
	00 00
closed: [{"a":"1"},[0,0],true,"11 11"]
	00 00
dropped: [{"a":"1"},[0,0],true,"11 11"]
warning: EventHttpRequest: dropped unanswered, the client gets 500
	00 00
thrown: [{"a":"1"},[0,0],true,"11 11"]
thrown
	00 00
	EventHttpRequest::getForm(): File Upload Mime headers garbled
free: []
warning: EventHttpRequest::getFiles(): EventHttpRequest: has been freed
	
	EventHttpRequest::getForm(): File Upload Mime headers garbled
	asked: {"a":"1"} 1
ask: {"a":"1"}
	00
	EventHttpRequest::getForm(): File Upload Mime headers garbled
throw: ["thrown",{"a":"1"}]
	00
	EventHttpRequest::getForm(): File Upload Mime headers garbled
	meanwhile: [{"a":"1"},1]
suspend: {"a":"1"}
	00
moved renamed
0 left
