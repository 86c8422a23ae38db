<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A picture of the figures that stand in the page: for each scenario PHP beside its peers. It is drawn from the page, so
 * that both say the same. Its colours are those of whoever looks, light or dark. */

/** What is drawn: figures of which more is better. */
const PLOTTED = ['requests/s', 'MiB/s', 'messages/s'];

const PLOT_STYLE = <<<'END'
	text { font: 12px system-ui, sans-serif; fill: #1f2328 }
	.paper { fill: #ffffff } .title { font-weight: 600; font-size: 14px } .about, .unit { fill: #59636e; font-size: 11px; font-weight: 400 }
	.name { text-anchor: end } .bar { fill: #b7bfc8 } .php .bar { fill: #6a5acd } .php text { font-weight: 600 }
	@media (prefers-color-scheme: dark) {
		text { fill: #e6edf3 } .paper { fill: #0d1117 } .about, .unit { fill: #9198a1 }
		.bar { fill: #4b535d } .php .bar { fill: #9d8df1 }
	}
	END;

/**
 * The first figure of each scenario of the page.
 *
 * @return array<string, array{unit: string, values: array<string, float>}>
 */
function figures_of_page(string $page): array
{
	preg_match('/<!-- figures.*?-->\n(.*)<!-- end of figures -->/s', $page, $part);
	$unit = $scenario = '';
	foreach (explode("\n", $part[1] ?? '') as $line) {
		$cells = array_map(trim(...), explode('|', $line));
		if (count($cells) < 5 || str_starts_with($cells[3], '---')) {
			continue;
		}
		[, $first, $name, $value] = $cells;
		if ($name === '') {
			$unit = $value;
			continue;
		}
		$scenario = trim($first, '*') ?: $scenario;
		if ($value !== '') {
			$figures[$scenario]['unit'] = $unit;
			$figures[$scenario]['values'][$name] = (float) str_replace(',', '', $value);
		}
	}
	return $figures ?? [];
}

function escaped(string $text): string
{
	return htmlspecialchars($text, ENT_XML1);
}

/** One scenario: PHP first, then its peers, the longest bar for the largest figure. */
function panel(string $scenario, string $unit, array $values, int $x, int $y): string
{
	$values = ['PHP' => $values['PHP']] + $values;
	$svg = sprintf("<g transform=\"translate(%d %d)\">\n", $x, $y)
		. sprintf("<text class=\"title\" y=\"14\">%s <tspan class=\"unit\">%s</tspan></text>\n", escaped($scenario), escaped($unit))
		. sprintf("<text class=\"about\" y=\"31\">%s</text>\n", escaped(strtr(scenarios()[$scenario]['about'] ?? '', ['`' => ''])));
	$row = 40;
	foreach ($values as $name => $value) {
		$width = round(260 * $value / max($values), 1);
		$svg .= sprintf("<g%s transform=\"translate(0 %d)\"><text class=\"name\" x=\"76\" y=\"12\">%s</text>"
			. "<rect class=\"bar\" x=\"84\" width=\"%s\" height=\"15\" rx=\"2\"/><text x=\"%s\" y=\"12\">%s</text></g>\n",
			$name === 'PHP' ? ' class="php"' : '', $row, escaped($name), $width, $width + 90, number_format($value));
		$row += 19;
	}
	return "$svg</g>\n";
}

/** The panels in two columns, each below the shorter one. */
function plot(string $page): string
{
	$bottoms = [16, 16];
	$panels = '';
	foreach (figures_of_page($page) as $scenario => ['unit' => $unit, 'values' => $values]) {
		if (in_array($unit, PLOTTED) && isset($values['PHP']) && count($values) > 1) {
			$column = $bottoms[1] < $bottoms[0] ? 1 : 0;
			$panels .= panel($scenario, $unit, $values, 20 + 440 * $column, $bottoms[$column]);
			$bottoms[$column] += 60 + 19 * count($values);
		}
	}
	$height = max($bottoms);
	return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"880\" height=\"$height\" viewBox=\"0 0 880 $height\" role=\"img\">\n"
		. "<title>What PHP with this extension does a second, beside its peers: more is better</title>\n"
		. '<style>' . PLOT_STYLE . "</style>\n<rect class=\"paper\" width=\"880\" height=\"$height\" rx=\"6\"/>\n$panels</svg>\n";
}
