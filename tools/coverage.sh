# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# `./dev coverage`: which lines of C the tests enter. A process that is killed does not count.

# Every line of code in each object that it is in, with how often it was entered there.
counted_lines() { (cd "$build/tree" && find . -name '*.gcda' -exec gcov --stdout {} +) 2>/dev/null; }

# Adds up what counted_lines says of a line, which may be in many objects: prints the file, the
# number, whether any entered it, and the code.
by_line() {
	awk -v tree="$build/tree/" '
		/^ +-: +0:Source:/ {
			file = substr($0, index($0, ":Source:") + 8)
			if (index(file, tree) == 1) file = substr(file, length(tree) + 1)
			while (sub(/[^\/]+\/\.\.\//, "", file)) continue
			is_ours = file ~ /^(event\.c$|src\/|classes\/)/ && file !~ /_arginfo\.h$/
		}
		is_ours && match($0, /^ *[0-9#]+\*?: *[0-9]+:/) {
			split($0, part, ":")
			place = file "\t" part[2] + 0
			entered[place] += part[1] !~ /#/
			code[place] = substr($0, RLENGTH + 1)
		}
		END { for (place in code) print place "\t" (entered[place] > 0) "\t" code[place] }' |
		LC_ALL=C sort -t $'\t' -k1,1 -k2,2n
}

# For each file, and for all, how much was entered; with --lines, what was not.
summarize() {
	awk -F'\t' -v lines="$1" '
		function tell(name, hits, of) { printf "%6.1f%% %6d of %5d  %s\n", 100 * hits / of, hits, of, name }
		function finish() { if (of) tell(file, hits, of); hits = of = 0 }
		$1 != file { finish(); file = $1 }
		{ of++; hits += $3; all_of++; all_hits += $3 }
		lines && !$3 { place = $1 ":" $2 ":"; sub(/^[^\t]*\t[^\t]*\t[^\t]*\t/, ""); print place $0 }
		END { finish(); if (all_of) tell("all", all_hits, all_of) }'
}

dev_coverage() {
	local lines=''
	[[ ${1-} != --lines ]] || { lines=$1 && shift; }
	need_to_build test
	build_extension coverage 'CFLAGS=-g -O0 --coverage' 'LDFLAGS=--coverage'
	find "$build/tree" -name '*.gcda' -delete
	run_suite 300 '' "$@" || true # where there is no descriptor left, a test sees gcov complain
	counted_lines | by_line | summarize "$lines"
}
