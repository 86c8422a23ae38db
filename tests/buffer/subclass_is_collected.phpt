--TEST--
EventBuffer: a subclass has properties and destructors, and cycles through them are collected
--EXTENSIONS--
event
--FILE--
<?php
class Message extends EventBuffer
{
	public static int $gone = 0;
	public mixed $self;
	private array $lines = [];

	public function __construct(private string $name = 'nobody')
	{
		parent::__construct();
		$this->self = [$this, fn () => $this->lines];
	}

	public function add(string $data): bool
	{
		$this->lines[] = $data;
		return parent::add("{$this->name}: $data");
	}

	public function __destruct()
	{
		self::$gone++;
		$this->add("still there");
		$this->read(PHP_INT_MAX);
	}
}

$m = new Message("me");
$m->add("hello");
var_dump($m->read(100), ($m->self[1])());
$m = null;
var_dump(Message::$gone, gc_collect_cycles() > 0, Message::$gone);

echo "-- no constructor, brought back to life\n";
class Loose extends EventBuffer
{
	public static ?Loose $kept = null;
	public $friend;
	public function __construct() {}
	public function __destruct() { self::$kept = $this; }
}
$a = new Loose();
$b = new Loose();
[$a->friend, $b->friend] = [$b, $a];
$friends = [WeakReference::create($a), WeakReference::create($b)];
unset($a, $b);
gc_collect_cycles();
try {
	Loose::$kept->add("x");
} catch (Error $e) {
	echo $e->getMessage(), "\n";
}
Loose::$kept = null;
unset($e);
gc_collect_cycles();
var_dump($friends[0]->get(), $friends[1]->get());

echo "-- many\n";
$before = memory_get_usage();
for ($i = 0; $i < 20000; $i++) {
	$m = new Message();
	$m->self = null;
}
gc_collect_cycles();
var_dump(memory_get_usage() - $before < 100000);
?>
--EXPECT--
string(9) "me: hello"
array(1) {
  [0]=>
  string(5) "hello"
}
int(0)
bool(true)
int(1)
-- no constructor, brought back to life
EventBuffer: has not been constructed
NULL
NULL
-- many
bool(true)
