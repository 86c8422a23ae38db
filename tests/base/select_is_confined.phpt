--TEST--
select: a descriptor that it cannot watch is a warning and false, and accepting, connecting and looking up find none
--EXTENSIONS--
event
sockets
--SKIPIF--
<?php
if (!in_array('select', Event::getSupportedMethods())) die('skip no select');
if ((int) shell_exec('ulimit -H -n') < 1300 && trim(shell_exec('ulimit -H -n')) !== 'unlimited') die('skip needs 1300 descriptors');
?>
--FILE--
<?php
require __DIR__ . '/../support/base.php';

if (!isset($argv[1])) {
	passthru('ulimit -S -n 1300 && exec ' . php_command_line('-n', __FILE__, 'many'));
	exit;
}

function select_base(): EventBase
{
	$config = new EventConfig();
	foreach (array_diff(Event::getSupportedMethods(), ['select']) as $method) {
		$config->avoidMethod($method);
	}
	return new EventBase($config);
}

/** Have the next descriptor be `$number`, or beyond. */
function fill_up_to(int $number): void
{
	global $held;

	do {
		$held[] = $file = fopen('/dev/null', 'r');
	} while (EventUtil::getSocketFd($file) < $number - 1);
}

show_warnings();
$base = select_base();
$http = new EventHttp($base);
$http->setDefaultCallback(fn ($request) => $request->sendReply(200, 'OK'));
$low = stream_socket_server('tcp://127.0.0.1:0');
var_dump($http->accept($low));
$listener = new EventListener($base, function ($listener, $fd) {
	static $accepted = 0;
	EventUtil::createSocket($fd); // which closes it
	echo $accepted++ ? '' : "accepted\n";
}, null,
	EventListener::OPT_CLOSE_ON_FREE, 16, '127.0.0.1:0');
$listener->getSocketName($host, $listener_port);
$dns = new EventDnsBase($base, 0);
$early = new EventBufferEvent($base);
$late = new EventHttpConnection($base, null, '127.0.0.1', 9);
fill_up_to(1024);

echo "- given\n";
[$a, $b] = pair();
$event = new Event($base, $a, Event::READ, fn () => print("fires\n"));
attempt(fn () => $event->add());
attempt(fn () => (new Event($base, $a, Event::TIMEOUT, fn () => print("time\n")))->add(0));
attempt(fn () => new EventBufferEvent($base, $a));
attempt(fn () => new EventBufferEvent($base, $a, EventBufferEvent::OPT_CLOSE_ON_FREE));
$high = stream_socket_server('tcp://127.0.0.1:0');
attempt(fn () => $http->accept($high));
attempt(fn () => new EventListener($base, fn () => null, null, 0, 5, $high));
echo "- made by libevent\n";
attempt(fn () => $http->bind('127.0.0.1', 0));
attempt(fn () => $http->bind('unix:' . sys_get_temp_dir() . '/event-select-' . getmypid(), 0));
attempt(fn () => new EventListener($base, fn () => null, null,
	EventListener::OPT_CLOSE_ON_FREE, 5, '127.0.0.1:0'));
attempt(fn () => $dns->addNameserverIp('127.0.0.1'));
attempt(fn () => $early->connect(stream_socket_get_name($low, false)));
attempt(fn () => select_base());
attempt(fn () => $base->reInit());

echo "- in the loop\n";
for ($i = 0; $i < 8; $i++) { // under valgrind each try to accept that fails is the end of one
	$clients[] = stream_socket_client("tcp://127.0.0.1:$listener_port");
	$clients[] = $client = stream_socket_client('tcp://' . stream_socket_get_name($low, false));
}
fwrite($client, "GET / HTTP/1.0\r\n\r\n");
$request = new EventHttpRequest(fn ($answer) => print($answer ? "answered\n" : "no answer\n"));
$late->setRetries(0);
$late->makeRequest($request, EventHttpRequest::CMD_GET, '/');
$limit = Event::timer($base, function () use ($base) {
	echo "PHP has all descriptors: ";
	var_dump(is_resource(fopen('/dev/null', 'r')));
	$base->stop();
});
$limit->add(0.3);
ob_start();
$base->loop();
$said = explode("\n", trim(ob_get_clean()));
sort($said); // select() has no order
echo implode("\n", $said), "\n";

echo "- when there are some again\n";
array_splice($held, 0, 40);
$limit = Event::timer($base, fn () => $base->stop());
$limit->add(0.5);
ob_start();
$base->loop();
echo ob_get_clean();
stream_set_blocking($client, false);
echo strtok((string) fread($client, 100), "\r"), "\n";
?>
--EXPECT--
bool(true)
- given
warning: Event::add(): Failed adding event: select() cannot watch descriptor 1024, only those below 1024
false
true
EventException: EventBufferEvent: cannot be made: select() cannot watch descriptor 1024, only those below 1024
EventException: EventBufferEvent: cannot be made: select() cannot watch descriptor 1026, only those below 1024
warning: EventHttp::accept(): Failed accepting: select() cannot watch descriptor 1027, only those below 1024
false
EventException: EventListener: cannot be enabled: select() cannot watch descriptor 1026, only those below 1024
- made by libevent
warning: EventHttp::bind(): socket: Too many open files
false
warning: EventHttp::bind(): Failed accepting: select() cannot watch descriptor 1027, only those below 1024
false
EventException: EventListener: cannot be enabled: select() cannot watch descriptor 1027, only those below 1024
warning: EventDnsBase::addNameserverIp(): 127.0.0.1: Too many open files
false
false
EventException: EventBase: no descriptors are left: select() cannot watch descriptor 1027, only those below 1024
true
- in the loop
no answer
PHP has all descriptors: bool(true)
warning: EventBase::loop(): EventHttp: accepting failed: Too many open files
warning: EventBase::loop(): EventListener: accepting failed: Too many open files
- when there are some again
accepted
HTTP/1.0 200 OK
