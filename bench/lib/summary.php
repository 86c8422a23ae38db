<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors */

/** The rounds of a scenario, and what they come to. */
final class Summary
{
	/** A round has for each contestant's name its figures. */
	public function __construct(public readonly array $rounds)
	{
	}

	public function names(): array
	{
		return array_keys($this->rounds[0]);
	}

	/** Which figures there are, those of PHP first. */
	public function figures(): array
	{
		return array_keys(array_merge($this->rounds[0]['PHP'] ?? [], ...array_values($this->rounds[0])));
	}

	public function median(string $name, string $figure): ?float
	{
		return self::middle(array_column(array_column($this->rounds, $name), $figure));
	}

	/**
	 * PHP's figure divided by another's. It is taken within each round, which suffers less when the
	 * machine gets slower or faster on the way.
	 */
	public function ratio(string $name, string $figure): ?float
	{
		return $this->compare($name, $figure, fn($php, $other) => $other > 0 ? $php / $other : null);
	}

	/** By how much PHP's figure is larger than another's. */
	public function surplus(string $name, string $figure): ?float
	{
		return $this->compare($name, $figure, fn($php, $other) => $php - $other);
	}

	private function compare(string $name, string $figure, Closure $relation): ?float
	{
		foreach ($this->rounds as $round) {
			if (isset($round['PHP'][$figure], $round[$name][$figure])) {
				$values[] = $relation($round['PHP'][$figure], $round[$name][$figure]);
			}
		}
		return self::middle(array_filter($values ?? [], is_numeric(...)));
	}

	private static function middle(array $values): ?float
	{
		sort($values);
		$count = count($values);
		return $count === 0 ? null : ($values[intdiv($count - 1, 2)] + $values[intdiv($count, 2)]) / 2;
	}
}

/** What a figure of PHP's must come to. */
final class Bar
{
	private function __construct(
		private readonly string $kind,
		public readonly string $figure,
		/** In whose row it stands. */
		public readonly string $name,
		private readonly string $relation,
		private readonly float $limit,
	) {
	}

	/** PHP's figure divided by another's. */
	public static function ratio(string $figure, string $to, string $relation, float $limit): self
	{
		return new self('ratio', $figure, $to, $relation, $limit);
	}

	/** How much larger than another's it is. */
	public static function surplus(string $figure, string $over, string $relation, float $limit): self
	{
		return new self('surplus', $figure, $over, $relation, $limit);
	}

	/** The figure itself. */
	public static function value(string $figure, string $relation, float $limit): self
	{
		return new self('median', $figure, 'PHP', $relation, $limit);
	}

	public function measured(Summary $summary): ?float
	{
		return $summary->{$this->kind}($this->name, $this->figure);
	}

	/** Null where there is nothing to compare with. */
	public function holds(Summary $summary): ?bool
	{
		$measured = $this->measured($summary);
		return match (true) {
			$measured === null => null,
			$this->relation === '>=' => $measured >= $this->limit,
			default => $measured <= $this->limit,
		};
	}

	/** "<= 0.70"; a surplus, which has no column, says what it is. */
	public function text(Summary $summary): string
	{
		return $this->kind === 'surplus'
			? sprintf('%+.0f %s %+.0f', $this->measured($summary), $this->relation, $this->limit)
			: "$this->relation $this->limit";
	}
}
