--TEST--
EventHttpRequest: bodies and chunks given as strings
--FILE--
<?php
require __DIR__ . '/../support/http.php';

show_warnings();

final class Page
{
	public function __toString(): string
	{
		return 'a page';
	}
}

$base = new EventBase();
$large = str_repeat('0123456789', 100000);
$http = serve($base, function (EventHttpRequest $req) use ($large): void {
	$out = $req->getOutputBuffer();
	switch ($req->getUri()) {
		case '/small':
			$req->sendReply(200, 'OK', 'small');
			break;
		case '/empty':
			$req->sendReply(200, 'OK', '');
			break;
		case '/null':
			$req->sendReply(200, 'OK', null);
			break;
		case '/zeros':
			$req->sendReply(200, 'OK', buf: "\0a\0");
			break;
		case '/object':
			$req->sendReply(200, 'OK', new Page());
			break;
		case '/number':
			$req->sendReply(200, 'OK', 12);
			break;
		case '/after-output':
			$out->add('before, ');
			$req->sendReply(200, 'OK', 'after');
			break;
		case '/changed':
			$copy = $large;
			$req->sendReply(200, 'OK', $copy);
			$copy[0] = 'x';
			$copy .= 'more';
			break;
		case '/gone':
			$req->sendReply(200, 'OK', $large . 'end');
			break;
		case '/refused':
			foreach ([[], 1 => new stdClass(), new EventBase(), (new ReflectionClass('EventBuffer'))->newInstanceWithoutConstructor()] as $bad) {
				echo strtok(outcome(fn () => $req->sendReply(200, 'OK', $bad)), ':'), "\n";
			}
			$req->sendReply(200, 'OK', 'refused');
			echo strtok(outcome(fn () => $req->sendReply(200, 'OK', 'again')), ':'), "\n";
			break;
		case '/chunks':
			$req->sendReplyStart(200, 'OK');
			foreach (['one', '', 'two', new Page(), buffer('three'), $large] as $chunk) {
				$req->sendReplyChunk($chunk);
			}
			echo strtok(outcome(fn () => $req->sendReplyChunk([])), ':'), "\n";
			echo strtok(outcome(fn () => $req->sendReplyChunk(new stdClass())), ':'), "\n";
			$req->sendReplyEnd();
			echo strtok(outcome(fn () => $req->sendReplyChunk('late')), ':'), "\n";
			break;
		case '/continued':
			$req->sendReply(200, 'OK', 'first');
			$req->sendReplyChunk($large);
			$req->sendReplyEnd();
			break;
	}
});

$shorter = fn (string $text): string => str_replace($large, '[large]', $text);
foreach (['small', 'empty', 'null', 'zeros', 'object', 'number', 'after-output', 'changed', 'gone', 'refused'] as $path) {
	$reply = fetch($base, $http, "/$path");
	preg_match('/^Content-Length: (\d+)/m', $reply->head(), $length);
	echo "$path: $length[1] ", addcslashes($shorter($reply->body()), "\0"), "\n";
}
foreach (['chunks', 'continued'] as $path) {
	$new = fetch($base, $http, "/$path");
	$old = (new Client($base, $http))->send("GET /$path HTTP/1.0\r\n\r\n")->awaitsEnd();
	echo "$path: ", strtr($shorter($new->body()), ["\r\n" => '|']), ' ', $shorter($old->body()), "\n";
}
?>
--EXPECT--
small: 5 small
empty: 0 
null: 0 
zeros: 3 \000a\000
object: 6 a page
number: 2 12
after-output: 13 before, after
changed: 1000000 [large]
gone: 1000003 [large]end
TypeError
TypeError
TypeError
Error
warning: EventHttpRequest::sendReply(): The reply has been given
NULL
refused: 7 refused
TypeError
TypeError
warning: EventHttpRequest::sendReplyChunk(): The reply has been given
NULL
TypeError
TypeError
warning: EventHttpRequest::sendReplyChunk(): The reply has been given
NULL
chunks: 3|one|3|two|6|a page|5|three|f4240|[large]|0|| onetwoa pagethree[large]
continued: f4245|first[large]|0|| first[large]
