--TEST--
The code blocks of docs/internet.md do what the page says
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
need_programs_of('docs/internet.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/internet.md') > 0 ? "done\n" : "there is nothing to run\n";
?>
--EXPECT--
done
