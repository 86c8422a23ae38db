--TEST--
The code blocks of docs/websocket.md do what the page says
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
need_programs_of('docs/websocket.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/websocket.md') > 0 ? "done\n" : "there is nothing to run\n";
?>
--EXPECT--
done
