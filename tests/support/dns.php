<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A name server on the test's own base, and what tests of look-ups share. */

require_once __DIR__ . '/outcome.php';

pcntl_alarm(90); // a loop that never ends is a failure, not a hang

/** Answers the names it knows, as [name => [addresses]], and those of "*.arpa" as [name => [names]]; "silent.*" gets no answer unless it is known, "refused.*" a refusal. */
final class NameServer
{
	public readonly string $address;

	/** What was asked, as "A name", in lower case and in the order of arrival. */
	public array $asked = [];

	private $socket;
	private Event $event;

	public function __construct(EventBase $base, public array $hosts = [])
	{
		$this->socket = stream_socket_server('udp://127.0.0.1:0', flags: STREAM_SERVER_BIND);
		$this->address = stream_socket_get_name($this->socket, false);
		$weak = WeakReference::create($this);
		$this->event = new Event($base, $this->socket, Event::READ | Event::PERSIST, static fn () => $weak->get()?->serve());
		$this->event->add();
	}

	public function serve(): void
	{
		$query = stream_socket_recvfrom($this->socket, 1500, 0, $from);
		$reply = $this->reply($query);
		if ($reply !== null) {
			stream_socket_sendto($this->socket, $reply, 0, $from);
		}
	}

	private function reply(string $query): ?string
	{
		[$name, $type, $question] = $this->question($query);
		$this->asked[] = [1 => 'A', 12 => 'PTR', 28 => 'AAAA'][$type] . " $name";
		if (str_starts_with($name, 'silent') && !isset($this->hosts[$name])) {
			return null;
		}
		if (str_starts_with($name, 'refused')) {
			return self::head($query, 5, 0) . $question;
		}
		$answers = [];
		foreach ($this->hosts[$name] ?? [] as $address) {
			$packed = $type === 12 ? self::name($address) : inet_pton($address);
			if ($type === 12 || strlen($packed) === ($type === 1 ? 4 : 16)) {
				$answers[] = "\xc0\x0c" . pack('nnNn', $type, 1, 60, strlen($packed)) . $packed;
			}
		}
		$code = isset($this->hosts[$name]) ? 0 : 3;
		return self::head($query, $code, count($answers)) . $question . implode('', $answers);
	}

	private static function name(string $name): string
	{
		return implode('', array_map(fn ($label) => chr(strlen($label)) . $label, explode('.', $name))) . "\0";
	}

	private static function head(string $query, int $code, int $answers): string
	{
		return substr($query, 0, 2) . pack('n5', 0x8180 | $code, 1, $answers, 0, 0);
	}

	/** @return array{string, int, string} the name asked for, the type, and both as they were sent */
	private function question(string $query): array
	{
		$labels = [];
		$at = 12;
		while ($length = ord($query[$at])) {
			$labels[] = strtolower(substr($query, $at + 1, $length));
			$at += $length + 1;
		}
		return [implode('.', $labels), unpack('n', $query, $at + 1)[1], substr($query, 12, $at + 5 - 12)];
	}
}

/** An EventDnsBase that asks $server and nobody else, and does not hold the loop up. */
function asking(EventBase $base, ?NameServer $server, string $timeout = '5', string $attempts = '3'): EventDnsBase
{
	$dns = new EventDnsBase($base, EventDnsBase::DISABLE_WHEN_INACTIVE);
	$dns->setOption('timeout', $timeout);
	$dns->setOption('attempts', $attempts);
	if ($server) {
		$dns->addNameserverIp($server->address);
	}
	return $dns;
}

/** Look a host up, and return its addresses, sorted and as one string, or the error. */
function looked_up(EventBase $base, EventDnsBase $dns, string $host, int $family = EventUtil::AF_UNSPEC): string
{
	$result = null;
	$dns->resolve($host, function (?array $addresses, ?string $error) use (&$result): void {
		if ($addresses) {
			sort($addresses);
		}
		$result = $error ?? implode(' ', $addresses);
	}, null, $family);
	until($base, function () use (&$result): bool {
		return $result !== null;
	});
	return $result;
}
