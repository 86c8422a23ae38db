--TEST--
The code blocks of docs/fibers.md do what the page says
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
need_programs_of('docs/fibers.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/fibers.md') > 0 ? "done\n" : "there is nothing to run\n";
?>
--EXPECT--
done
