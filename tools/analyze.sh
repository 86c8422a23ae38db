# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# The parts of `./dev analyze`: what is found in the C files without running them, less what
# tools/analyze.excuses excuses. Each version finds something else, so they are pinned. gcc's
# -fanalyzer is none of them: it takes every function that may return NULL to have done so.

# How make has a C file compiled, without the compiler.
compiler_arguments() {
	make -s -n -B -C "$build/tree" event.lo | sed -nE 's/.* --mode=compile [^ ]+ (.*) -c .*/\1/p'
}

# inspect_file <log> <file> <command>: unless that was done with what the file includes as it is now.
inspect_file() {
	local of
	# shellcheck disable=SC2086 # several arguments
	of=$({ echo "${@:3}" && cc $compiled -E "$2"; } | cksum)
	[[ $(cat "$1.of" 2>/dev/null) != "$of" ]] || return 0
	mkdir -p "${1%/*}"
	"${@:3}" "$2" >"$1" 2>&1 && echo "$of" >"$1.of"
}

# inspect <tool> <version> <arguments>: has it look at each C file. All it says stays in the cache.
inspect() {
	local tool=$1 program logs=$build/analyzed/$1
	program=$(versioned "$1" "$2") || { echo "not applicable (no $1 $2)" && return; }
	shift 2
	cd "$build/tree" || return
	sources | grep '\.c$' | LC_ALL=C xargs -P "$processors" -I FILE \
		bash -c 'inspect_file "$@"' - "$logs/FILE" FILE "$program" "$@" ||
		grep -rh 'error:' "$logs" || echo "$program could not be run"
	sources | grep '\.c$' | findings "$logs" | LC_ALL=C sort -u | judge "$tool"
}

# findings <logs>: in those of the files given, each as the checker, the file, the line of code, and
# what people read.
findings() {
	local file place line said checker
	while read -r file; do
		sed -nE 's/^([^ ]+):([0-9]+):[0-9]+: [a-z]+: (.*) \[(-W)?([[:alnum:].-]+)\]$/\1\t\2\t\3\t\5/p' "$1/$file" |
			while IFS=$'\t' read -r place line said checker; do
				printf '%s\t%s\t%s\t%s\n' "$checker" "$file" \
					"$(sed -nE "$line{s/^\s+//;p}" "$place")" "$place:$line: $said"
			done
	done
}

# Prints what no excuse fits, with the line for its excuse, and the excuses that fit nothing.
judge() {
	awk -v tool="$1" '
		NR == FNR && $1 == tool && !/^(#|\t)/ { excuses[++n] = $0 }
		NR == FNR { next }
		{
			split($0, found, "\t")
			wanted = tool " " found[1] " " found[2] " " found[3]
			anywhere = tool " " found[1] " *"
			excused = 0
			for (i = 1; i <= n; i++) {
				if (excuses[i] == wanted || excuses[i] == anywhere) used[i] = excused = 1
			}
			if (!excused) print found[4] "\n    " wanted
		}
		END {
			for (i = 1; i <= n; i++) if (!used[i]) print "excuses nothing: " excuses[i]
		}' "$root/tools/analyze.excuses" -
}

analyze_clang() {
	# shellcheck disable=SC2086 # several arguments
	inspect clang 14 $compiled --analyze -Xanalyzer -analyzer-output=text -o /dev/null
}

# It is shown the headers of PHP and of libevent, whose macros it must know, and none of the system.
analyze_cppcheck() {
	local headers=$build/analyzed/include
	mkdir -p "$headers"
	ln -sfn "$(pkg-config --variable=includedir libevent)/event2" "$headers/"
	# shellcheck disable=SC2046 # several arguments
	inspect cppcheck 2.10 --quiet --std=c11 --enable=style --suppress='*:/usr/*' \
		--suppress="*:$headers/*" --template='{file}:{line}:{column}: {severity}: {message} [{id}]' \
		"-I$headers" $(grep -oE -- '-[DI][^ ]+' <<<"$compiled")
}

dev_analyze() {
	broken=0
	need_to_build
	need_where_packaged clang cppcheck
	build_extension plain
	compiled=$(compiler_arguments)
	export compiled
	export -f inspect_file
	part "clang's analyzer finds nothing" analyze_clang
	part 'cppcheck finds nothing' analyze_cppcheck
	return "$broken"
}
