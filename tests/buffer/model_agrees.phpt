--TEST--
EventBuffer: thousands of random operations do what they do to a string
--EXTENSIONS--
event
--FILE--
<?php
/* Two buffers and, for each, the string it should be. What is to be done comes from a fixed seed. */
mt_srand(20260723);
set_error_handler(fn () => true); // a search that begins behind the end warns

$buffers = [new EventBuffer(), new EventBuffer()];
$models = ['', ''];
$done = [];

/* Few different bytes, so that searches and ends of lines meet; many lengths, so that chains do. */
function some_data(): string
{
	$length = [0, 1, 3, 20, 300, 700, 5000][mt_rand(0, 6)] + mt_rand(0, 3);
	$data = '';
	while (strlen($data) < $length) {
		$data .= ["a", "ab", "\r\n", "\n", "\r", "\0", "abc", str_repeat('x', mt_rand(1, 40))][mt_rand(0, 7)];
	}
	return substr($data, 0, $length);
}

function some_length(string $model): int
{
	return [0, 1, mt_rand(0, 40), mt_rand(0, 900), mt_rand(0, strlen($model) + 10), strlen($model), PHP_INT_MAX][mt_rand(0, 6)];
}

function eol_of(string $s, int $style, int $from = 0): ?array
{
	if ($from > strlen($s)) {
		$from = 0;
	}
	$pattern = ["/[\r\n]+/", "/\r?\n/", "/\r\n/", "/\n/", "/\0/"][$style];
	return preg_match($pattern, $s, $m, PREG_OFFSET_CAPTURE, $from) ? [$m[0][1], strlen($m[0][0])] : null;
}

$operations = [
	'add' => function ($b, &$m) {
		$data = some_data();
		$m .= $data;
		return [$b->add($data), true];
	},
	'prepend' => function ($b, &$m) {
		$data = some_data();
		$m = $data . $m;
		return [$b->prepend($data), true];
	},
	'read' => function ($b, &$m) {
		$n = some_length($m);
		$want = substr($m, 0, $n);
		$m = substr($m, strlen($want));
		return [$b->read($n), $want === '' ? null : $want];
	},
	'drain' => function ($b, &$m) {
		$n = some_length($m);
		$m = substr($m, min($n, strlen($m)));
		return [$b->drain($n), true];
	},
	'copyout' => function ($b, &$m) {
		$n = some_length($m);
		$copied = $b->copyout($data, $n);
		return [[$copied, $data], [min($n, strlen($m)), substr($m, 0, $n) ?: null]];
	},
	'substr' => function ($b, &$m) {
		[$start, $n] = [some_length($m), some_length($m)];
		return [$b->substr($start, $n), $start > strlen($m) ? false : substr($m, $start, $n)];
	},
	'pullup' => function ($b, &$m) {
		$n = mt_rand(0, 3) ? some_length($m) : -1;
		$size = $n < 0 ? strlen($m) : $n;
		return [$b->pullup($n), $size === 0 || $size > strlen($m) ? null : substr($m, 0, $size)];
	},
	'readLine' => function ($b, &$m) {
		$style = mt_rand(0, 4);
		$eol = eol_of($m, $style);
		$want = $eol ? substr($m, 0, $eol[0]) : null;
		if ($eol) {
			$m = substr($m, array_sum($eol));
		}
		return [$b->readLine($style), $want];
	},
	'searchEol' => function ($b, &$m) {
		[$start, $style] = [mt_rand(0, 3) ? some_length($m) : -1, mt_rand(0, 4)];
		return [$b->searchEol($start, $style), eol_of($m, $style, max($start, 0))[0] ?? false];
	},
	'search' => function ($b, &$m) {
		$what = ['a', 'ab', "c\r\n", 'bc', "\0a", 'xxxxxxx', 'nowhere'][mt_rand(0, 6)];
		[$start, $end] = [mt_rand(0, 1) ? some_length($m) : -1, mt_rand(0, 1) ? some_length($m) : -1];
		$within = $end < 0 ? $m : substr($m, 0, $end);
		$from = $start > strlen($m) ? 0 : max($start, 0);
		$want = $from > strlen($within) ? false : strpos($within, $what, $from);
		return [$b->search($what, $start, $end), $want];
	},
	'expand' => fn ($b, &$m) => [$b->expand(mt_rand(0, 6000)), true],
	'addBuffer' => function ($b, &$m, $other, &$theirs) {
		[$m, $theirs] = [$m . $theirs, ''];
		return [$b->addBuffer($other), true];
	},
	'prependBuffer' => function ($b, &$m, $other, &$theirs) {
		[$m, $theirs] = [$theirs . $m, ''];
		return [$b->prependBuffer($other), true];
	},
	'appendFrom' => function ($b, &$m, $other, &$theirs) {
		$n = some_length($theirs);
		$part = substr($theirs, 0, $n);
		[$m, $theirs] = [$m . $part, substr($theirs, strlen($part))];
		return [$b->appendFrom($other, $n), strlen($part)];
	},
];
$names = array_keys($operations);

for ($i = 0; $i < 6000; $i++) {
	$name = $names[mt_rand(0, count($names) - 1)];
	$one = mt_rand(0, 1);
	$two = 1 - $one;
	[$got, $want] = $operations[$name]($buffers[$one], $models[$one], $buffers[$two], $models[$two]);
	if ($got !== $want) {
		die("Operation $i, $name, returned " . var_export($got, true) . ', not ' . var_export($want, true));
	}
	foreach ($buffers as $k => $buffer) {
		if ($buffer->length !== strlen($models[$k]) || $buffer->substr(0) !== $models[$k]) {
			die("After operation $i, $name, buffer $k has other bytes than it should");
		}
		if ($buffer->contiguous_space > $buffer->length || ($buffer->length && !$buffer->contiguous_space)) {
			die("After operation $i, $name, contiguous_space of buffer $k is wrong");
		}
	}
	$done[$name] = ($done[$name] ?? 0) + 1;
	if (strlen($models[$one]) > 60000) {
		$buffers[$one]->drain(55000);
		$models[$one] = substr($models[$one], 55000);
	}
}
var_dump(count($done) === count($operations), min($done) > 300);
?>
--EXPECT--
bool(true)
bool(true)
