# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# `./dev matrix`: the tests in clean systems with other versions, and without what is optional.

configurations=(debian12 debian13 unstable php8.5 zts-debug no-openssl no-zlib no-sockets event-first)

# For each, the suite, the image of it and what is done to make it, and how the tests are run there.
# With more than one name for a system, the image is the same.
configure() {
	suite=bookworm
	system='test'
	setup='need_to_build test'
	run='./dev test'
	case $1 in
		debian12) ;;
		debian13) suite=trixie ;;
		unstable) suite=sid ;;
		php8.*)
			suite=sid
			system=$1
			setup="install_experimental $1 $debian && need_to_build test"
			;;
		zts-debug)
			system=$1
			setup='need build test source && compile_php /opt/php'
			run='PHP_CONFIG=/opt/php/bin/php-config ./dev test'
			;;
		no-openssl) run='CONFIGURE=--without-event-openssl ./dev test' ;;
		no-zlib) run='CONFIGURE=--without-event-zlib ./dev test' ;;
		no-sockets) run='phpdismod sockets && rm "$(php-config --extension-dir)/sockets.so" && ./dev test' ;;
		event-first) run='EXTENSIONS="event sockets posix pcntl" ./dev test' ;;
		*) die "there is no configuration $1, but: ${configurations[*]}" ;;
	esac
}

# Runs in the root: a version of PHP that unstable does not have yet.
install_experimental() {
	echo "deb $2 experimental main" >/etc/apt/sources.list.d/experimental.list &&
		apt-get -q update &&
		install_packages "$1-cli" "$1-dev"
}

# Runs in the root: what is tested.
describe_system() {
	local php=php
	[[ ! -x /opt/php/bin/php ]] || php=/opt/php/bin/php
	"$php" -n -r 'echo "PHP ", PHP_VERSION, PHP_ZTS ? " ZTS" : " NTS", PHP_DEBUG ? " debug, " : ", ";'
	echo "libevent $(pkg-config --modversion libevent), Debian $(cat /etc/debian_version)"
}

# The line of a configuration, then the tests that failed and why others were skipped.
report() {
	local verdict=FAILED log=$2 counts
	counts=$(grep -aE '^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$' "$log" | tail -n 1)
	(($1 != 0)) || verdict=ok
	printf '%-7s %-12s %s: %s\n' "$verdict" "$name" "$(head -n 1 "$log")" "${counts:-see $log}"
	sed -nE 's/^(FAIL|BORK|WARN|LEAK|XFAIL|XLEAK) /        &/p' "$log"
	sed -nE 's/^SKIP .*reason: //p' "$log" | sort | uniq -c | sed 's/^ */        skipped: /'
	(($1 == 0)) || echo "        see $log"
}

try_configuration() {
	local name=$1 log=$cache/matrix/$1.log status=0
	configure "$name"
	if ! get_image "$suite" "$system" "$setup"; then
		echo "FAILED  $name: there is no system to run it in"
		return 1
	fi
	pack_checkout | in_copy "$image" "$(declare -f describe_system)
		tar -x; describe_system; $run" >"$log" 2>&1 || status=$?
	report "$status" "$log"
	return "$status"
}

dev_matrix() {
	local name broken=0
	if [[ ${1-} == forget ]]; then
		forget_roots
		return
	fi
	need_roots
	mkdir -p "$cache/matrix"
	(($# > 0)) || set -- "${configurations[@]}"
	for name; do
		(try_configuration "$name") || broken=1
	done
	return "$broken"
}
