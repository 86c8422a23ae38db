<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * php -n tools/docs.php <folder>: writes what is made of the stubs there: a page for each class and an index
 * in docs/classes/, and event.stub.php, all stubs in one file. The values of the constants come on the
 * standard input, as JSON. It runs without the extension: the stubs are PHP, and describe themselves. */

require __DIR__ . '/examples.php';

const STUBS = __DIR__ . '/../classes';

/** How many programs are named that use a method. */
const USES_NAMED = 3;

/** Constants that say what the extension was compiled with; in event.stub.php stands the oldest that will do. */
const OLDEST = [
	'EventSslContext::OPENSSL_VERSION_NUMBER' => 0x10101000,
	'EventSslContext::OPENSSL_VERSION_TEXT' => 'OpenSSL 1.1.1',
	'EventUtil::LIBEVENT_VERSION_NUMBER' => 0x02010c00,
];

/** What the index of the pages says of all classes. */
const INTRODUCTION = <<<'END'
	<!-- Made from the stubs by ./dev docs: not to be edited by hand. -->

	# The classes

	Each class has its page. This holds for all of them:

	- A wrong type throws a `TypeError`, before anything has been done. A wrong value counts as the nearest valid one, or
	  gives a warning and false. If it throws a `ValueError`, the method says so.
	- An object that was freed, or shows something that is over, warns and returns false, null or what the method says, or
	  throws an `Error`. An object that was never constructed throws an `Error`. [lifetimes.md](../lifetimes.md) tells when
	  that is, and [troubleshooting.md](../troubleshooting.md) what each message means.
	- A constructor that cannot get what it needs throws an [EventException](EventException.md). Failures that a program
	  must expect return false, or are reported to the callback for them.
	- Times are in seconds and sizes in bytes, unless something else is said. Seconds may have fractions if the type is
	  `float`.
	- The arguments of a callable stand beside its name. The `$arg` or `$data` that was given with it comes last. What a
	  callable returns does not matter, unless the method says so.
	- "Since" names a version of PECL event, as in PHP's manual; 4.0.0 marks what this extension has added.

	| | |
	| --- | --- |

	END;

/** What a docblock says: text in Markdown, and its tags, each with its values. */
final class Docblock
{
	public string $text = '';
	/** @var array<string, array<string>> */
	private array $tags = [];

	public function __construct(string|false $comment)
	{
		$lines = preg_replace('~^\s*(/\*\*|\*/|\*) ?~', '', explode("\n", preg_replace('~\s*\*/$~', '', $comment ?: '')));
		foreach ($lines as $line) {
			if (preg_match('/^@([a-z-]+)\s*(.*)$/', $line, $found)) {
				$this->tags[$found[1]][] = $found[2];
			} else {
				$this->text .= "$line\n";
			}
		}
		$this->text = trim($this->text);
	}

	public function first(string $tag): ?string
	{
		return $this->tags[$tag][0] ?? null;
	}

	/** The parameters it tells the type of: name => type. */
	public function parameters(): array
	{
		$types = [];
		foreach ([...$this->tags['param'] ?? [], ...$this->tags['param-out'] ?? []] as $value) {
			preg_match('/^(.*) \$(\w+)$/', $value, $found) or fail("not a type and a name: $value");
			$types[$found[2]] = $found[1];
		}
		return $types;
	}
}

/** Turns the words of a docblock that are code into code, with links to what they name. */
final class Words
{
	private const CODE = '~(?<string>"[^"]*")
		|(?<array>\[[^\]]*(?:\$|=>|,)[^\]]*\])
		|(?<tuple>\([^()]*\$[^()]*\))
		|(?<variable>\$\w+(?:->\w+)*)
		|(?<class>\bEvent\w*)::(?<member>\$?[\w*]+(?:\(\))?)
		|(?<method>\b\w+\(\))
		|(?<name>\bEvent[A-Z]\w+|\bEvent\b)
		|(?<constant>\b[A-Z][A-Z0-9]+(?:_[A-Za-z0-9*]+)*\*?|\*_[A-Z]+)
		|(?<plain>[*_<])~x';

	/** @param array<string, ReflectionClass> $classes */
	public function __construct(private array $classes, private ReflectionClass $page)
	{
	}

	public function mark(string $text): string
	{
		$parts = explode('`', $text);
		foreach (range(0, count($parts) - 1, 2) as $i) {
			$parts[$i] = preg_replace_callback(self::CODE, $this->word(...), $parts[$i], flags: PREG_UNMATCHED_AS_NULL);
		}
		return implode('`', $parts);
	}

	private function word(array $found): string
	{
		[$word] = $found;
		return match (true) {
			$found['class'] !== null => $this->member($word, $found['class'], $found['member']),
			$found['method'] !== null => $this->member($word, $this->page->name, $word),
			$found['constant'] !== null => $this->constant($word),
			$found['name'] !== null => $this->named($word),
			$found['plain'] !== null => "\\$word",
			default => "`$word`",
		};
	}

	/** $member is "name()", "$name" or "NAME". */
	private function member(string $word, string $class, string $member): string
	{
		$of = $this->classes[$class] ?? null;
		$file = $class === $this->page->name ? '' : "$class.md";
		return match (true) {
			$member[0] === '$' => "[`$word`]($file#properties)",
			!str_ends_with($member, '()') => "[`$word`]($file#constants)",
			(bool) $of?->hasMethod(substr($member, 0, -2)) => "[`$word`]($file#" . strtolower(substr($member, 0, -2)) . ')',
			default => "`$word`",
		};
	}

	private function constant(string $word): string
	{
		return $this->page->hasConstant($word) || str_contains($word, '_') ? "`$word`" : $word;
	}

	private function named(string $class): string
	{
		return isset($this->classes[$class]) && $class !== $this->page->name ? "[$class]($class.md)" : $class;
	}
}

/** The page of a class. */
final class Page
{
	private Words $words;

	/**
	 * @param array<string, ReflectionClass> $classes
	 * @param array<string, array<string>> $uses
	 */
	public function __construct(private ReflectionClass $class, array $classes, private array $uses)
	{
		$this->words = new Words($classes, $class);
	}

	public function markdown(): string
	{
		return implode("\n\n", array_filter([
			"<!-- Made from the stub by ./dev docs: not to be edited by hand. -->",
			"# {$this->class->name}",
			'`' . $this->declaration() . '`',
			$this->words->mark((new Docblock($this->class->getDocComment()))->text),
			$this->contents(),
			$this->constants(),
			$this->properties(),
			$this->methods(),
		])) . "\n";
	}

	private function declaration(): string
	{
		$parent = $this->class->getParentClass();
		return ($this->class->isFinal() ? 'final ' : '') . "class {$this->class->name}"
			. ($parent ? " extends $parent->name" : '');
	}

	/** @param array<string, string> $rows what => docblock text */
	private function table(string $title, array $rows): string
	{
		$lines = ["## $title", '', '| | |', '| --- | --- |'];
		foreach ($rows as $what => $text) {
			$lines[] = "| `$what` | " . preg_replace('/\n+/', ' ', strtr($this->words->mark($text), ['|' => '\\|'])) . ' |';
		}
		return $rows ? implode("\n", $lines) : '';
	}

	private function constants(): string
	{
		$rows = [];
		foreach (members($this->class, 'ReflectionConstants') as $constant) {
			$docblock = new Docblock($constant->getDocComment());
			$since = $docblock->first('since');
			$rows[$constant->name] = $docblock->text . ($since ? " Since $since." : '');
		}
		return $this->table('Constants', $rows);
	}

	private function properties(): string
	{
		$rows = [];
		foreach (members($this->class, 'Properties') as $property) {
			$type = ($property->isReadOnly() ? 'readonly ' : '') . strtr($property->getType(), ['|' => '\\|']);
			$rows["$type \$$property->name"] = (new Docblock($property->getDocComment()))->text;
		}
		return $this->table('Properties', $rows);
	}

	private function contents(): string
	{
		$link = fn ($method) => "[`$method->name()`](#" . strtolower($method->name) . ')';
		return implode(', ', array_map($link, members($this->class, 'Methods')));
	}

	private function methods(): string
	{
		$methods = members($this->class, 'Methods');
		return $methods ? "## Methods\n\n" . implode("\n\n", array_map($this->method(...), $methods)) : '';
	}

	private function uses(string $method): string
	{
		$links = array_slice($this->uses[$method] ?? [], 0, USES_NAMED);
		return match (true) {
			isset(WITHOUT_EXAMPLE[$method]) => 'No example: ' . WITHOUT_EXAMPLE[$method] . '.',
			$links !== [] => 'Used in ' . implode(', ', $links) . '.',
			default => '',
		};
	}

	private function method(ReflectionMethod $method): string
	{
		$docblock = new Docblock($method->getDocComment());
		$lines = [];
		foreach ($docblock->parameters() as $name => $type) {
			$lines[] = "- `\$$name`: `$type`";
		}
		$return = $docblock->first('return');
		if ($return !== null) {
			$lines[] = "- returns `$return`";
		}
		return implode("\n\n", array_filter([
			"### $method->name",
			'`' . signature($method) . '`',
			$this->words->mark($docblock->text),
			implode("\n", $lines),
			'Since ' . $docblock->first('since') . '.',
			$this->uses("{$this->class->name}::$method->name"),
		]));
	}
}

function fail(string $message): never
{
	fwrite(STDERR, "$message\n");
	exit(1);
}

/** The public constants, properties or methods that the class itself has, as its stub orders them. */
function members(ReflectionClass $class, string $kind): array
{
	return array_filter($class->{"get$kind"}(), fn ($member) => $member->class === $class->name && $member->isPublic());
}

function parameter(ReflectionParameter $parameter): string
{
	$default = '';
	if ($parameter->isDefaultValueAvailable()) {
		$default = ' = ' . ($parameter->getDefaultValueConstantName() ?? json_encode($parameter->getDefaultValue()));
	}
	return ltrim($parameter->getType() . ' ') . ($parameter->isPassedByReference() ? '&' : '') . "\$$parameter->name"
		. strtr($default, ['UNKNOWN' => '...']);
}

function signature(ReflectionMethod $method): string
{
	$parameters = implode(', ', array_map(parameter(...), $method->getParameters()));
	$type = $method->hasReturnType() ? ": {$method->getReturnType()}" : '';
	return 'public ' . ($method->isStatic() ? 'static ' : '') . "function $method->name($parameters)$type";
}

/** What is not said in the stub of a class and has to be. */
function missing(ReflectionClass $class): array
{
	$missing = [];
	foreach ([$class, ...members($class, 'ReflectionConstants'), ...members($class, 'Properties')] as $what) {
		if ((new Docblock($what->getDocComment()))->text === '') {
			$missing[] = "$class->name: nothing is said of " . $what->name;
		}
	}
	foreach (members($class, 'Methods') as $method) {
		$docblock = new Docblock($method->getDocComment());
		if ($docblock->text === '' || $docblock->first('since') === null) {
			$missing[] = "$class->name::$method->name(): what it does, and since when";
		}
		foreach ($method->getParameters() as $parameter) {
			$told = $docblock->parameters()[$parameter->name] ?? '';
			if (preg_match('/\bcallable\b/', $parameter->getType() ?? '') && !str_contains($told, 'callable(')) {
				$missing[] = "$class->name::$method->name(): what \$$parameter->name is called with";
			}
		}
	}
	return $missing;
}

/** The text of a stub as a file for programs that read PHP, with the values of its constants. */
function readable(string $stub, string $class, array $values): string
{
	$stub = preg_replace('~^(<\?php|/\*\* @generate-class-entries \*/|#(if|endif).*|\s*\* @(cvalue|implementation-alias|not-serializable).*)\n~m', '', $stub);
	$stub = preg_replace('~^(\s*\*\n)+(\s*\*/)~m', '$2', $stub);
	$stub = preg_replace_callback('~(const (\w+) = )UNKNOWN~', function ($found) use ($class, $values) {
		$name = "$class::$found[2]";
		return $found[1] . var_export(OLDEST[$name] ?? $values[$name] ?? fail("no value of $name"), true);
	}, $stub);
	return trim(preg_replace('~\bint (\$\w+) = UNKNOWN~', '?int $1 = null', $stub));
}

$folder = $argv[1] ?? fail('usage: php -n tools/docs.php <folder> < constants.json');
$values = json_decode(stream_get_contents(STDIN), true);
$classes = $stubs = [];
foreach (glob(STUBS . '/*.stub.php') as $file) {
	require $file;
	preg_match('/^(?:final )?class (\w+)/m', file_get_contents($file), $found);
	$classes[$found[1]] = new ReflectionClass($found[1]);
	$stubs[$found[1]] = file_get_contents($file);
}
ksort($classes);

$missing = array_merge(...array_map(missing(...), array_values($classes)));
if ($missing) {
	fail(implode("\n", $missing));
}

$uses = (new Uses($classes, programs(__DIR__ . '/..')))->all();

@mkdir("$folder/docs/classes", 0777, true);
$index = INTRODUCTION;
$one = "<?php\n/* SPDX-License-Identifier: BSD-3-Clause\n * SPDX-FileCopyrightText: The event contributors\n *\n"
	. " * The classes of the extension for editors and static analysis, which read this file and never run it.\n"
	. " * Made from classes/*.stub.php by ./dev docs: not to be edited by hand. Numbers are those of Linux. */\n\n"
	. "/** The namespace of the classes: none. */\nconst EVENT_NS = '';\n";
foreach ($classes as $name => $class) {
	$text = (new Docblock($class->getDocComment()))->text;
	preg_match('/^.*?\.(?=\s|$)/s', $text, $first);
	$words = new Words($classes, $class);
	$index .= "| [$name]($name.md) | " . strtr($words->mark($first[0]), ["\n" => ' ', '(#' => "($name.md#"]) . " |\n";
	$one .= "\n" . readable($stubs[$name], $name, $values) . "\n";
	file_put_contents("$folder/docs/classes/$name.md", (new Page($class, $classes, $uses))->markdown());
}
file_put_contents("$folder/docs/classes/README.md", $index);
file_put_contents("$folder/event.stub.php", $one);
