<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server and its clients, used in any order at any time. */
require_once __DIR__ . '/http.php';

/** Calls methods of all that it has ever seen, at random, from inside of all callbacks. */
abstract class Chaos
{
	private const MOST_THINGS = 40;
	private const MOST_CLIENTS = 6;

	protected EventBase $base;
	protected int $port;

	/** @var array<int, object> what is kept */
	protected array $things;

	/** @var array<int, Client> */
	private array $clients;

	private int $depth = 0;
	private bool $mayThrow = false;

	final public function __construct()
	{
		$this->start();
	}

	/** A server on the base, which is new. */
	abstract protected function serve(): EventHttp;

	/** Another client, which may send anything. */
	abstract protected function client(): Client;
	abstract protected function tell(Client $client): void;

	/** What may be done beside calling methods of what is there. @return array<callable(?object $one_of_these): void> */
	abstract protected function others(): array;

	/** One of its methods. */
	abstract protected function call(object $thing): void;

	/** With each of the seeds, or the one that is given. */
	public static function reign(?string $seed): void
	{
		error_reporting(E_ALL & ~E_WARNING & ~E_NOTICE); // of dropped requests, and of clients that write to nobody
		$before = descriptors();
		foreach ($seed ? [(int) $seed] : range(1, 20) as $each) {
			mt_srand($each);
			$chaos = new static();
			$chaos->run(150);
			unset($chaos);
			gc_collect_cycles();
			gc_collect_cycles();
		}
		echo 'descriptors that are left: ', descriptors() - $before, "\n";
	}

	/** What was before may go. */
	private function start(): void
	{
		$this->base = new EventBase();
		$http = $this->serve();
		$this->port = port_of($http);
		$this->things = [$http, $this->base];
		$this->clients = [];
	}

	/** The callback of everything. */
	public function act(mixed ...$arguments): mixed
	{
		if (++$this->depth <= 3) {
			foreach ($arguments as $argument) {
				is_object($argument) && $this->keep($argument);
			}
			for ($i = mt_rand(0, 4); $i > 0; $i--) {
				$this->step();
			}
		}
		$this->depth--;
		if ($this->mayThrow && mt_rand(0, 60) === 0) {
			throw new DomainException('from a callback');
		}
		return null;
	}

	protected function keep(object $thing): void
	{
		$this->things[] = $thing;
		if (count($this->things) > self::MOST_THINGS) {
			$this->forget();
		}
	}

	private function forget(): void
	{
		unset($this->things[array_rand($this->things)]);
	}

	private function step(): void
	{
		$thing = $this->things ? $this->things[array_rand($this->things)] : null;
		$others = [$this->forget(...), fn () => mt_rand(0, 3) ?: gc_collect_cycles(), $this->join(...), $this->disturb(...),
			$this->disturb(...), ...$this->others()];
		try {
			$other = $others[mt_rand(0, 3 * count($others) - 1)] ?? null;
			$other ? $other($thing) : $thing && $this->call($thing);
		} catch (Error | EventException) {
			// of stale things, and of calls that make no sense now
		}
	}

	private function join(): void
	{
		if (count($this->clients) < self::MOST_CLIENTS) {
			$this->clients[] = $this->client();
		}
	}

	private function disturb(): void
	{
		if (!$this->clients) {
			return;
		}
		$i = array_rand($this->clients);
		$client = $this->clients[$i];
		if (mt_rand(0, 2)) {
			@$this->tell($client);
			return;
		}
		unset($this->clients[$i]);
		match (mt_rand(0, 2)) {
			0 => $client->close(),
			1 => $client->reset(),
			2 => @$client->halfClose(),
		};
	}

	private function run(int $rounds): void
	{
		for ($i = 0; $i < $rounds; $i++) {
			$this->mayThrow = true;
			$freed = false;
			try {
				for ($n = mt_rand(0, 3); $n > 0; $n--) {
					$this->step();
				}
				$this->base->loop(EventBase::LOOP_NONBLOCK);
			} catch (DomainException) {
			} catch (Error) {
				$freed = true; // the base
			}
			$this->mayThrow = false;
			$this->depth = 0;
			if ($freed || $i % 100 === 99) {
				$this->start();
			}
		}
	}
}
