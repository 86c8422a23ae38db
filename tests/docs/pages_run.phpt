--TEST--
The code blocks of all other pages do what the pages say, and none is left out
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
array_map(need_programs_of(...), pages());
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

$alone = array_map(fn (string $test) => basename($test, '_runs.phpt'), glob(__DIR__ . '/*_runs.phpt'));
foreach (pages() as $page) {
	if (!in_array(strtolower(basename($page, '.md')), $alone)) {
		run_page($page);
	}
}
echo "done\n";
?>
--EXPECT--
done
