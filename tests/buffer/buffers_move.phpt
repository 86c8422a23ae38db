--TEST--
EventBuffer: addBuffer(), prependBuffer() and appendFrom() move bytes from one to another
--EXTENSIONS--
event
--FILE--
<?php
function buffer(string ...$pieces): EventBuffer
{
	$b = new EventBuffer();
	foreach ($pieces as $piece) {
		$part = new EventBuffer();
		$part->add($piece);
		$b->addBuffer($part);
	}
	return $b;
}
function show(EventBuffer ...$buffers): void
{
	foreach ($buffers as $b) {
		echo '"', $b->substr(0), '" ';
	}
	echo "\n";
}

$a = buffer("a", "b");
$b = buffer("c", "d");
var_dump($a->addBuffer($b));
show($a, $b);
var_dump($a->addBuffer($b), $b->prependBuffer($a));
show($a, $b);
$a->add("z");
var_dump($b->prependBuffer($a));
show($a, $b);

echo "-- some\n";
var_dump($a->appendFrom($b, 0), $a->appendFrom($b, 2), $a->appendFrom($b, 1));
show($a, $b);
var_dump($a->appendFrom($b, PHP_INT_MAX), $a->appendFrom($b, 5));
show($a, $b);

echo "-- to itself\n";
foreach (['addBuffer', 'prependBuffer', 'appendFrom'] as $method) {
	try {
		$a->$method($a, ...($method === 'appendFrom' ? [1] : []));
	} catch (ValueError $e) {
		echo $e->getMessage(), "\n";
	}
}
show($a);

echo "-- what is moved outlives where it was\n";
$big = buffer(str_repeat("x", 100000), str_repeat("y", 100000));
$a->addBuffer($big);
unset($big);
var_dump($a->length, md5($a->read(PHP_INT_MAX)) === md5("zabcd" . str_repeat("x", 100000) . str_repeat("y", 100000)));
?>
--EXPECT--
bool(true)
"abcd" "" 
bool(true)
bool(true)
"" "abcd" 
bool(true)
"" "zabcd" 
-- some
int(0)
int(2)
int(1)
"zab" "cd" 
int(2)
int(0)
"zabcd" "" 
-- to itself
"zabcd" 
-- what is moved outlives where it was
int(200005)
bool(true)
