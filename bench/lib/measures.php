<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * One round of a contestant, for each kind of measurement. What they return is in FIGURES. */

function measure(Contestant $who, array $scenario): array
{
	return ('measure_' . $scenario['measure'])($who, $scenario, $who->setting);
}

/** A contestant that answers otherwise is not measured. */
function verify(Contestant $who, array $scenario): void
{
	if (isset($scenario['path'])) {
		$who->server(kind_of_server($scenario))->verify($scenario);
	}
}

function kind_of_server(array $scenario): string
{
	return $scenario['kind'] ?? 'http';
}

function measure_requests(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server(kind_of_server($scenario));
	$used = -$server->cpuTime();
	[$requests, $seconds] = (new Wrk($server, $scenario, $setting, $setting->seconds))->result();
	$used += $server->cpuTime();
	return ['requests_per_second' => $requests / $seconds, 'cpu_us' => 1e6 * $used / $requests];
}

function measure_wait(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server('http');
	$probe = new Load($server, $setting, 1);
	$wrk = new Wrk($server, $scenario, $setting, $setting->seconds + 1);
	usleep(300_000);
	$waits = $probe->do('probe /hello ' . ($setting->seconds + 0.3));
	$wrk->result();
	return ['wait_ms' => $waits['longest_us'] / 1e3, 'usual_wait_ms' => $waits['usual_us'] / 1e3];
}

/** Of a new server, which has replied once, so that only what is kept for each reply counts. */
function measure_growth(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->newServer('http');
	$server->verify($scenario);
	$load = new Load($server, $setting, CONNECTIONS);
	$load->do('get /hello 1');
	$before = $server->residentMemory();
	$load->do("hold $scenario[path]");
	return ['growth_kib' => max(0, $server->peakMemory() - $before) / 1024];
}

function measure_download(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server('http');
	$load = new Load($server, $setting, 4);
	$used = -$server->cpuTime();
	$result = $load->do("fetch $scenario[path] $setting->seconds");
	$used += $server->cpuTime();
	$mib = $result['bytes'] / (1 << 20);
	return ['mib_per_second' => $mib / $result['seconds'], 'cpu_us_per_mib' => 1e6 * $used / $mib];
}

function measure_events(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server('http');
	$load = new Load($server, $setting, $scenario['clients']);
	$load->do('listen /events 0.3');
	$used = -$server->cpuTime();
	$result = $load->do("listen - $setting->seconds");
	$used += $server->cpuTime();
	if ($result['events'] === 0) {
		throw new RuntimeException("$who->name sends no events");
	}
	return [
		'events_per_second' => $result['events'] / $result['seconds'],
		'cpu_us_per_event' => 1e6 * $used / $result['events'],
	];
}

/** Of a new server, which has served some connections already. Each connection asks once. */
function measure_idle(Contestant $who, array $scenario, Setting $setting): array
{
	$count = $scenario['connections'];
	$server = $who->newServer('http');
	$load = new Load($server, $setting, CONNECTIONS);
	$load->do('get /hello 2');
	[$php, $resident] = [(int) $server->get('/memory'), $server->residentMemory()];
	$load->do('open ' . $count + CONNECTIONS);
	$load->do('get /hello 1');
	$figures = ['resident_bytes' => ($server->residentMemory() - $resident) / $count];
	if ($php) {
		$figures['php_bytes'] = ((int) $server->get('/memory') - $php) / $count;
	}
	return $figures;
}

/** The usual ones are what a request cannot do without: to wait, to read, to write. */
function measure_calls(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server('http');
	$load = new Load($server, $setting, CONNECTIONS);
	$load->do("get $scenario[path] 1");
	$strace = start(['strace', '-c', '-f', '-p', (string) $server->pids()[0]], $setting->load_processor,
		[2 => ['pipe', 'w']], $pipes);
	if (!str_contains($said = (string) fgets($pipes[2]), 'attached')) {
		throw new RuntimeException($said);
	}
	$requests = $load->do("get $scenario[path] 100")['replies'];
	proc_terminate($strace, 2); // SIGINT
	$report = stream_get_contents($pipes[2]);
	proc_close($strace);
	preg_match_all('/^ *[\d.]+ +[\d.]+ +\d+ +(\d+)(?: +\d+)? +(?!total)(\w+)$/m', $report, $found);
	$calls = array_combine($found[2], $found[1]);
	$usual = array_intersect_key($calls, array_flip(['recvfrom', 'readv', 'ioctl', 'sendto', 'sendmsg', 'writev', 'epoll_wait']));
	return [
		'usual_calls' => array_sum($usual) / $requests,
		'other_calls' => (array_sum($calls) - array_sum($usual)) / $requests,
	];
}

/** Here the contestant is the client, and its server, plain C, runs where otherwise the load does. */
function measure_client(Contestant $who, array $scenario, Setting $setting): array
{
	$plain = new Contestant('plain C', in_c($setting->folder, 'plain'), $setting);
	$server = $plain->newServer('http', $setting->load_processor);
	return $who->run('client', (string) $server->port, (string) $setting->seconds);
}

function measure_echo(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server('echo');
	$load = new Load($server, $setting, CONNECTIONS);
	$used = -$server->cpuTime();
	$result = $load->do("echo 1024 $setting->seconds");
	$used += $server->cpuTime();
	return [
		'requests_per_second' => $result['replies'] / $result['seconds'],
		'cpu_us' => 1e6 * $used / $result['replies'],
	];
}

/** Messages that a server has sent: of 64 bytes back, or of 1 KiB to all. */
function measure_messages(Contestant $who, array $scenario, Setting $setting): array
{
	$server = $who->server('websocket');
	$load = new Load($server, $setting, $scenario['clients']);
	$load->do("upgrade $scenario[open]");
	$load->do("$scenario[do] 0.1");
	$used = -$server->cpuTime();
	$result = $load->do("$scenario[do] $setting->seconds");
	$used += $server->cpuTime();
	return [
		'messages_per_second' => $result['replies'] / $result['seconds'],
		'cpu_us_per_message' => 1e6 * $used / $result['replies'],
	];
}

function measure_operation(Contestant $who, array $scenario, Setting $setting): array
{
	return $who->run('operations', $scenario['what'], (string) ($scenario['times'] * $setting->seconds));
}
