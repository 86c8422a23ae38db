<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * What rules are made with where a list of templates is not enough. */

/** What the extension has, from its stub. */
function classes(): array
{
	static $classes;
	return $classes ??= array_map(
		fn ($name) => new ReflectionClass($name),
		['Event', 'EventBase', 'EventBuffer', 'EventBufferEvent', 'EventConfig', 'EventDnsBase', 'EventHttp',
			'EventHttpConnection', 'EventHttpRequest', 'EventListener', 'EventSslContext', 'EventUtil'],
	);
}

function pick(array $of): mixed
{
	return $of[mt_rand(0, count($of) - 1)];
}

/** The rule for an argument, as `{rule}`. */
function rule_of(ReflectionParameter $parameter, array $rules): string
{
	$class = $parameter->getDeclaringClass()->name;
	$type = $parameter->getType();
	$type = $type instanceof ReflectionNamedType ? $type->getName() : 'mixed';
	foreach (["{$class}_$parameter->name", $parameter->name, $type] as $name) {
		if (isset($rules[$name])) {
			return mt_rand(0, 19) || in_array($name, $rules['whom'], true) ? "{{$name}}" : '{odd}';
		}
	}
	return '{odd}';
}

function arguments(ReflectionMethod $method, array $rules): string
{
	$arguments = [];
	foreach ($method->getParameters() as $parameter) {
		if ($parameter->isOptional() && mt_rand(0, 3) === 0) {
			break;
		}
		$arguments[] = $parameter->isPassedByReference() ? '$out' : rule_of($parameter, $rules);
	}
	return implode(', ', $arguments);
}

/** Any use of a class: a method, a property. */
function any_use(ReflectionClass $class, array $rules, array $without): string
{
	$on = "{{$class->name}}";
	if ($class->getProperties() && mt_rand(0, 5) === 0) {
		$property = "$on->" . pick($class->getProperties())->name;
		return pick(["$property = {odd}", "\$got = $property", "isset($property)", "unset($property)",
			"\$got = &$property", "{$property}[] = 1", "$property++"]);
	}
	$methods = array_filter($class->getMethods(ReflectionMethod::IS_PUBLIC),
		fn ($method) => !in_array("$class->name::$method->name", $without, true));
	$method = pick(array_values($methods));
	$on = $method->isConstructor() && mt_rand(0, 9) ? "$on = new $class->name"
		: ($method->isStatic() ? "{$class->name}::$method->name" : "$on->$method->name");
	return "$on(" . arguments($method, $rules) . ')';
}

/** Bytes as a string in PHP's code, in which nothing is a rule. */
function literal(string $bytes): string
{
	return '"' . preg_replace_callback('/[^ -!#%-[\]-z|~]/', fn ($match) => sprintf('\x%02x', ord($match[0])), $bytes) . '"';
}

/** The same, where what is repeated often is written as the code that repeats it. */
function long_literal(string $bytes): string
{
	return preg_replace_callback('/([a-z])\1{40,2000}+/', fn ($match) => "\" . str_repeat(\"$match[1]\", " . strlen($match[0]) . ') . "', literal($bytes)) ?? literal($bytes);
}

/** The same bytes, but for some. */
function mangled(string $bytes): string
{
	for ($i = mt_rand(0, 2); $i > 0; $i--) {
		$at = mt_rand(0, strlen($bytes));
		$bytes = match (mt_rand(0, 5)) {
			0 => substr($bytes, 0, $at),
			1 => substr($bytes, $at),
			2 => substr($bytes, 0, $at) . chr(mt_rand(0, 255)) . substr($bytes, $at + 1),
			3 => substr($bytes, 0, $at) . pick(["\r", "\n", "\0", ' ', ':', ',', "\r\n", "\r\n\r\n", "\t", '%00']) . substr($bytes, $at),
			4 => substr($bytes, 0, $at) . substr($bytes, max(0, $at - mt_rand(1, 30))),
			5 => $bytes . $bytes,
		};
	}
	return $bytes;
}

function random_text(): string
{
	$text = '';
	for ($i = mt_rand(0, 80); $i > 0; $i--) {
		$text .= chr(mt_rand(0, 3) ? mt_rand(0, 255) : pick([0, 1, 0xc0, 0x0c, 0x80]));
	}
	return $text;
}
