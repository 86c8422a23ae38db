--TEST--
What is a request or a response, and what is refused and why: the same in any pieces; and requests to a second reader
--SKIPIF--
<?php
is_file(__DIR__ . '/../../src/http/strict.c') or die('skip the sources are not here');
is_resource(@proc_open(['cc', '--version'], [1 => ['file', '/dev/null', 'w']], $pipes)) or die('skip there is no C compiler');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';
require __DIR__ . '/../support/strict_reader.php';

$run = fn (string ...$command) => (new Process($command))->rest();
$program = __DIR__ . '/strict_cases';
$compile = ['cc', '-std=c11', '-g', '-O1', '-Wall', '-Wextra', '-Werror', '-o', $program,
	__DIR__ . '/../support/strict.c', __DIR__ . '/../../src/http/strict.c'];
$said = $run(...$compile, ...['-fsanitize=address,undefined', '-fno-sanitize-recover=all']);
is_file($program) or $said = $run(...$compile); // not every compiler has these
echo $said;

$tables = glob(__DIR__ . '/strict/*.txt');
echo $run($program, 'cases', ...$tables);
echo $run($program, 'fuzz', '1', '40000', ...$tables);

$agreed = $served = 0;
$requests = array_diff($tables, [__DIR__ . '/strict/responses.txt']);
foreach (explode("\n", trim($run($program, 'mutations', '1', '3000', ...$requests))) as $line) {
	StrictReader::agrees($line) or die("they disagree: $line\n");
	$agreed++;
	$served += (int) explode(' ', $line)[2] > 0;
}
echo $agreed > 2000 && $served > 200 ? "they agree\n" : "$agreed compared, $served served\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/strict_cases');
?>
--EXPECTREGEX--
\d{3,} cases, 0 wrong
pieces do not matter
they agree
