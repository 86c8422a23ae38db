--TEST--
A body that PHP takes as it comes: whatever goes in whatever callback, or while it is paused, nothing is called afterwards or left
--FILE--
<?php
require __DIR__ . '/../support/http.php';

pcntl_alarm(120);

/** All that a program may have: it goes with the variable. */
final class World
{
	public EventBase $base;
	public ?EventHttp $http;
	public ?EventHttpRequest $req = null;
	public ?EventHttpConnection $conn = null;
	public ?EventBufferEvent $view = null;
	public ?Fiber $fiber = null;
	public array $told = [];
	public array $errors = [];
}

/** Told when the callables and their data have been let go of. */
final class Witness
{
	public static int $alive = 0;

	public function __construct()
	{
		self::$alive++;
	}

	public function __destruct()
	{
		self::$alive--;
	}
}

$actions = [
	'nothing' => fn (World $w) => null,
	'request freed' => fn (World $w) => $w->req->free(),
	'request cancelled' => fn (World $w) => $w->req->cancel(),
	'connection closed' => fn (World $w) => $w->req->closeConnection(),
	'connection dropped' => fn (World $w) => $w->conn = null,
	'request dropped' => fn (World $w) => $w->req = null,
	'answered' => fn (World $w) => $w->req->sendReply(200, 'OK', 'answer'),
	'answered and freed' => fn (World $w) => [$w->req->sendReply(200, 'OK', 'answer'), $w->req->free()],
	'failed' => fn (World $w) => $w->req->sendError(503),
	'streamed and freed' => fn (World $w) => [$w->req->sendReplyStart(200, 'OK'), $w->req->free()],
	'streamed and closed' => fn (World $w) => [$w->req->sendReplyStart(200, 'OK'), $w->req->closeConnection()],
	'withheld' => fn (World $w) => $w->req->sendReplyEnd(),
	'thrown' => fn (World $w) => throw new Exception('thrown'),
	'answered and thrown' => fn (World $w) => [$w->req->sendReply(200, 'OK', 'answer'), throw new Exception('thrown')],
	'server dropped' => fn (World $w) => $w->http = null,
	'base freed' => fn (World $w) => $w->base->free(),
	'base freed, all dropped' => fn (World $w) => [$w->base->free(), $w->http = $w->req = $w->conn = null],
	'base stopped' => fn (World $w) => $w->base->stop(),
	'paused' => fn (World $w) => $w->req->pauseBody(),
	'paused and dropped' => fn (World $w) => [$w->req->pauseBody(), $w->req = null],
	'other callbacks' => fn (World $w) => [$w->req->setBodyCallback(fn () => null), $w->req->setBodyEndCallback(fn (EventHttpRequest $req) => $req->sendReply(200, 'OK', 'other'))],
	'taken over' => fn (World $w) => [$w->view = @$w->req->getBufferEvent(), @$w->view->setCallbacks(fn () => null, null, null)],
	'collected' => fn (World $w) => gc_collect_cycles(),
	'collected without variables' => fn (World $w) => [$w->req = $w->conn = null, gc_collect_cycles()],
	'buffers kept' => fn (World $w) => $w->told[] = [$w->req->getInputBuffer(), $w->req->getOutputBuffer()][0]->length,
];

/** One upload, with something done at a place. */
function upload(string $place, callable $action): World
{
	$w = new World();
	$w->base = new EventBase();
	$w->http = new EventHttp($w->base);
	$w->http->bind('127.0.0.1', 0);
	$done = false;
	$at = function (string $here) use ($w, $place, $action, &$done): void {
		$w->told[] = $here;
		if ($here === $place && !$done) {
			$done = true;
			try {
				$action($w);
			} catch (Error $e) {
				$w->errors[] = $e->getMessage();
			}
		}
	};
	$w->http->setDefaultStreamCallback(function (EventHttpRequest $req, Witness $data) use ($w, $at, $place): void {
		$w->req = $req;
		$w->conn = $req->getConnection();
		$w->conn->setCloseCallback(fn () => $at('close'), new Witness());
		$place === 'before asking' && $at($place);
		$req->setBodyCallback(function (EventHttpRequest $req, string $bytes, Witness $data) use ($at): void {
			$at('piece');
		}, new Witness());
		@$req->setBodyEndCallback(function (EventHttpRequest $req, bool $complete, Witness $data) use ($w, $at): void {
			$at($complete ? 'end' : 'broken');
			$complete && @$req->sendReply(200, 'OK', 'whole');
		}, new Witness());
		$at('asked');
	}, new Witness());
	$client = stream_socket_client('tcp://127.0.0.1:' . port_of($w->http));
	stream_set_blocking($client, false);
	$said = '';
	$pieces = ["POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n", 'hello', 'paused', 'world'];
	foreach (array_slice($pieces, 0, $place === 'broken' ? 2 : 4) as $piece) {
		try {
			$piece === 'paused' ? $place === $piece && [@$w->req?->pauseBody(), $at($piece), @$w->req?->resumeBody()] : @fwrite($client, $piece);
			settle($w->base);
		} catch (Exception $e) {
			$w->told[] = $e->getMessage();
			settle($w->base);
		} catch (Error $e) {
			$w->errors[] = $e->getMessage();
		}
		$said .= @fread($client, 10000);
	}
	fclose($client);
	try {
		$w->base->loop(EventBase::LOOP_NONBLOCK);
		settle($w->base);
	} catch (Exception $e) {
		$w->told[] = $e->getMessage();
	} catch (Error $e) {
		$w->errors[] = $e->getMessage();
	}
	preg_match('~^HTTP/1.1 (\d+)~', $said, $status);
	$w->told[] = $status[1] ?? 'no answer';
	return $w;
}

set_error_handler(fn (int $type, string $message) => (bool) ($GLOBALS['warnings'][preg_replace('/^.*?: /', '', $message)] = true));
foreach (['before asking', 'asked', 'piece', 'paused', 'end', 'broken'] as $place) {
	echo "-- $place\n";
	$outcomes = [];
	foreach ($actions as $what => $action) {
		$warnings = [];
		$w = upload($place, $action);
		$outcome = implode(', ', [...$w->told, ...array_keys($warnings), ...array_unique($w->errors)]);
		$w->http = $w->req = $w->conn = $w->view = null;
		unset($w);
		gc_collect_cycles();
		$outcomes[$outcome . (Witness::$alive ? ' LEFT ' . Witness::$alive : '')][] = $what;
		Witness::$alive = 0;
	}
	foreach ($outcomes as $outcome => $whats) {
		echo implode('; ', $whats), "\n\t$outcome\n";
	}
}
?>
--EXPECT--
-- before asking
nothing; connection dropped; request dropped; base stopped; other callbacks; collected; collected without variables
	before asking, asked, piece, piece, end, close, 200
request freed
	before asking, asked, close, 500, dropped unanswered, the client gets 500, EventHttpRequest: has been freed
request cancelled; connection closed
	before asking, asked, close, no answer, EventHttpRequest: the connection has been closed, Send of 5 bytes failed with errno=32 Broken pipe
answered; streamed and closed
	before asking, asked, close, 200, The reply has been given
answered and freed
	before asking, asked, close, 200, EventHttpRequest: has been freed
failed
	before asking, asked, close, 503, The reply has been given
streamed and freed
	before asking, asked, 200, EventHttpRequest: has been freed
withheld
	before asking, asked, piece, piece, end, close, 200, No reply has been started
thrown
	before asking, thrown, close, 500
answered and thrown
	before asking, thrown, close, 200
server dropped
	before asking, asked, close, no answer, EventHttpRequest: its EventHttp has been freed, Send of 5 bytes failed with errno=32 Broken pipe
base freed; base freed, all dropped
	before asking, asked, close, no answer, EventHttpRequest: its EventHttp has been freed, Send of 5 bytes failed with errno=32 Broken pipe, EventBase: has been freed
paused; paused and dropped
	before asking, asked, no answer
taken over
	before asking, asked, piece, piece, end, close, 200, A request is on its way on this connection
buffers kept
	before asking, 0, asked, piece, piece, end, close, 200
-- asked
nothing; connection dropped; request dropped; base stopped; collected; collected without variables
	asked, piece, piece, end, close, 200
request freed
	asked, close, 500, dropped unanswered, the client gets 500
request cancelled; connection closed; server dropped
	asked, broken, close, no answer, Send of 5 bytes failed with errno=32 Broken pipe
answered; answered and freed; streamed and closed; other callbacks
	asked, close, 200
failed
	asked, close, 503
streamed and freed
	asked, 200
withheld
	asked, piece, piece, end, close, 200, No reply has been started
thrown
	asked, thrown, close, 500
answered and thrown
	asked, thrown, close, 200
base freed; base freed, all dropped
	asked, broken, close, no answer, Send of 5 bytes failed with errno=32 Broken pipe, EventBase: has been freed
paused; paused and dropped
	asked, no answer
taken over
	asked, piece, piece, end, close, 200, A request is on its way on this connection
buffers kept
	asked, 0, piece, piece, end, close, 200
-- piece
nothing; connection dropped; request dropped; base stopped; collected; collected without variables
	asked, piece, piece, end, close, 200
request freed
	asked, piece, close, 500, dropped unanswered, the client gets 500
request cancelled; connection closed; server dropped
	asked, piece, broken, close, no answer
answered; answered and freed; streamed and closed; other callbacks
	asked, piece, close, 200
failed
	asked, piece, close, 503
streamed and freed
	asked, piece, 200
withheld
	asked, piece, piece, end, close, 200, No reply has been started
thrown
	asked, piece, thrown, close, 500
answered and thrown
	asked, piece, thrown, close, 200
base freed; base freed, all dropped
	asked, piece, broken, close, no answer, EventBase: has been freed
paused; paused and dropped
	asked, piece, no answer
taken over
	asked, piece, piece, end, close, 200, A request is on its way on this connection
buffers kept
	asked, piece, 0, piece, end, close, 200
-- paused
nothing; connection dropped; base stopped; paused; collected
	asked, piece, paused, piece, end, close, 200
request freed
	asked, piece, paused, close, 500, dropped unanswered, the client gets 500, EventHttpRequest: the request is already complete
request cancelled; connection closed
	asked, piece, paused, broken, close, no answer, EventHttpRequest: the connection has been closed
request dropped; paused and dropped; collected without variables
	asked, piece, paused, no answer
answered; answered and freed
	asked, piece, paused, close, 200, EventHttpRequest: the request is already complete
failed
	asked, piece, paused, close, 503, EventHttpRequest: the request is already complete
streamed and freed
	asked, piece, paused, 200, EventHttpRequest: has been freed
streamed and closed
	asked, piece, paused, close, 200, The reply has been given
withheld
	asked, piece, paused, piece, end, close, 200, No reply has been started
thrown
	asked, piece, paused, thrown, no answer
answered and thrown
	asked, piece, paused, thrown, close, 200
server dropped
	asked, piece, paused, broken, close, no answer, EventHttpRequest: its EventHttp has been freed
base freed
	asked, piece, paused, broken, close, no answer, EventHttpRequest: its EventHttp has been freed, EventBase: has been freed
base freed, all dropped
	asked, piece, paused, broken, close, no answer, EventBase: has been freed
other callbacks
	asked, piece, paused, close, 200
taken over
	asked, piece, paused, piece, end, close, 200, A request is on its way on this connection
buffers kept
	asked, piece, paused, 0, piece, end, close, 200
-- end
nothing; connection dropped; request dropped; base stopped; paused; paused and dropped; other callbacks; collected; collected without variables
	asked, piece, piece, end, close, 200
request freed
	asked, piece, piece, end, close, 500, dropped unanswered, the client gets 500, EventHttpRequest: has been freed
request cancelled; connection closed
	asked, piece, piece, end, close, no answer, EventHttpRequest: the connection has been closed
answered; streamed and closed
	asked, piece, piece, end, close, 200, The reply has been given
answered and freed; streamed and freed
	asked, piece, piece, end, close, 200, EventHttpRequest: has been freed
failed
	asked, piece, piece, end, close, 503, The reply has been given
withheld
	asked, piece, piece, end, close, 200, No reply has been started
thrown
	asked, piece, piece, end, close, thrown, 500
answered and thrown
	asked, piece, piece, end, thrown, close, 200
server dropped
	asked, piece, piece, end, close, no answer, EventHttpRequest: its EventHttp has been freed
base freed; base freed, all dropped
	asked, piece, piece, end, close, no answer, EventHttpRequest: its EventHttp has been freed, EventBase: has been freed
taken over
	asked, piece, piece, end, no answer, The connection belongs to its buffer event's callbacks
buffers kept
	asked, piece, piece, end, 0, close, 200
-- broken
nothing; request freed; request cancelled; connection closed; connection dropped; request dropped; answered; answered and freed; failed; streamed and freed; streamed and closed; withheld; server dropped; base stopped; paused; paused and dropped; other callbacks; collected; collected without variables
	asked, piece, broken, close, no answer
thrown; answered and thrown
	asked, piece, broken, close, thrown, no answer
base freed; base freed, all dropped
	asked, piece, broken, close, no answer, EventBase: has been freed
taken over
	asked, piece, broken, close, no answer, EventHttpRequest: the client has left, Call to a member function setCallbacks() on null
buffers kept
	asked, piece, broken, 0, close, no answer, EventHttpRequest: the client has left
