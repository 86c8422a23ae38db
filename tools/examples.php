<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Where a method is used: in the blocks of the pages, by their headings, and in the examples. Of a call, the class is that
 * of what stands before the arrow, as far as declarations, `new` and the types of the stubs tell; a variable that is
 * declared nowhere in a program is what the others of that name are. */

/** What nobody should use, and why. */
const WITHOUT_EXAMPLE = [
	'EventBuffer::lock' => 'it does nothing',
	'EventBuffer::unlock' => 'it does nothing',
	'EventBuffer::enableLocking' => 'it does nothing',
	'EventBuffer::remove' => '[`read()`](#read) takes its place',
	'EventBufferEvent::sslFilter' => '[`createSslFilter()`](#createsslfilter) takes its place',
	'EventBufferEvent::sslRenegotiate' => 'it does nothing but warn',
	'EventUtil::sslRandPoll' => 'OpenSSL does it by itself',
];

/** Where a reader would look first, and last. */
const FIRST_PAGES = ['tour', 'cookbook'], LAST_PAGES = ['methods'];

/** @return array<string, string> a link from docs/classes/ => the programs there */
function programs(string $root): array
{
	$pages = array_map(fn ($file) => basename($file, '.md'), glob("$root/docs/*.md"));
	$pages = [...FIRST_PAGES, ...array_diff($pages, FIRST_PAGES, LAST_PAGES), ...LAST_PAGES];
	$programs = [];
	foreach ($pages as $page) {
		preg_match_all('/^#+ (?<heading>[^\n]*)$|^```php\n(?<code>.*?)^```$/ms', file_get_contents("$root/docs/$page.md"), $parts, PREG_SET_ORDER);
		$heading = '';
		foreach ($parts as $part) {
			$heading = $part['heading'] ?: $heading;
			if (isset($part['code'])) {
				$anchor = preg_replace(['/[^\w\- ]/', '/ /'], ['', '-'], strtolower($heading));
				$link = "[$heading](../$page.md#$anchor)";
				$programs[$link] = ($programs[$link] ?? '') . $part['code'];
			}
		}
	}
	foreach ([...glob("$root/examples/*.php"), ...glob("$root/examples/*/*.php")] as $file) {
		$name = substr($file, strlen("$root/"));
		$programs["[$name](../../$name)"] = file_get_contents($file);
	}
	return $programs;
}

final class Uses
{
	/** @var array<string, string|false> variable => its class in all programs; false: they differ */
	private array $usual = [];

	/** @param array<string, ReflectionClass> $classes */
	public function __construct(private array $classes, private array $programs)
	{
		foreach ($programs as $code) {
			foreach ($this->declared($code) as $variable => $class) {
				$this->usual[$variable] = in_array($this->usual[$variable] ?? $class, [$class], true) ? $class : false;
			}
		}
	}

	/** @return array<string, array<string>> "Class::method" => links */
	public function all(): array
	{
		$uses = [];
		foreach ($this->programs as $link => $code) {
			foreach ($this->used($code) as $method) {
				$uses[$method][] = $link;
			}
		}
		return $uses;
	}

	/** What a type of the stubs or of a program comes to: one of the classes, or null. */
	private function named(?string $type): ?string
	{
		preg_match('/\bEvent\w*/', $type ?? '', $found);
		return isset($this->classes[$found[0] ?? '']) ? $found[0] : null;
	}

	/** @return array<string, string> variable => class */
	private function declared(string $code): array
	{
		$declared = [];
		preg_match_all('/\b(Event\w*)(?:\|false)? &?(\$\w+)|(\$\w+) = (?:\$\w+ = )?(?:new )?(Event\w*)(?:::(\w+))?\(/', $code, $found, PREG_SET_ORDER);
		foreach ($found as $match) {
			[, $type, $typed, $assigned, $class, $static] = $match + ['', '', '', '', '', ''];
			$class = $static === '' ? $type ?: $class : $this->returned($class, $static);
			if ($this->named($class)) {
				$declared[$typed ?: $assigned] = $class;
			}
		}
		preg_match_all('/(\$\w+) = (\$\w+(?:\??->\w+(?:\([^()]*\))?)+);/', $code, $found, PREG_SET_ORDER);
		foreach ($found as [, $variable, $chain]) {
			$class = $this->of($chain, $declared);
			if ($class) {
				$declared[$variable] = $class;
			}
		}
		return $declared;
	}

	private function returned(?string $class, string $method): ?string
	{
		$of = $this->classes[$class ?? ''] ?? null;
		return $of?->hasMethod($method) ? $this->named($of->getMethod($method)->getReturnType()) : null;
	}

	/** The class of "$req->getConnection()" or "$bev->input". */
	private function of(string $chain, array $declared): ?string
	{
		$steps = preg_split('/\??->/', $chain);
		$variable = array_shift($steps);
		$class = $declared[$variable] ?? ($this->usual[$variable] ?? null) ?: null;
		foreach ($steps as $step) {
			$name = strtok($step, '(');
			$of = $this->classes[$class ?? ''] ?? null;
			$class = str_contains($step, '(') ? $this->returned($class, $name)
				: ($of?->hasProperty($name) ? $this->named($of->getProperty($name)->getType()) : null);
		}
		return $class;
	}

	/** @return array<string> the methods that a program uses */
	private function used(string $code): array
	{
		$declared = $this->declared($code);
		$used = [];
		preg_match_all('/\bnew (Event\w*)\(|\b(Event\w*)::(\w+)\(/', $code, $found, PREG_SET_ORDER);
		foreach ($found as $match) {
			$used[] = isset($match[3]) ? "$match[2]::$match[3]" : "$match[1]::__construct";
		}
		preg_match_all('/(?=((\$\w+(?:\[[^]]*\])?(?:\??->\w+(?:\([^()]*\))?)*?|\))\??->(\w+)\())/', $code, $found, PREG_SET_ORDER);
		foreach ($found as [, , $chain, $name]) {
			$class = $chain === ')' ? null : $this->of(preg_replace('/\[[^]]*\]/', '', $chain), $declared);
			$having = array_filter($this->classes, fn ($of) => $of->hasMethod($name));
			$class ??= count($having) === 1 ? key($having) : null;
			if ($class && $this->classes[$class]->hasMethod($name)) {
				$used[] = "$class::$name";
			}
		}
		return array_unique($used);
	}
}
