--TEST--
EventDnsBase: a forked process asks no more at a time than was set before
--EXTENSIONS--
event
posix
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/dns.php';

/** Look two names up that nobody answers for: how many are asked for at a time? */
function asked_at_once(EventBase $base, EventDnsBase $dns, NameServer $server): int
{
	$server->asked = [];
	foreach (['silent.one.test', 'silent.two.test'] as $host) {
		$dns->resolve($host, fn () => null, null, EventUtil::AF_INET);
	}
	until($base, function () use ($server) { return $server->asked; });
	settle($base);
	return count(array_unique($server->asked)); // what the parent has asked may be there, too
}

foreach (['1', '65000'] as $limit) {
	foreach (['unused', 'while it looks up'] as $state) {
		isolated("max-inflight $limit, $state", function () use ($limit, $state) {
			$base = new EventBase();
			$server = new NameServer($base);
			$dns = asking($base, $server, '60');
			$dns->setOption('max-inflight', $limit);
			if ($state !== 'unused') {
				$dns->resolve('silent.zero.test', fn () => null, null, EventUtil::AF_INET);
			}
			if (pcntl_fork() !== 0) {
				pcntl_wait($status);
				exit(pcntl_wexitstatus($status));
			}
			pcntl_alarm(60);
			echo asked_at_once($base, $dns, $server), "\n";
		});
	}
}
?>
--EXPECT--
-- max-inflight 1, unused
1
status 0
-- max-inflight 1, while it looks up
1
status 0
-- max-inflight 65000, unused
2
status 0
-- max-inflight 65000, while it looks up
3
status 0
