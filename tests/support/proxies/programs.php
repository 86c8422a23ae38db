<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The proxies, with the configurations of examples/deploy/, where only ports, paths and users are others. */
require_once __DIR__ . '/../process.php';

/** A folder with example.pem, up to the end of the process, which a signal brings about in good order. */
function folder_of_programs(string $name): string
{
	$folder = sys_get_temp_dir() . "/event_{$name}_" . getmypid();
	mkdir($folder, 0700);
	pcntl_async_signals(true);
	pcntl_signal(SIGINT, fn () => exit(1));
	pcntl_signal(SIGTERM, fn () => exit(1));
	register_shutdown_function(fn () => (new Process(['rm', '-rf', '--one-file-system', $folder]))->wait());
	(new Process(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
		'-subj', '/CN=example', '-keyout', "$folder/key.pem", '-out', "$folder/certificate.pem"]))->wait();
	file_put_contents("$folder/example.pem", file_get_contents("$folder/certificate.pem") . file_get_contents("$folder/key.pem"));
	return $folder;
}

/** A configuration of examples/deploy/ with other words. Each has to be there. */
function configuration(string $file, array $words): string
{
	$text = file_get_contents(__DIR__ . "/../../../examples/deploy/$file");
	foreach ($words as $from => $to) {
		str_contains($text, $from) or throw new RuntimeException("$file has no $from");
		$text = str_replace($from, $to, $text);
	}
	return $text;
}

/** A program that listens on $port, up to the end of the process. */
final class Program
{
	public readonly int $port;
	private Process $process;

	private function __construct(public readonly string $name, callable $command)
	{
		$this->port = free_port();
		$this->process = new Process($command($this->port));
		register_shutdown_function(fn () => $this->process->signal(SIGKILL));
		try {
			connect($this->port);
		} catch (RuntimeException) {
			throw new RuntimeException("$name does not listen:\n" . $this->process->signal(SIGTERM)->rest());
		}
	}

	/** @param array{int, int} $ports */
	public static function nginx(string $folder, array $ports): self
	{
		return new self('nginx', function (int $port) use ($folder, $ports): array {
			[$one, $two] = $ports;
			$name = "$folder/nginx-$port";
			file_put_contents("$name.server", configuration('nginx/event.conf', [
				'127.0.0.1:8081' => "127.0.0.1:$one",
				'127.0.0.1:8082' => "127.0.0.1:$two",
				"\tlisten [::]:80;\n" => '',
				"\tlisten [::]:443 ssl;\n" => '',
				'listen 80' => 'listen 127.0.0.1:' . free_port(),
				'listen 443' => "listen 127.0.0.1:$port",
				'/etc/ssl/private' => $folder,
			]));
			$temporary = '';
			foreach (['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'] as $which) {
				$temporary .= "{$which}_temp_path $name.temporary;";
			}
			file_put_contents("$name.conf", "daemon off; master_process off; pid $name.pid;"
				. "events {} http { access_log off; $temporary include $name.server; }");
			return ['nginx', '-e', "$name.log", '-c', "$name.conf"];
		});
	}

	/**
	 * @param array{int, int} $ports
	 * @param string $health what it asks to see whether they are well
	 */
	public static function haproxy(string $folder, array $ports, string $health = '/probe/health'): self
	{
		return new self('haproxy', function (int $port) use ($folder, $ports, $health): array {
			[$one, $two] = $ports;
			$name = "$folder/haproxy-$port";
			file_put_contents("$name.cfg", configuration('haproxy/haproxy.cfg', [
				'127.0.0.1:8081' => "127.0.0.1:$one",
				'127.0.0.1:8082' => "127.0.0.1:$two",
				"\tlog /dev/log local0\n\tchroot /var/lib/haproxy\n\tuser haproxy\n\tgroup haproxy\n" => "\tnbthread 1\n",
				'GET /health' => "GET $health",
				'maxconn 10000' => 'maxconn 100',
				':80,:::80 v6only' => '127.0.0.1:' . free_port(),
				':443,:::443 v6only' => "127.0.0.1:$port",
				'/etc/ssl/private' => $folder,
			]));
			return ['haproxy', '-db', '-q', '-f', "$name.cfg"];
		});
	}

	public static function node(): self
	{
		return new self('node', fn (int $port): array => ['node', __DIR__ . '/node.js', (string) $port]);
	}
}
