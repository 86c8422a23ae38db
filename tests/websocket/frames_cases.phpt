--TEST--
What frames of WebSocket say, and how they fail: the same in any pieces
--SKIPIF--
<?php
is_file(__DIR__ . '/../../src/websocket/frames.c') or die('skip the sources are not here');
is_resource(@proc_open(['cc', '--version'], [1 => ['file', '/dev/null', 'w']], $pipes)) or die('skip there is no C compiler');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$run = fn (string ...$command) => (new Process($command))->rest();
$program = __DIR__ . '/frames_cases';
$compile = ['cc', '-std=c11', '-g', '-O1', '-Wall', '-Wextra', '-Werror', '-o', $program,
	...array_map(fn ($file) => __DIR__ . "/../../$file", ['tests/support/websocket.c', 'src/websocket/frames.c', 'src/websocket/utf8.c'])];
$said = $run(...$compile, ...['-fsanitize=address,undefined', '-fno-sanitize-recover=all']);
is_file($program) or $said = $run(...$compile); // not every compiler has these
$tables = glob(__DIR__ . '/*.txt');
echo $said, $run($program, 'cases', ...$tables), $run($program, 'fuzz', '1', '300', ...$tables);
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/frames_cases');
?>
--EXPECTREGEX--
\d{3,} cases, 0 wrong
pieces do not matter
