--TEST--
EventDnsBase::setOption: "randomize-case" asks in random case and takes no answer in another, or neither
--FILE--
<?php
require __DIR__ . '/../support/dns.php';

const NAME = 'LongEnoughToBeRandom.Example.Test';

/* Answers in lower case, and with another address in the case of the question if $echoes. */
$socket = stream_socket_server('udp://127.0.0.1:0', flags: STREAM_SERVER_BIND);
$base = new EventBase();
$asked = [];
$echoes = true;
$serving = new Event($base, $socket, Event::READ | Event::PERSIST, function () use ($socket, &$asked, &$echoes): void {
	$query = stream_socket_recvfrom($socket, 1500, 0, $from);
	$question = substr($query, 12, strlen(NAME) + 2 + 4);
	$asked[] = str_replace(["\x14", "\x07", "\x04", "\0"], ['', '.', '.', ''], substr($question, 0, strlen(NAME) + 2));
	$answer = fn (string $question, string $address) => stream_socket_sendto($socket, substr($query, 0, 2)
		. pack('n5', 0x8180, 1, 1, 0, 0) . $question . "\xc0\x0c" . pack('nnNn', 1, 1, 60, 4) . inet_pton($address), 0, $from);
	$answer(strtolower($question), '192.0.2.66');
	$echoes && $answer($question, '192.0.2.1');
});
$serving->add();

foreach ([null, '1', '0'] as $option) {
	$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
	$dns->setOption('timeout', '0.2');
	$dns->setOption('attempts', '1');
	$option === null or $dns->setOption('randomize-case', $option);
	$dns->addNameserverIp(stream_socket_get_name($socket, false));
	$asked = [];
	$result = looked_up($base, $dns, NAME, EventUtil::AF_INET);
	printf("%s: %s, %s\n", $option ?? 'not set', in_array(NAME, $asked) ? 'as it is' : 'in random case',
		$result === '192.0.2.66' ? 'any answer' : 'no answer in another case');
}
?>
--EXPECT--
not set: in random case, any answer
1: in random case, no answer in another case
0: as it is, any answer
