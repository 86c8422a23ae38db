--TEST--
The members of classes that pages name are there
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/docs.php';

$named = 0;
foreach (pages() as $page) {
	[$text] = explode("\n## Where the manual is wrong", file_get_contents($page)); // it names what is not
	preg_match_all('/\b((?!EventLoop\b)Event\w*)::(\$?\w+\b)(\*|\()?/', $text, $members, PREG_SET_ORDER);
	foreach ($members as $member) {
		[$all, $class, $name, $end] = $member + ['', '', '', ''];
		$there = class_exists($class) && match (true) {
			$end === '*' => true, // several, as OPT_*
			$end === '(' => method_exists($class, $name),
			$name[0] === '$' => property_exists($class, substr($name, 1)),
			default => defined("$class::$name") || method_exists($class, $name),
		};
		$named += $there;
		$there || print("$page names $all\n");
	}
}
echo $named > 300 ? "many\n" : "few\n";
?>
--EXPECT--
many
