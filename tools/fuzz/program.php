<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A random program: what its seed makes of the rules of an area. Rules are lists of templates by name, in
 * which `{name}` stands for one of the templates of that name; see rules.php. */

final class Program
{
	private const CALLBACKS = 8;

	/** @var array<array{string, string}> steps: "main", or the callback's name, and the code */
	public array $steps = [];

	/** @param array<string, array> $rules */
	public function __construct(public readonly string $area, public readonly int $seed, private array $rules)
	{
		mt_srand($seed);
		foreach ($rules['first'] ?? [] as $template) {
			$this->steps[] = ['main', $this->fill($template)];
		}
		for ($i = mt_rand(...$this->rules['steps'] ?? [8, 40]); $i > 0; $i--) {
			$this->steps[] = ['main', $this->make('step')];
		}
		$this->steps[] = ['main', $this->make('last')];
		for ($i = 0; $i < self::CALLBACKS; $i++) {
			for ($j = mt_rand(0, 5); $j > 0; $j--) {
				$this->steps[] = ["do$i", $this->make('reaction')];
			}
		}
	}

	/** The settings of PHP that it runs with. */
	public function settings(): array
	{
		return $this->rules['settings'] ?? [];
	}

	/** Some code by a rule: a string is a template with its weight, a number one that weighs 1. */
	private function make(string $name): string
	{
		$templates = $this->rules[$name] ?? throw new RuntimeException("there is no rule {{$name}}");
		if ($templates instanceof Closure) {
			return $this->fill($templates());
		}
		$weights = [];
		foreach ($templates as $key => $value) {
			is_int($key) && is_int($value) and throw new RuntimeException("{{$name}}: a key of digits has no weight");
			$weights[] = is_int($key) ? [$value, 1] : [$key, $value];
		}
		$at = mt_rand(1, array_sum(array_column($weights, 1)));
		foreach ($weights as [$template, $weight]) {
			if (($at -= $weight) <= 0) {
				return $this->fill($template);
			}
		}
	}

	private function fill(string $template): string
	{
		return preg_replace_callback('/\{([a-z]\w*)\}/i', fn (array $match) => $this->make($match[1]), $template);
	}

	/** What has to be thrown is not caught, and the rest is no matter. */
	private static function line(string $code): string
	{
		return preg_match('/^(throw|callbacks|tick)\b/', $code) ? "\t\t$code;\n" : "\t\ttry { $code; } catch (Throwable) {}\n";
	}

	/** The program of these steps, in a file that is beside world.php and what else it needs. */
	public function text(array $steps): string
	{
		$bodies = array_fill_keys(['main', ...array_map(fn ($i) => "do$i", range(0, self::CALLBACKS - 1))], '');
		foreach ($steps as [$where, $code]) {
			$bodies[$where] .= self::line($code);
		}
		$all = implode($bodies);
		$callbacks = '';
		foreach (array_slice($bodies, 1) as $name => $body) {
			if ($body !== '' || preg_match("/->$name\b/", $all)) {
				$callbacks .= "\t\$o->$name = function (...\$a) use (\$o) {\n\t\ttick();\n$body\t};\n";
			}
		}
		$rounds = $this->rules['rounds'] ?? 1;
		return "<?php // ./dev fuzz $this->area --seed=$this->seed\nrequire " . var_export(__DIR__ . '/world.php', true) . ";\n\n"
			. "function callbacks(World \$o): void\n{\n$callbacks}\n\n"
			. "for (\$round = 0; \$round < $rounds; \$round++) {\n\t(function (World \$o) {\n\t\tcallbacks(\$o);\n"
			. "$bodies[main]\t})(new World());\n}\n";
	}
}
