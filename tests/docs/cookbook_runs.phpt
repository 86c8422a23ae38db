--TEST--
The code blocks of docs/cookbook.md do what the page says
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
need_programs_of('docs/cookbook.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/cookbook.md') > 40 ? "done\n" : "there is little to run\n";
?>
--EXPECT--
done
