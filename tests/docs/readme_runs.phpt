--TEST--
The code blocks of README.md do what the page says
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
need_programs_of('README.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('README.md') > 0 ? "done\n" : "there is nothing to run\n";
?>
--EXPECT--
done
