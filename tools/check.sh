# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# The parts of `./dev check`. Each is a function that prints what is wrong.

# part <what> <function>: the function prints what is wrong, and nothing when all is well.
part() {
	local wrong
	wrong=$("$2" 2>&1 | sed '/^dev: building/d') || wrong=${wrong:-it could not be checked}
	case $wrong in
		'') echo "ok      $1" ;;
		'not applicable'*) echo "--      $1: $wrong" ;;
		*)
			echo "FAILED  $1"
			awk '{ print "        " $0 }' <<<"$wrong"
			broken=1
			;;
	esac
}

check_format() {
	clang_format_program >/dev/null || { echo 'not applicable (no clang-format 14)' && return; }
	clang_format --dry-run --Werror
}

check_arginfo() {
	local folder header
	has_generator || { echo 'not applicable (needs the generator of PHP 8.2)' && return; }
	folder=$(mktemp -d) || return
	generate_arginfo "$folder" >"$folder/log" 2>&1 || cat "$folder/log"
	for header in "$folder"/*_arginfo.h; do
		diff -u "$root/classes/${header##*/}" "$header"
	done
	rm -rf "$folder"
}

# Where there are no SSL classes, or other numbers, the pages would be others.
check_docs() {
	local folder
	[[ $(uname -s) == Linux ]] || { echo 'not applicable (the numbers are those of Linux)' && return; }
	build_extension plain || return
	has_tls || { echo 'not applicable (built without OpenSSL)' && return; }
	folder=$(mktemp -d) || return
	generate_docs "$folder" &&
		diff -ru "$root/docs/classes" "$folder/docs/classes" &&
		diff -u "$root/event.stub.php" "$folder/event.stub.php"
	rm -rf "$folder"
}

check_docblocks() {
	present /usr/share/php/PHPStan/PhpDocParser/autoload.php ||
		{ echo "not applicable (no php-phpstan-phpdoc-parser)" && return; }
	(cd "$root" && php -n -d extension=tokenizer tools/docblocks.php event.stub.php)
}

# only_in <extended regular expression> <path pattern>: who else matches?
only_in() {
	sources | grep -v '_arginfo\.h$' | grep -vE "$2" | xargs grep -nHE "$1" || true
}

# rooms_of <folder>: in the order of the tree in docs/architecture.md.
rooms_of() {
	awk -v folder="$1" '/^[^ ]/ { within = $1 == folder } within && /^  [a-z]/ { sub(/\.h$/, "", $1); print $1 }' \
		docs/architecture.md
}

# in_order <folder> <extended regular expression>: each room is in the tree, and includes only those above it,
# and what else they may include.
in_order() {
	local room above=$2
	diff --label "$1 in docs/architecture.md" --label "$1" -u <(rooms_of "$1" | LC_ALL=C sort) \
		<(find "$1" -maxdepth 1 -name '*.[ch]' -printf '%f\n' | sed 's/..$//' | LC_ALL=C sort -u)
	for room in $(rooms_of "$1"); do
		above+="|$room"
		grep -snHE '#\s*include "' "$1$room".[ch] | grep -vE "\"($above)\.h\""
	done
}

# pure <folder> <rooms>: they include each other and what is C's.
pure() {
	local room
	for room in $2; do
		grep -nHE '#\s*include' "$1$room".[ch] |
			grep -vE "<(std(bool|def|int|io|lib)|string|limits|zlib)\.h>|\"(${2// /|})\.h\""
	done
}

check_rooms() {
	cd "$root"
	in_order src/ config
	in_order src/http/ '\.\./[a-z_]+'
	in_order src/websocket/ '\.\./(http/)?[a-z_]+'
	grep -nHE '#\s*include "(direct|reply|exchange|gate|connection|server)\.h"' src/http/{addresses,answer,client*}.[ch]
	only_in 'PHP_VERSION_ID|LIBEVENT_VERSION_NUMBER' '^src/compat\.h$'
	only_in '\b(zend_call_(function|known_\w+|method\w*)|_?call_user_function\w*)\(' '^src/callback\.c$'
	only_in '\bevent_base_(loop|loopbreak|loopexit|loopcontinue|dispatch)\([^)]' '^src/loop\.c$'
	only_in '<openssl/' '^src/tls(_\w+)?\.[ch]$'
	only_in '<zlib\.h>' '^src/websocket/deflate\.c$'
	pure src/http/ 'strict conditions ranges types multipart'
	pure src/websocket/ 'utf8 frames extensions deflate'
	true
}

check_build_lists() {
	diff -u --label 'C files' --label config.m4 <(sources | grep '\.c$') \
		<(grep -oE '^ +[a-z0-9_/]+\.c$' "$root/config.m4" | tr -d ' ' | LC_ALL=C sort)
	diff -u --label 'C files' --label config.w32 <(sources | grep '\.c$') \
		<(grep -oE '"[a-z0-9_\\]+\.c ?"' "$root/config.w32" | tr -d '" ' | tr -s '\\' / | LC_ALL=C sort)
	true
}

check_windows() {
	command -v node >/dev/null || { echo 'not applicable (no node)' && return; }
	diff -u --label 'C files' --label 'config.w32 builds' <(sources | grep '\.c$') \
		<(node "$root/tools/config_w32.js" "$root/config.w32" 2>&1 | LC_ALL=C sort)
}

check_manifest() { manifest | diff -u --label package.xml --label 'files there are' "$root/package.xml" -; }

# What PIE reads.
check_composer() {
	[[ -e /usr/share/php/JsonSchema/autoload.php ]] || { echo 'not applicable (no php-json-schema)' && return; }
	"$("$php_config" --php-binary)" "$root/tools/validate.php" "$root/composer.json" "$root/tools/composer.schema.json"
}

# What PIE and pecl pass to configure has to be known there. configure itself lists what it knows.
check_options() {
	build_extension warnings-gcc --enable-event-dev CC=gcc >/dev/null 2>&1
	cd "$root"
	comm -13 <(sed -n "/^ac_user_opts='/,/^'/p" "$build/tree/configure" | tr _ - | LC_ALL=C sort) \
		<(sed -nE -e 's/.*"name": "((with|enable)[^"]*)".*/\1/p' composer.json \
			-e 's/.*<configureoption name="([^"]*)".*/\1/p' package.xml | LC_ALL=C sort -u) |
		sed 's/$/ is no option of config.m4/'
}

# older_php <folder>: makes a php-config there that tells of PHP 8.1, and prints where it is.
older_php() {
	cat >"$1/php-config" <<-END
		#!/bin/sh
		case \$1 in
			--vernum) echo 80134 ;;
			--version) echo 8.1.34 ;;
			*) exec '$(command -v "$php_config")' "\$@" ;;
		esac
	END
	chmod +x "$1/php-config"
	echo "$1/php-config"
}

# configure_says <what> <arguments>: runs it in a folder of its own, and wants this in the last lines.
configure_says() {
	local what=$1 said
	shift
	said=$(cd "$(mktemp -d -p "$configured")" &&
		"$build/tree/configure" --with-php-config="${told:-$(command -v "$php_config")}" "$@" 2>&1 | tail -n 9)
	grep -qF -- "$what" <<<"$said" || printf 'configure %s\n%s\n' "$*" "$said"
}

# The first arguments are those that pecl makes of the answers in many a Dockerfile.
check_configure() {
	local configured
	build_extension warnings-gcc --enable-event-dev CC=gcc >/dev/null 2>&1
	configured=$(mktemp -d) || return
	configure_says 'creating ./config.status' --enable-event-debug=no --enable-event-sockets=yes \
		--with-event-libevent-dir=/usr --with-event-pthreads=no --with-event-extra --with-event-openssl \
		--with-event-ns --with-openssl-dir=no
	configure_says 'cannot put its classes into a namespace' --with-event-ns=Name
	PKG_CONFIG_LIBDIR=$configured configure_says 'libevent-dev'
	told=$(older_php "$configured") configure_says 'error: event needs PHP 8.2 or newer, and this is 8.1.34'
	rm -rf "$configured"
}

check_workflows() {
	local validator=$shared_cache/npm/node_modules/.bin/action-validator
	[[ -d $root/.github ]] || { echo 'not applicable (not a checkout)' && return; }
	if [[ ! -x $validator ]]; then
		command -v npm >/dev/null || { echo 'not applicable (no npm)' && return; }
		npm install --silent --no-audit --no-fund --prefix "$shared_cache/npm" \
			@action-validator/core@0.6.0 @action-validator/cli@0.6.0 >/dev/null 2>&1 ||
			{ echo 'not applicable (action-validator could not be installed)' && return; }
	fi
	"$validator" "$root"/.github/workflows/*.yml
}

# The version is written in php_event.h; what an installer reads has to repeat it.
check_version() {
	local version
	version=$(version)
	cd "$root"
	grep -q "<release>${version/-/}</release>" package.xml || echo "package.xml is not of $version"
	grep -nF "${version%-*}" event.c config.m4 config.w32 composer.json src/*.[ch] src/*/*.[ch] classes/*.[ch]
	true
}

# The body of a function begins and ends with a brace at the start of a line.
check_lengths() {
	cd "$root" && sources | grep '\.c$' | xargs awk '
		/^\{/ { start = FNR }
		/^\}/ && start {
			if (FNR - start - 1 > 60) print FILENAME ":" start ": " FNR - start - 1 " lines"
			start = 0
		}'
}

# A tab has four columns.
check_columns() {
	local file
	cd "$root" && formatted | while read -r file; do
		expand -t4 "$file" | awk -v file="$file" 'length > 100 { print file ":" NR ": " length " columns" }'
	done
}

check_test_names() {
	cd "$root" && find tests -name '*.phpt' | grep -vE '^tests/[a-z0-9]+/[a-z0-9]+(_[a-z0-9]+)+\.phpt$'
	true
}

# What needs an extension says so to run-tests.php.
check_test_needs() {
	cd "$root" && {
		grep -lE 'Authority|EventSslContext' tests/*/*.phpt |
			xargs grep -L "^class_exists('EventSslContext') or die('skip"
		grep -lE '\bsocket_(accept|bind|close|connect|create|get|listen|read|set|write)' tests/*/*.phpt | xargs grep -Lx sockets
		true
	}
}

# Who reads what there is to run finds all of it.
check_commands() {
	local command page
	for command in $(compgen -A function dev_); do
		for page in dev CONTRIBUTING.md; do
			grep -q "^\./dev ${command#dev_}\b" "$root/$page" || echo "$page does not tell of ./dev ${command#dev_}"
		done
	done
}

# The parts of `dev` are looked at where it reads them.
check_shell() { cd "$root" && shellcheck --format gcc dev .ci/run tools/enter.sh; }

# Some of it: what needs neither wrk nor a quiet machine.
check_bench() {
	build_extension plain || return
	quietly build_baselines "$build/bench" -Werror || return
	quietly run_bench --rounds=1 --json --peer="$build/event.so" events echo client timers buffer
}

# in_no_file <arguments of git grep>: what says so?
in_no_file() {
	local status=0
	git -C "$root" -c safe.directory="$root" grep -nI "$@" || status=$?
	((status <= 1)) || echo 'not applicable (not a git checkout)'
}

check_picture() { php -n "$root/bench/plot.php" | diff -u --label docs/performance.svg --label 'of the page' "$root/docs/performance.svg" -; }

check_paths() { in_no_file -F "$root/"; }

# The folders of those who write it. A bracket keeps a pattern from finding itself.
check_machines() { in_no_file -E '(^|[^[:alnum:]_.~/-])/([r]oot|[w]ork|[h]ome|[t]mp/lead)/'; }

# Whoever installs something has told his own package manager from where.
check_hosts() {
	in_no_file -iE -e '\b(pecl[.]php|packagist|pypi|npmjs|rubygems|crates|nuget)[.](net|org|com|io)\b' \
		-e '\b(deb|ftp|security|snapshot|archive|ports)([.][a-z]+)*[.](debian[.]org|ubuntu[.]com)\b' \
		-e '\b(proxy[.]golang|repo[.]maven|registry[.]yarnpkg|dl-cdn[.]alpinelinux)[.]'
}

check_links() {
	cd "$root" && php -n tools/links.php *.md */*.md docs/*/*.md
}

check_warnings() {
	build_extension warnings-gcc --enable-event-dev CC=gcc
	build_extension warnings-gcc-bare --enable-event-dev --without-event-openssl --without-event-zlib CC=gcc
	! command -v clang >/dev/null || build_extension warnings-clang --enable-event-dev CC=clang
}

# What some parts need, and not every distribution has: without it they are not applicable.
need_where_packaged() {
	local purpose
	for purpose in "$@"; do
		[[ -z $(apt-cache search "^${needs[$purpose]##*:}\$" 2>/dev/null) ]] || need "$purpose"
	done
}

dev_check() {
	broken=0
	need_to_build check
	[[ $(php-config --version) != 8.2.* ]] || need stubs
	need_where_packaged format docblocks schema
	part 'formatted by clang-format 14' check_format
	part 'arginfo is what the stubs say' check_arginfo
	part 'docs/classes and event.stub.php are what the stubs say' check_docs
	part 'PHPStan reads the docblocks' check_docblocks
	part 'the rooms keep to themselves' check_rooms
	part 'config.m4 and config.w32 list the C files' check_build_lists
	part 'config.w32 builds the C files' check_windows
	part 'package.xml lists the files' check_manifest
	part 'composer.json is what PIE expects' check_composer
	part 'configure knows the options of installers' check_options
	part 'configure takes what build scripts give it' check_configure
	part 'the workflows are valid' check_workflows
	part 'one version number' check_version
	part 'no function is longer than 60 lines' check_lengths
	part 'no line of C is longer than 100 columns' check_columns
	part 'tests are named after subject and behaviour' check_test_names
	part 'tests of TLS and sockets are skipped where there are none' check_test_needs
	part 'dev and CONTRIBUTING.md tell of all subcommands' check_commands
	part 'shellcheck finds nothing in the scripts' check_shell
	part 'no file names the folder it is in' check_paths
	part 'no file names the folders of a machine' check_machines
	part 'no file names the host of a package registry' check_hosts
	part 'links between pages lead somewhere' check_links
	part 'no compiler warns' check_warnings
	part 'the benchmark works' check_bench
	part 'docs/performance.svg shows the figures of the page' check_picture
	return "$broken"
}
