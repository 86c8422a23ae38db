--TEST--
The code blocks of all other pages do what the pages say, and none is left out
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

$tested_alone = ['README.md', 'docs/tour.md', 'docs/lifetimes.md', 'docs/cookbook.md', 'docs/methods.md'];
foreach (array_diff(pages(), $tested_alone) as $page) {
	run_page($page);
}
echo "done\n";
?>
--EXPECT--
done
