<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Runs a program, and says what is wrong with how it ended. */

final class Judge
{
	/** Seconds until a program counts as one that hangs, without and with sanitizers; and for reducing. */
	private const PATIENCE = 20;
	private const PATIENCE_SANITIZED = 60;
	public const PATIENCE_REDUCING = 300;

	/** What nothing may say. An Error that nobody catches is fine. */
	private const WRONG = '/AddressSanitizer: [\w-]+|LeakSanitizer: [\w ]+|runtime error: .*|memory leaks detected|Assertion .*failed'
		. '|Allowed memory size of \d+ bytes exhausted|heap corrupted|double free|(?<!:)free\(\): .*|malloc\(\): .*|munmap_chunk.*|^libevent: .*'
		. '|^fuzz: .*|(Parse|Compile) error.*|Fatal error: (?!Uncaught|last|Nesting).*/m';

	/** The output of the last program. */
	public string $said = '';

	private string $own;

	/** @param array<string> $command that runs a file */
	public function __construct(private array $command, public readonly string $folder, public readonly string $mode)
	{
		$this->own = "$folder/" . getmypid();
		@mkdir($this->own);
		putenv("FUZZ_FOLDER=$folder");
	}

	public function __destruct()
	{
		$this->clean();
		rmdir($this->own);
	}

	private function clean(): void
	{
		array_map(unlink(...), glob("$this->own/*"));
	}

	/** What is wrong with these steps, or ''. A hang is one if it happens again. */
	public function verdict(Program $program, array $steps): string
	{
		$verdict = $this->run($program->text($steps), $program->settings());
		return $verdict === 'hangs' ? $this->run($program->text($steps), $program->settings()) : $verdict;
	}

	/** Does it still fail in this way? What fails now and then has three chances. */
	public function fails(Program $program, array $steps, string $verdict): bool
	{
		for ($i = 0; $i < ($verdict === 'hangs' ? 1 : 3); $i++) {
			if ($this->verdict($program, $steps) === $verdict) {
				return true;
			}
		}
		return false;
	}

	/** For the end: the file with these steps. */
	public function keep(Program $program, array $steps): string
	{
		$file = "$this->folder/$program->area-$program->seed.php";
		file_put_contents($file, $program->text($steps));
		return $file;
	}

	/** Is it PHP's own fault? What it comes to without the settings, and without the extension. */
	public function whose(Program $program, array $steps): string
	{
		$text = $program->text($steps);
		$command = $this->command;
		$with = $this->run($text, []);
		$this->command = array_values(array_filter($command, fn ($argument) => !str_ends_with($argument, '/event.so')));
		$this->command = array_filter($this->command, fn ($argument, $i) => $argument !== '-d' || ($this->command[$i + 1] ?? '') !== '-d', ARRAY_FILTER_USE_BOTH);
		$without = $this->run($text, $program->settings());
		$this->command = $command;
		return sprintf("Without its settings: %s. Without the extension: %s.\n", $with ?: 'well', $without ?: 'well');
	}

	/** @param array<string, string> $settings */
	private function run(string $text, array $settings): string
	{
		$this->clean();
		file_put_contents("$this->own/program.php", $text);
		$seconds = $this->mode === '' ? self::PATIENCE : self::PATIENCE_SANITIZED;
		$command = ['timeout', '--signal=KILL', $seconds, ...$this->command, '-d', 'display_errors=stderr', '-d', 'html_errors=0'];
		foreach ($settings as $name => $value) {
			array_push($command, '-d', "$name=$value");
		}
		$output = ['file', "$this->own/said", 'a'];
		$process = proc_open([...$command, "$this->own/program.php"], [['file', '/dev/null', 'r'], $output, $output], $pipes, $this->own);
		$pid = proc_get_status($process)['pid'];
		$ended = pcntl_waitpid($pid, $status);
		posix_kill(-$pid, SIGKILL); // whom it has left behind
		$this->said = substr((string) file_get_contents("$this->own/said"), -20000);
		foreach (glob("$this->own/report.*") as $report) {
			$this->said .= file_get_contents($report);
		}
		return $this->judge($ended, $status);
	}

	private function judge(int $ended, int $status): string
	{
		if (preg_match(self::WRONG, preg_replace('/^.*WARNING: AddressSanitizer failed to allocate.*$/m', '', $this->said), $match)) {
			return preg_replace('/0x[0-9a-f]+|\d{3,}/', 'N', $match[0]);
		}
		if ($ended > 0 && pcntl_wifsignaled($status)) {
			$signal = pcntl_wtermsig($status);
			return $signal === SIGKILL ? 'hangs' : "signal $signal";
		}
		return '';
	}
}
