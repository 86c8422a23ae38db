--TEST--
docs/differences.md names all that PECL event does not have
--FILE--
<?php
/* event.stub.php says since when members are there. */
$page = file_get_contents(__DIR__ . '/../../docs/differences.md');
$stubs = file_get_contents(__DIR__ . '/../../event.stub.php');

preg_match_all('~@since 4\.0\.0\n\t \*/\n\tpublic (?:static )?(?:function|const|\S+) \$?(\w+)~', $stubs, $new);
echo count($new[1]) > 5 ? "some\n" : "none\n";
foreach ($new[1] as $name) {
	if (!preg_match("/\\b$name\\b/", $page)) {
		echo "$name is missing\n";
	}
}
?>
--EXPECT--
some
