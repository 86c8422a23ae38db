--TEST--
EventBufferEvent: exit() and fatal errors in callbacks, and ends with everything alive
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

final class Told
{
	public $self;

	public function __destruct()
	{
		echo 'destroyed ';
	}
}

/** Run $code in a process of its own, and print how that ended. */
function isolated(callable $code): void
{
	$child = pcntl_fork();
	if ($child === 0) {
		pcntl_alarm(90);
		ini_set('display_errors', '0');
		ini_set('log_errors', '0');
		$code();
		exit(0);
	}
	pcntl_waitpid($child, $status);
	echo pcntl_wifsignaled($status)
		? 'KILLED by signal ' . pcntl_wtermsig($status)
		: 'status ' . pcntl_wexitstatus($status), "\n";
}

$ends = [
	'exit' => function (): void { exit(3); },
	'memory limit' => function (): void {
		for ($all = [];; $all[] = str_repeat('x', 100000));
	},
	'memory limit of the input' => function (EventBufferEvent $bev): void {
		$peer = EventBufferEvent::createPair($own = new EventBase());
		$peer[1]->enable(Event::READ);
		for ($i = 0; $i < 64; $i++) {
			$peer[0]->write(str_repeat('x', 1 << 20));
			$own->loop(EventBase::LOOP_NONBLOCK);
		}
		$peer[1]->read(PHP_INT_MAX);
		echo "not reached\n";
	},
	'fatal error' => function (): void { @trigger_error('fatal', E_USER_ERROR); },
];
foreach ($ends as $how => $end) {
	$statuses = [];
	foreach (kinds() as $kind => $make) {
		if (str_starts_with($how, 'memory limit of') && $kind !== 'read') {
			continue;
		}
		ob_start();
		isolated(function () use ($make, $end): void {
			ini_set('memory_limit', '32M');
			$base = new EventBase();
			$arg = new Told();
			$arg->self = $made = $make($base, $end, $arg);
			$base->loop();
			echo "not reached\n";
		});
		$statuses[ob_get_clean()][] = $kind;
	}
	echo $how, ': ', count($statuses) === 1 ? key($statuses) : json_encode($statuses) . "\n";
}

/* All is alive at the end: with output and input, with callbacks to come, in cycles, connecting. */
$alive = function () {
	foreach (kinds() as $kind => $make) {
		$told = new Told();
		$told->self = [$base = new EventBase(), $made = $make($base, fn () => print("never\n"), $told)];
		$made[0]->write('unsent');
		$kept[] = [$told, $made[0]->input];
	}
	return $kept;
};
isolated(function () use ($alive): void {
	$GLOBALS['kept'] = $alive();
	foreach ([1, 2] as $i) {
		[$a, $b] = EventBufferEvent::createPair($base = new EventBase());
		$a->setCallbacks(fn () => $b, fn () => $a, null, [$a, $b]);
		$b->setCallbacks(fn () => $b, fn () => $a, null, [$a, $b]);
		$a->enable(Event::READ);
		$b->enable(Event::READ);
		$a->write('unread');
		$b->write('unread');
		$GLOBALS["kept$i"] = $i === 1 ? [$base, $a, $b] : [$b, $a, $base];
	}
	echo 'alive ';
});
?>
--EXPECT--
destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed exit: status 3
memory limit: status 255
memory limit of the input: status 255
fatal error: status 255
alive destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed destroyed status 0
