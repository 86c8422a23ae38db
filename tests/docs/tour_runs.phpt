--TEST--
The code blocks of docs/tour.md do what the page says
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
require __DIR__ . '/../support/docs.php';
need_programs_of('docs/tour.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/tour.md') > 0 ? "done\n" : "there is nothing to run\n";
?>
--EXPECT--
done
