<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Runs what stands in the code blocks of a page, in their order and in a folder of its own:
 *
 *   php      a program; the block of text after it is all that it prints
 *   console  commands after "$ ", and what they print; after a program, which runs meanwhile as their server
 *   sh       commands that succeed
 *
 * Commands that name program.php run the program before them, rather than ask it as a server.
 * Blocks without a language and those of ini are no programs. Any other is an error, unless a comment right
 * before it says why: <!-- not run: it installs packages -->. One that says <!-- needs: zlib --> is run where there is
 * what is_there() knows by that name. Ports of the text are replaced by free ones, and vendor/autoload.php has what
 * stands for the event loops of libraries. */
require_once __DIR__ . '/process.php';
require_once __DIR__ . '/programs.php';

const PAGE_PORTS = [4242, 8080, 8081, 8443];

final class Block
{
	public function __construct(
		public readonly string $language, public readonly string $text, public readonly int $line, public readonly bool $run)
	{
	}
}

/** @return array<Block> */
function page_blocks(string $page): array
{
	$fence = '/^```([\w-]*)\n(.*?)^```$/ms';
	preg_match_all($fence, $page, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE);
	return array_map(function ($block) use ($page) {
		$before = substr($page, 0, $block[0][1]);
		$run = !preg_match('/<!-- not run: .+ -->\s*$/', $before)
			&& (!preg_match('/<!-- needs: (.+) -->\s*$/', $before, $needs) || is_there($needs[1]));
		return new Block($block[1][0], $block[2][0], substr_count($before, "\n") + 1, $run);
	}, $found);
}

/** Is there what a block needs, and not every system has? */
function is_there(string $what): bool
{
	$path = sys_get_temp_dir() . '/event-docs-' . getmypid() . '.sock';
	return match ($what) {
		'zlib', 'sockets' => extension_loaded($what),
		'TLS' => class_exists('EventSslContext'),
		'HTTP on Unix sockets' => @(new EventHttp(new EventBase()))->bind("unix:$path", 0),
	};
}

/** Does somebody listen on this port? Asked of the kernel: a connection would be a request. */
function is_listening(int $port): bool
{
	usleep(10000);
	return (bool) preg_match(sprintf('/^ *\d+: [0-9A-F]+:%04X [0-9A-F]+:0000 0A /m', $port),
		file_get_contents('/proc/net/tcp') . @file_get_contents('/proc/net/tcp6'));
}

final class PageRun
{
	private string $folder;
	/** @var array<string, string> port in the text => port that is free */
	private array $ports = [];
	private ?Process $server = null;
	public int $runs = 0;
	/** @var array<string> */
	public array $wrong = [];

	public function __construct(private string $name)
	{
		$this->folder = sys_get_temp_dir() . '/event-docs-' . getmypid();
		mkdir($this->folder);
		chdir($this->folder);
		mkdir('vendor');
		file_put_contents('vendor/autoload.php', '<?php require ' . var_export(__DIR__ . '/loop_drivers.php', true) . ';');
		file_put_contents('bound.php', '<?php pcntl_alarm(' . PATIENCE . ');');
		foreach (PAGE_PORTS as $port) {
			$this->ports[$port] = (string) free_port();
		}
	}

	public function __destruct()
	{
		$this->server?->signal(SIGTERM);
		chdir('/');
		array_map(unlink(...), [...array_filter(glob("$this->folder/*"), is_file(...)), "$this->folder/vendor/autoload.php"]);
		rmdir("$this->folder/vendor");
		rmdir($this->folder);
	}

	/** @param array<Block> $blocks */
	public function run(array $blocks): void
	{
		$blocks = array_values(array_filter($blocks, fn ($block) => $block->run));
		foreach ($blocks as $i => $block) {
			$next = $blocks[$i + 1] ?? null;
			match ($block->language) {
				'php' => $this->program($block, $next),
				'console' => $this->console($block, $next),
				'sh' => $this->shell($block),
				'text' => $i > 0 ?: $this->compare($block, $block->text, 'no program before it'),
				'', 'ini' => null,
				default => $this->compare($block, 'php, console, sh, text or ini', $block->language),
			};
		}
	}

	private function compare(Block $block, string $expected, string $actual): void
	{
		$actual = strtr($actual, array_flip($this->ports) + ["\r\n" => "\n"]);
		if (trim($expected) !== trim($actual)) {
			$this->wrong[] = "$this->name:$block->line says\n$expected\nand it is\n$actual\n";
		}
	}

	private function expected(?Block $next): string
	{
		return $next?->language === 'text' ? $next->text : '';
	}

	private function program(Block $block, ?Block $next): void
	{
		$is_command = $next?->language === 'console' && str_contains($next->text, ' program.php');
		$file = "$this->folder/" . ($is_command ? 'program' : $block->line) . '.php';
		$code = strtr($block->text, $this->ports);
		file_put_contents($file, str_starts_with($code, '<?php') ? $code : "<?php\n$code");
		if ($is_command) {
			return;
		}
		$this->runs++;
		$this->server = Process::php('-d', "auto_prepend_file=$this->folder/bound.php", $file);
		if ($next?->language !== 'console') {
			$this->compare($block, $this->expected($next), $this->end($status));
			$this->compare($block, 'an end of its own', $status === -1 ? 'none: a signal has ended it' : 'an end of its own');
			return;
		}
		$used = array_filter($this->ports, fn ($port) => str_contains($code, $port));
		wait_until(fn () => array_filter(array_map(is_listening(...), $used)));
	}

	/** What the program printed, to its end. */
	private function end(?int &$status = null): string
	{
		$printed = $this->server->rest();
		$status = $this->server->wait();
		$this->server = null;
		return $printed;
	}

	/** The last block of commands ends the server before them. */
	private function console(Block $block, ?Block $next): void
	{
		preg_match_all('/^\$ (.*\n(?:(?<=\\\\\n).*\n)*)((?:(?!\$ ).*\n)*)/m', $block->text, $commands, PREG_SET_ORDER);
		$commands ?: $this->compare($block, 'a command', 'none');
		foreach ($commands as [, $command, $expected]) {
			$this->runs++;
			$process = new Process($this->command($command));
			$this->compare($block, $expected, $process->end()->rest());
		}
		if ($this->server && $next?->language !== 'console') {
			$this->server->signal(SIGTERM);
			$printed = $this->end();
			if ($next?->language === 'text' || preg_match('/(Warning|Error|Notice|Deprecated|Uncaught)/i', $printed)) {
				$this->compare($block, $this->expected($next), $printed);
			}
		}
	}

	private function shell(Block $block): void
	{
		$this->runs++;
		$process = new Process("set -e\n" . $this->command($block->text));
		$printed = $process->end()->rest();
		$status = $process->wait();
		$this->compare($block, '0', $status === 0 ? '0' : "$status: $printed");
	}

	private function command(string $command): string
	{
		return preg_replace('/(^|\| )php /m', '$1' . php_command_line() . ' ', strtr($command, $this->ports));
	}
}

/** Run the blocks of a page, and print what is not as it says. How many programs and commands there were. */
function run_page(string $name): int
{
	$page = file_get_contents(__DIR__ . "/../../$name");
	$blocks = page_blocks($page);
	if (preg_match_all('/^\s*(```|~~~)/m', $page) !== 2 * count($blocks)) {
		echo "$name has a block that is indented or not of this form\n";
	}
	$run = new PageRun($name);
	$run->run($blocks);
	echo implode("\n", $run->wrong);
	return $run->runs;
}

/** For a SKIPIF section: skips the test where a page's commands name a program that is not installed. */
function need_programs_of(string $page): void
{
	foreach (page_blocks(file_get_contents(__DIR__ . "/../../$page")) as $block) {
		if ($block->run && in_array($block->language, ['console', 'sh'])) {
			preg_match_all('/\b(curl|nc|openssl)\b/', $block->text, $found);
			need_programs(...$found[0]);
		}
	}
}

/** The pages there are, with their paths from the folder of the README. */
function pages(): array
{
	chdir(__DIR__ . '/../..');
	return [...glob('*.md'), ...glob('docs/*.md'), ...glob('docs/*/*.md')];
}
