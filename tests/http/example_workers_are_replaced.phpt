--TEST--
examples/workers: who hangs is killed, who is tired is replaced, and who dies at once is started again only after a second
--FILE--
<?php
require __DIR__ . '/../support/operate/node.php';

const APP = <<<'END'
	<?php
	return function (EventHttpRequest $req): void {
		static $grown = '';
		match ($req->getUri()) {
			'/hang' => sleep(1000),
			'/grow' => $grown = str_repeat('x', 8 << 20),
			default => null,
		};
		$req->sendReply(200, 'OK', (string) getmypid());
	};
	END;

function ask(Node $node, string $path = '/'): string
{
	return (string) @file_get_contents("http://127.0.0.1:$node->port$path");
}

/** Does another worker answer some time, and nobody else before? */
function is_replaced(Node $node, string $before): bool
{
	wait_until(function () use ($node, $before, &$now): bool {
		$now = ask($node);
		return $now !== $before;
	});
	return is_numeric($now);
}

function without_numbers(string $said): string
{
	return preg_replace('/^\S+ worker \d+/m', 'worker N', $said);
}

$folder = sys_get_temp_dir() . '/event_workers_' . getmypid();
mkdir($folder);
$node = fn (array $words) => new Node($folder, 1, '0', $words);
$broken = $node([]);
$broken->deploy('', '<?php exit(3);');
$begun = hrtime(true);
$broken->start();
$hanging = $node(['STUCK_SECONDS = 20' => 'STUCK_SECONDS = ' . (is_watched() ? 20 : 2)]);
$busy = $node(['REQUESTS_MAX = 1_000_000' => 'REQUESTS_MAX = 5']);
$large = $node(['MEMORY_MAX = 128 << 20' => 'MEMORY_MAX = 8 << 20']);
foreach ([$hanging, $busy, $large] as $one) {
	$one->deploy('', APP);
	$one->start();
}

$before = ask($hanging);
var_dump(ask($hanging, '/hang'), is_replaced($hanging, $before));
$before = ask($busy);
var_dump(is_replaced($busy, $before));
$before = ask($large, '/grow');
var_dump(is_replaced($large, $before));
foreach (['hung' => $hanging, 'busy' => $busy, 'large' => $large] as $name => $one) {
	$one->signal(SIGTERM);
	echo "$name: ", without_numbers($one->end()), "\n";
}

echo "-- it dies at once --\n";
$said = without_numbers($broken->line() . "\n" . $broken->line() . "\n" . $broken->line());
echo $said, hrtime(true) - $begun >= 2e9 ? '' : ' too soon', "\n";
$broken->deploy('', APP);
wait_until(function () use ($broken, &$first): bool {
	return ($first = ask($broken)) !== '';
});

echo "-- a new version dies at once: the old one stays --\n";
$broken->deploy('', '<?php nonsense');
$broken->signal(SIGHUP);
do {
	$said = $broken->line();
} while (str_contains($said, 'status 3'));
while (!str_contains($said, 'ended')) { // what PHP says of it
	$said = $broken->line();
}
echo without_numbers($said), "\n";
var_dump(ask($broken) === $first);
$broken->deploy('', APP);
var_dump(is_replaced($broken, $first));
$broken->signal(SIGTERM);
$broken->end();
(new Process(['rm', '-rf', $folder]))->wait();
?>
--EXPECT--
string(0) ""
bool(true)
bool(true)
bool(true)
hung: worker N is stuck: killed
worker N has ended by itself: signal 9

busy: 
large: 
-- it dies at once --
worker N has ended by itself: status 3
worker N has ended by itself: status 3
worker N has ended by itself: status 3
-- a new version dies at once: the old one stays --
worker N has ended by itself: status 255
bool(true)
bool(true)
