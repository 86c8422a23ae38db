--TEST--
Manual, Event on the stream of another library that works meanwhile, here of processes
--EXTENSIONS--
event
--FILE--
<?php
require __DIR__ . '/../support/base.php';

/** Work that others do: its stream is readable once some of it is done, and poll() takes what is. */
final class Jobs
{
	/** @var resource */
	public $stream;
	private int $waiting = 0;
	private array $jobs = [];
	private $ends;

	public function __construct()
	{
		[$this->stream, $this->ends] = pair();
		stream_set_blocking($this->stream, false);
	}

	public function begin(callable $work, callable $done): void
	{
		$this->jobs[$id = count($this->jobs)] = $done;
		$this->waiting++;
		if (pcntl_fork() === 0) {
			$work();
			fwrite($this->ends, "$id\n");
			posix_kill(posix_getpid(), SIGKILL); // nothing of the test's own ends with it
		}
	}

	public function count(): int
	{
		return $this->waiting;
	}

	public function poll(): void
	{
		while (($line = fgets($this->stream)) !== false) {
			pcntl_wait($status);
			$this->waiting--;
			$this->jobs[(int) $line]();
		}
	}
}

$folder = sys_get_temp_dir() . '/event-' . getmypid();
$base = new EventBase();
$jobs = new Jobs();
$jobs->begin(fn () => mkdir($folder, 0750), fn () => print("the folder is made\n"));
$event = new Event($base, $jobs->stream, Event::READ | Event::PERSIST, function ($stream, int $what, EventBase $base) use ($jobs, $folder) {
	var_dump($stream === $jobs->stream, $what === Event::READ);
	$jobs->poll();
	clearstatcache();
	if (!$jobs->count() && is_dir($folder)) {
		$jobs->begin(fn () => rmdir($folder), function () use ($base) {
			echo "the folder is removed\n";
			$base->stop();
		});
	}
}, $base);
var_dump($event->add(), $base->dispatch(), $base->gotStop());
clearstatcache();
var_dump(is_dir($folder), $jobs->count());
?>
--EXPECT--
bool(true)
bool(true)
the folder is made
bool(true)
bool(true)
the folder is removed
bool(true)
bool(true)
bool(true)
bool(false)
int(0)
