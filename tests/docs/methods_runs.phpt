--TEST--
The code blocks of docs/methods.md do what the page says, and each method is used in a program of some page
--SKIPIF--
<?php
require __DIR__ . '/../support/docs.php';
need_programs_of('docs/methods.md');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

echo run_page('docs/methods.md') > 15 ? "done\n" : "there is little to run\n";

/* The pages of the classes link to these programs: a method without a link has none. */
foreach (glob(__DIR__ . '/../../docs/classes/*.md') as $page) {
	preg_match_all('/^### (\w+)$(.*?)(?=^### |\z)/ms', file_get_contents($page), $methods, PREG_SET_ORDER);
	foreach ($methods as [, $name, $text]) {
		if (!preg_match('/^(Used in |No example: ).+\.$/m', $text)) {
			echo basename($page), " has no example of $name()\n";
		}
	}
}
?>
--EXPECT--
done
