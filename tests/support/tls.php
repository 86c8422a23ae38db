<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Certificates of our own, in a folder that goes with the test. */

/** A folder of files in PEM form, made by the openssl program. */
final class Authority
{
	public readonly string $folder;
	private int $pid;

	/** ca.pem and ca.key: an authority, and the only one that this process trusts by itself. */
	public function __construct()
	{
		$this->pid = getmypid();
		$this->folder = sys_get_temp_dir() . '/event_tls_' . getmypid() . '_' . bin2hex(random_bytes(4));
		mkdir($this->folder, 0700);
		$this->signSelf('ca', '/CN=Test authority', 'basicConstraints=critical,CA:TRUE');
		putenv('SSL_CERT_FILE=' . $this->file('ca.pem'));
		putenv('SSL_CERT_DIR=' . $this->folder);
	}

	public function __destruct()
	{
		if (getmypid() === $this->pid) {
			array_map(unlink(...), glob("$this->folder/*"));
			rmdir($this->folder);
		}
	}

	public function file(string $name): string
	{
		return "$this->folder/$name";
	}

	/** $name.pem and $name.key: a certificate signed by itself. */
	public function signSelf(string $name, string $subject, string $extension, string $algorithm = 'ec', string $detail = 'ec_paramgen_curve:P-256'): static
	{
		return $this->openssl('req', '-x509', '-newkey', $algorithm, '-pkeyopt', $detail, '-nodes',
			'-days', '2', '-subj', $subject, '-addext', $extension,
			'-keyout', $this->file("$name.key"), '-out', $this->file("$name.pem"));
	}

	/** $name.pem and $name.key: a certificate of $authority for hosts like "DNS:localhost,IP:127.0.0.1". */
	public function issue(string $name, string $hosts, string $authority = 'ca'): static
	{
		return $this->sign($name, "subjectAltName=$hosts", $authority);
	}

	/** An authority that $authority vouches for. */
	public function issueAuthority(string $name, string $authority = 'ca'): static
	{
		return $this->sign($name, 'basicConstraints=critical,CA:TRUE', $authority);
	}

	/** The same as issue(), for a time gone by or to come, as [YYYYMMDDhhmmssZ, YYYYMMDDhhmmssZ]. */
	public function issueFor(array $time, string $name, string $hosts): static
	{
		file_put_contents($this->file("$name.list"), '');
		file_put_contents($this->file("$name.conf"), "[ca]\ndefault_ca=a\n[a]\ndatabase={$this->file("$name.list")}\n"
			. "new_certs_dir=$this->folder\nrand_serial=yes\npolicy=p\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=$hosts\n");
		return $this->request($name)->openssl('ca', '-batch', '-config', $this->file("$name.conf"), '-extensions', 'e', '-md', 'sha256',
			'-startdate', $time[0], '-enddate', $time[1], '-cert', $this->file('ca.pem'), '-keyfile', $this->file('ca.key'),
			'-in', $this->file("$name.csr"), '-notext', '-out', $this->file("$name.pem"));
	}

	private function request(string $name): static
	{
		return $this->openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', "/CN=$name",
			'-keyout', $this->file("$name.key"), '-out', $this->file("$name.csr"));
	}

	private function sign(string $name, string $extensions, string $authority): static
	{
		file_put_contents($this->file("$name.ext"), "$extensions\n");
		return $this->request($name)->openssl('x509', '-req', '-in', $this->file("$name.csr"), '-CA', $this->file("$authority.pem"),
			'-CAkey', $this->file("$authority.key"), '-CAcreateserial', '-days', '2',
			'-extfile', $this->file("$name.ext"), '-out', $this->file("$name.pem"));
	}

	/** $name.locked: the key of $name, encrypted. */
	public function lock(string $name, string $passphrase): static
	{
		return $this->openssl('pkcs8', '-topk8', '-in', $this->file("$name.key"), '-out', $this->file("$name.locked"),
			'-passout', "pass:$passphrase");
	}

	private function openssl(string ...$arguments): static
	{
		$process = proc_open(['openssl', ...$arguments], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['pipe', 'w']], $pipes);
		$said = stream_get_contents($pipes[2]);
		if (proc_close($process) !== 0) {
			throw new RuntimeException("openssl failed: $said");
		}
		return $this;
	}

	/** A server's context with the certificate $name. */
	public function server(string $name, array $options = [], int $method = EventSslContext::TLS_SERVER_METHOD): EventSslContext
	{
		return new EventSslContext($method, $options + [
			EventSslContext::OPT_LOCAL_CERT => $this->file("$name.pem"),
			EventSslContext::OPT_LOCAL_PK => $this->file("$name.key"),
		]);
	}

	/** A client's context that trusts the authority. */
	public function client(array $options = [], int $method = EventSslContext::TLS_CLIENT_METHOD): EventSslContext
	{
		return new EventSslContext($method, $options + [EventSslContext::OPT_CA_FILE => $this->file('ca.pem')]);
	}
}

/** What a program that is given $input says, while the loop runs. */
function said(EventBase $base, array $command, string $input = ''): string
{
	$program = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['redirect', 1]], $pipes);
	fwrite($pipes[0], $input);
	fclose($pipes[0]);
	stream_set_blocking($pipes[1], false);
	$said = '';
	$event = new Event($base, $pipes[1], Event::READ | Event::PERSIST, function () use ($pipes, &$said) { $said .= fread($pipes[1], 1 << 16); });
	$event->add();
	while (!feof($pipes[1])) {
		$base->loop(EventBase::LOOP_ONCE);
	}
	proc_close($program);
	return $said;
}

/** What `openssl s_client` says of a connection, over which it asks for a page. */
function s_client(EventBase $base, int $port, string ...$options): string
{
	return said($base, ['openssl', 's_client', '-connect', "127.0.0.1:$port", '-ign_eof', ...$options], "GET / HTTP/1.0\r\n\r\n");
}

/** What either end hears of one connection, where the client gives the name $host, if any. */
function meet(
	EventBase $base,
	EventSslContext $server,
	EventSslContext $client,
	?string $host,
	?EventDnsBase $dns = null,
	string $address = '127.0.0.1',
): void {
	$news = $ends = [];
	$tell = function (EventBufferEvent $bev, int $events, string $who) use (&$news) {
		$reason = preg_replace(['/^error:\w+:[^:]*:[^:]*:/', '/sslv3 alert|ssl\/tls alert/'], ['', 'alert'], $bev->sslError());
		$news[$who] ??= $events & EventBufferEvent::CONNECTED ? 'CONNECTED ' . $bev->sslGetProtocol() : "ERROR $reason";
		$who === 'client' ? $bev->write('x') : null;
	};
	$listener = new EventListener($base, function ($listener, $fd) use ($base, $server, $tell, &$ends) {
		$ends[] = $bev = EventBufferEvent::sslSocket($base, $fd, $server, EventBufferEvent::SSL_ACCEPTING, EventBufferEvent::OPT_CLOSE_ON_FREE);
		$bev->setCallbacks(null, null, $tell, 'server');
		$bev->enable(Event::READ);
	}, null, EventListener::OPT_CLOSE_ON_FREE, 8, $address === '::1' ? '[::1]:0' : "$address:0");
	EventUtil::getSocketName($listener->fd, $local, $port);
	$ends[] = $bev = EventBufferEvent::sslSocket($base, null, $client, EventBufferEvent::SSL_CONNECTING);
	$bev->setCallbacks(null, null, $tell, 'client');
	$bev->enable(Event::READ);
	$host === null ? $bev->connect("127.0.0.1:$port") : $bev->connectHost($dns, $host, $port, $address === '::1' ? EventUtil::AF_INET6 : EventUtil::AF_INET);
	until($base, function () use (&$news) { return count($news) == 2; });
	ksort($news);
	foreach ($news as $who => $what) {
		echo "$who: $what\n";
	}
	array_map(fn ($bev) => $bev->free(), $ends);
	$listener->free();
}
