--TEST--
The code blocks of docs/internet.md do what the page says
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/internet.md') > 0 ? "done\n" : "there is nothing to run\n";
?>
--EXPECT--
done
