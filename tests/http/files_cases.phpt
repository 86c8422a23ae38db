--TEST--
What conditions, ranges, dates and names of files come to, case by case
--SKIPIF--
<?php
is_file(__DIR__ . '/../../src/http/ranges.c') or die('skip the sources are not here');
is_resource(@proc_open(['cc', '--version'], [1 => ['file', '/dev/null', 'w']], $pipes)) or die('skip there is no C compiler');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$program = __DIR__ . '/files_cases';
$rooms = array_map(fn ($room) => __DIR__ . "/../../src/http/$room.c", ['conditions', 'ranges', 'types']);
$compile = ['cc', '-std=c11', '-g', '-Wall', '-Wextra', '-Werror', '-o', $program, __DIR__ . '/../support/files.c', ...$rooms];
$said = (new Process([...$compile, '-fsanitize=address,undefined', '-fno-sanitize-recover=all']))->rest();
is_file($program) or $said = (new Process($compile))->rest(); // not every compiler has these
echo $said;

foreach (['dates', 'conditions', 'ranges', 'types'] as $table) {
	echo "$table: ", (new Process([$program, __DIR__ . "/files/$table.txt"]))->rest();
}
preg_match_all('/^\t\{"(\w+)", /m', file_get_contents(end($rooms)), $endings);
$sorted = $endings[1];
sort($sorted, SORT_STRING);
echo $sorted === $endings[1] && count($sorted) > 80 ? 'sorted' : 'not sorted', "\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/files_cases');
?>
--EXPECTREGEX--
dates: \d\d cases, 0 wrong
conditions: \d\d cases, 0 wrong
ranges: \d\d cases, 0 wrong
types: \d\d cases, 0 wrong
sorted
