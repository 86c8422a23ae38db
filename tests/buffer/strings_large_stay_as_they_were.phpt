--TEST--
EventBuffer: what becomes of a string after it was added does not matter, nor how large it is
--EXTENSIONS--
event
--FILE--
<?php
/* Sizes around those from which strings are shared; of a variable, of a literal and of no name. */
foreach ([1, 4095, 4096, 4097, 70000] as $size) {
	$b = new EventBuffer();
	$s = str_repeat('a', $size);
	$want = $s . $s;
	$b->add($s);
	$b->prepend($s);
	$s[0] = 'b';
	$s .= 'c';
	$b->add($s);
	$want .= $s;
	$reference = &$s;
	$reference[0] = 'd';
	unset($s, $reference);
	$literal = eval('return "' . str_repeat('e', $size) . '";');
	$b->add($literal);
	$literal[0] = 'f';
	$b->prepend(str_repeat('g', $size));
	$want = str_repeat('g', $size) . $want . str_repeat('e', $size);
	$b->add('!');
	$b->prepend('?');
	$want = "?$want!";

	echo $size, ' ';
	var_dump($b->length === strlen($want) && $b->substr(0) === $want
		&& $b->search('b') === strpos($want, 'b') && $b->search('ce') === strpos($want, 'ce')
		&& $b->search('ee!') === strpos($want, 'ee!')
		&& $b->copyout($copy, $size + 2) === $size + 2 && $copy === substr($want, 0, $size + 2)
		&& $b->substr($size, 3) === substr($want, $size, 3)
		&& $b->searchEol() === false);

	/* Nothing is ever written into a string that is shared. */
	$b = new EventBuffer();
	$s = str_repeat('h', $size);
	$b->add($s);
	$b->drain(1);
	$b->expand(100);
	$b->add('i');
	$b->prepend('j');
	$b->pullup($size + 1);
	$b->drain(1);
	$b->add("\n");
	var_dump($s === str_repeat('h', $size), $b->readLine(EventBuffer::EOL_LF) === substr($s, 1) . 'i', $b->length);
}
?>
--EXPECT--
1 bool(true)
bool(true)
bool(true)
int(0)
4095 bool(true)
bool(true)
bool(true)
int(0)
4096 bool(true)
bool(true)
bool(true)
int(0)
4097 bool(true)
bool(true)
bool(true)
int(0)
70000 bool(true)
bool(true)
bool(true)
int(0)
