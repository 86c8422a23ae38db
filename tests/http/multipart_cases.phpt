--TEST--
What is in a body of multipart/form-data: the same in any pieces, and in time
--SKIPIF--
<?php
is_file(__DIR__ . '/../../src/http/multipart.c') or die('skip the sources are not here');
is_resource(@proc_open(['cc', '--version'], [1 => ['file', '/dev/null', 'w']], $pipes)) or die('skip there is no C compiler');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$run = fn (string ...$command) => (new Process($command))->rest();
$program = __DIR__ . '/multipart_cases';
$compile = ['cc', '-std=c11', '-g', '-O1', '-Wall', '-Wextra', '-Wno-unused-parameter', '-Werror', '-o', $program,
	__DIR__ . '/../support/multipart.c', __DIR__ . '/../../src/http/multipart.c'];
$said = $run(...$compile, ...['-fsanitize=address,undefined', '-fno-sanitize-recover=all']);
is_file($program) or $said = $run(...$compile); // not every compiler has these
echo $said, $run($program, ...glob(__DIR__ . '/multipart/*.txt'));
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/multipart_cases');
?>
--EXPECTREGEX--
\d{2,} cases, 0 wrong
