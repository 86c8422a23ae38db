--TEST--
docs/troubleshooting.md has a row for each message of the extension, and none for others
--FILE--
<?php
require __DIR__ . '/../support/messages.php';

/** Row => the regular expression of its messages. What says whose message it is may be missing. */
function rows(string $text): array
{
	preg_match_all('/^\| (`.*?`) \| ([^|]+) \|$/m', $text, $lines);
	$rows = [];
	foreach ($lines[1] as $cell) {
		preg_match_all('/`([^`]+)`(?:<br>|$)/', $cell, $patterns);
		foreach ($patterns[1] as $row) {
			preg_match('/^(Argument #1 \(\$name\) |\w*…?: (?!…$))?(.*?)(: …)?$/su', $row, $part);
			[, $who, $what] = $part;
			$rows[$row] = '/^(' . preg_quote($who, '/') . ')?' . strtr(preg_quote($what, '/'), ['…' => '.*']) . (isset($part[3]) ? '(: .*)?' : '') . '$/s';
		}
	}
	return $rows;
}

function is_covered(string $message, array $rows): bool
{
	return (bool) array_filter($rows, fn ($pattern) => preg_match($pattern, $message));
}

$page = file_get_contents(__DIR__ . '/../../docs/troubleshooting.md');
[$own] = explode("\n## PHP and libevent", $page);
$messages = messages(__DIR__ . '/../..');
echo count($messages) > 200 ? "many messages\n" : "few messages\n";
foreach ($messages as $message => $file) {
	if (!is_covered($message, rows($page))) {
		echo "$file: there is no row for `$message`\n";
	}
}
foreach (rows($own) as $row => $pattern) {
	if (!array_filter(array_keys($messages), fn ($message) => preg_match($pattern, $message)) && !preg_match('/^Argument #1.* must be of type/', $row)) {
		echo "there is no message for the row `$row`\n";
	}
}

// A row of its own is what a message needs: those for all would cover it.
var_dump(is_covered('Something new', rows($page)), is_covered('EventBase: something new', rows($page)));
?>
--EXPECT--
many messages
bool(false)
bool(false)
