--TEST--
EventHttpRequest::setBodyStream(): what a stream of the program's own may do while it is read, and when it is let go of
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/http_client.php';

show_warnings();

/** A stream that does things when it is read. */
final class Odd
{
	public static ?Closure $act = null;
	public $context;
	private int $reads = 0;

	public function stream_open(): bool
	{
		return true;
	}

	public function stream_read(int $length): string|false
	{
		$this->reads++;
		return $this->reads === 2 ? (self::$act)() ?? 'second' : ($this->reads < 4 ? "read $this->reads, " : '');
	}

	public function stream_eof(): bool
	{
		return $this->reads >= 4;
	}

	public function stream_stat(): array
	{
		return [];
	}

	public function stream_close(): void
	{
		echo "  closed\n";
	}
}
stream_wrapper_register('odd', Odd::class);

function send(string $what, Closure $act): void
{
	echo "-- $what\n";
	$base = new EventBase();
	$raw = new RawServer($base, fn (string &$received) => ($upload = take_upload($received)) ? [answer($upload[2])] : null);
	$o = new stdClass;
	$o->base = $base;
	$o->connection = new EventHttpConnection($base, null, '127.0.0.1', $raw->port);
	$o->request = new EventHttpRequest(function (?EventHttpRequest $request) use (&$over) {
		$over = true;
		echo '  ', $request ? $request->getInputBuffer()->read(100) : 'null', "\n";
	});
	$o->request->setErrorCallback(fn ($request, int $error, string $reason) => print('  ' . error_name($error) . ": $reason\n"));
	$o->request->setBodyStream($o->stream = fopen('odd://', 'r'));
	Odd::$act = fn () => $act($o);
	$o->connection->makeRequest($o->request, 'POST', '/');
	try {
		while (!$over && !isset($o->stop)) {
			$base->loop(EventBase::LOOP_ONCE);
		}
	} catch (Throwable $e) {
		echo '  ', get_class($e), ': ', $e->getMessage(), "\n";
	}
	if (isset($o->base) && !isset($o->stop)) {
		settle($base);
	}
	Odd::$act = null;
	unset($o, $raw, $base);
	gc_collect_cycles();
}

send('nothing', fn () => null);
send('has nothing for now', fn () => '');
send('cancels it', function ($o) { $o->request->cancel(); $o->stop = true; });
send('frees it', function ($o) { $o->request->free(); $o->stop = true; });
send('drops all', function ($o) { unset($o->request, $o->connection, $o->stream); });
send('closes the connection', function ($o) { $o->request->closeConnection(); $o->stop = true; });
send('closes the stream', function ($o) { fclose($o->stream); });
send('frees the base', function ($o) { $o->base->free(); $o->stop = true; });
send('throws', fn () => throw new LogicException('thrown'));
send('is replaced', fn ($o) => $o->request->setBodyStream(fopen('php://memory', 'r')));
send('makes another request', function ($o) {
	$request = new EventHttpRequest(fn () => null);
	$request->setBodyStream(fopen('php://memory', 'r'));
	$o->connection->makeRequest($request, 'POST', '/other');
});
isolated('exit()', fn () => send('in a read', fn () => exit(3)));
isolated('a Fiber is suspended', function () {
	$fiber = new Fiber(fn () => send('in a read', fn () => Fiber::suspend()));
	$fiber->start();
	$fiber->resume();
	$fiber = new Fiber(fn () => send('in a read, and dropped', fn () => Fiber::suspend()));
	$fiber->start();
	unset($fiber);
	gc_collect_cycles();
	echo "over\n";
});
isolated('the script ends before', function () {
	$request = $GLOBALS['request'] = new EventHttpRequest(fn () => null);
	$request->setBodyStream(fopen('odd://', 'r'));
	$GLOBALS['connection'] = new EventHttpConnection($GLOBALS['base'] = new EventBase(), null, '127.0.0.1', 1);
	$GLOBALS['connection']->makeRequest($request, 'POST', '/');
});

echo "-- never made\n";
$request = new EventHttpRequest(fn () => null);
$request->setBodyStream(fopen('odd://', 'r'));
$request->setBodyStream(fopen('php://memory', 'r'));
echo "replaced\n";
$request->setBodyStream(fopen('odd://', 'r'));
$request->free();
echo "freed\n";
echo strtok(outcome(fn () => $request->setBodyStream(fopen('php://memory', 'r'))), "\n"), "\n";
$closed = fopen('php://memory', 'r');
fclose($closed);
$request = new EventHttpRequest(fn () => null);
echo outcome(fn () => $request->setBodyStream($closed)), "\n";
echo outcome(fn () => $request->setBodyStream('a string')), "\n";
?>
--EXPECTF--
-- nothing
  read 1, secondread 3, 
  closed
-- has nothing for now
  read 1, read 3, 
  closed
-- cancels it
  closed
-- frees it
  closed
-- drops all
  read 1, secondread 3, 
  closed
-- closes the connection
  closed
-- closes the stream
warning: fclose(): %s
  read 1, secondread 3, 
  closed
-- frees the base
  closed
-- throws
  LogicException: thrown
  ERROR_BUFFER: the stream of the body cannot be read
  null
  closed
-- is replaced
warning: EventHttpRequest::setBodyStream(): The body has been taken
  read 1, secondread 3, 
  closed
-- makes another request
  read 1, secondread 3, 
  closed
-- exit()
-- in a read
  closed
status 3
-- a Fiber is suspended
-- in a read
  read 1, secondread 3, 
  closed
-- in a read, and dropped
over
  closed
status 0
-- the script ends before
  closed
status 0
-- never made
  closed
replaced
  closed
freed
warning: EventHttpRequest::setBodyStream(): EventHttpRequest: has been freed
NULL
TypeError: EventHttpRequest::setBodyStream(): supplied resource is not a valid stream resource
TypeError: EventHttpRequest::setBodyStream(): Argument #1 ($stream) must be of type resource, string given
