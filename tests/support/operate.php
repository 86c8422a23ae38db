<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * Clients that ask without end, and count what they are answered: for servers that are replaced meanwhile. */
require_once __DIR__ . '/http.php';

/** What a client asks, and what the body of the answer has to be, if that is known. */
final class Question
{
	public function __construct(
		public readonly string $method, public readonly string $target, public readonly string $body = '',
		public readonly ?string $answer = null)
	{
	}

	public function text(bool $last): string
	{
		return "$this->method $this->target HTTP/1.1\r\nHost: localhost\r\n"
			. ($last ? "Connection: close\r\n" : '')
			. ($this->method === 'POST' ? 'Content-Length: ' . strlen($this->body) . "\r\n" : '') . "\r\n$this->body";
	}
}

final class Load
{
	public int $answered = 0;
	/** Requests that have got no answer, or a wrong one. */
	public int $failed = 0;
	/** @var array<string, int> these, by what was asked and what went wrong */
	public array $failures = [];
	/** @var array<string, int> how often a body was seen */
	public array $bodies = [];
	public bool $over = false;
	/** So many clients have something to do. */
	public int $active = 0;

	/** @param array<Question> $questions asked in turn */
	public function __construct(
		public readonly EventBase $base, public readonly int $port, int $kept, int $fresh = 0,
		public readonly array $questions = [new Question('GET', '/')], public readonly ?EventSslContext $tls = null)
	{
		for ($i = 0; $i < $kept + $fresh; $i++) {
			(new LoadClient($this, $i, $i >= $kept))->connect();
		}
	}

	/** No more requests; those that are in hand are awaited. */
	public function end(): void
	{
		$this->over = true;
	}

	public function answer(Question $question, int $status, string $body): void
	{
		if ($status !== 200 || $body !== ($question->answer ?? $body)) {
			$this->fail($question, $status === 200 ? 'another answer' : (string) $status);
			return;
		}
		$this->answered++;
		if ($question->answer === null) {
			$this->bodies[$body] = ($this->bodies[$body] ?? 0) + 1;
		}
	}

	public function fail(Question $question, string $how): void
	{
		$this->failed++;
		$what = "$question->method $question->target: $how";
		$this->failures[$what] = ($this->failures[$what] ?? 0) + 1;
	}

	/** How many of a method have failed. */
	public function failedOf(string $method): int
	{
		return array_sum(array_filter($this->failures, fn ($what) => str_starts_with($what, "$method "), ARRAY_FILTER_USE_KEY));
	}
}

/** One request at a time, on a connection that is used until its end: after a reply that says so, or each for one request. */
final class LoadClient
{
	private ?EventBufferEvent $bev = null;
	private ?Question $question = null;
	/** Requests on this connection; the first is in hand while it is being made. */
	private int $asked = 0;

	public function __construct(private Load $load, private int $turn, private bool $fresh) {}

	/** To be connected is part of a request. */
	public function connect(): void
	{
		if ($this->load->over) {
			return;
		}
		$this->load->active++;
		$this->asked = 0;
		$options = EventBufferEvent::OPT_CLOSE_ON_FREE;
		$this->bev = $this->load->tls
			? EventBufferEvent::sslSocket($this->load->base, null, $this->load->tls, EventBufferEvent::SSL_CONNECTING, $options)
			: new EventBufferEvent($this->load->base, null, $options);
		$this->bev->setCallbacks($this->read(...), null, $this->event(...));
		$this->bev->setTimeouts(30, 30);
		$this->bev->enable(Event::READ | Event::WRITE);
		$this->choose();
		$this->bev->connect("127.0.0.1:{$this->load->port}");
	}

	private function choose(): void
	{
		$questions = $this->load->questions;
		$this->question = $questions[$this->turn++ % count($questions)];
	}

	private function ask(): void
	{
		$this->asked++;
		$this->bev->write($this->question->text($this->fresh));
	}

	private function read(EventBufferEvent $bev): void
	{
		$reply = $bev->input->substr(0, 1 << 20);
		if (!preg_match('~^HTTP/1\.[01] (\d+)[^\n]*\r\n(?:[^\n]+\r\n)*?Content-Length: (\d+)\r\n~i', $reply, $head)
			|| !($begin = strpos($reply, "\r\n\r\n")) || strlen($reply) < $begin + 4 + $head[2]) {
			return;
		}
		$bev->input->drain(strlen($reply));
		$question = $this->question;
		$this->question = null;
		$this->load->answer($question, (int) $head[1], substr($reply, $begin + 4));
		if (preg_match('/^Connection: close\r$/mi', substr($reply, 0, $begin + 2)) || $this->load->over) {
			$this->leave();
		} else {
			$this->choose();
			$this->ask();
		}
	}

	private function event(EventBufferEvent $bev, int $events): void
	{
		if ($events & EventBufferEvent::CONNECTED) {
			$this->ask();
			return;
		}
		if ($this->question) {
			$this->load->fail($this->question, match (true) {
				(bool) ($events & EventBufferEvent::TIMEOUT) => 'no answer for long',
				$this->asked === 0 => 'not connected',
				$bev->input->length > 0 => 'half an answer',
				$this->asked > 1 => 'the kept connection ended without an answer',
				default => 'the connection ended without an answer',
			});
			$this->question = null;
		}
		$this->leave();
	}

	private function leave(): void
	{
		$this->load->active--;
		$this->bev->free();
		$this->bev = null;
		$this->connect();
	}
}
