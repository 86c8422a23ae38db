--TEST--
What frames of WebSocket and offers of extensions say, and how they fail: the same in any pieces
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
$compile = ['cc', '-std=c11', '-g', '-O1', '-Wall', '-Wextra', '-Wno-unused-parameter', '-Werror', '-o', $program,
	...array_map(fn ($file) => __DIR__ . "/../../$file", ['tests/support/websocket.c', ...array_map(fn ($room) => "src/websocket/$room.c", ['frames', 'utf8', 'extensions', 'deflate'])])];
$sanitized = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all'];
$zlib = ['-DHAVE_EVENT_ZLIB', '-lz'];
$tables = glob(__DIR__ . '/*.txt');
foreach ([[...$sanitized, ...$zlib], $zlib, [...$sanitized], []] as $more) { // not every compiler has these, nor is there always a zlib
	$said = $run(...$compile, ...$more);
	if (is_file($program)) {
		break;
	}
}
if (!in_array('-lz', $more, true)) {
	$tables = preg_grep('/deflate/', $tables, PREG_GREP_INVERT);
}
echo $said, $run($program, 'cases', ...$tables), $run($program, 'fuzz', '1', '300', ...$tables);
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/frames_cases');
?>
--EXPECTREGEX--
\d{3,} cases, 0 wrong
pieces do not matter
