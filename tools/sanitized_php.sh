# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# PHP from source, thread-safe and with debugging checks: for `./dev asan` with AddressSanitizer and
# UBSan, for `./dev matrix` without.

sanitized=$shared_cache/sanitized-php
sanitizers='-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-sanitize=object-size'
sanitizers+=' -fno-omit-frame-pointer'

# Downloads PHP's source into the current folder: Debian 12's, whose version the suite is known
# with, or the distribution's own where no Debian mirror is known. What apt knows stays as it is.
download_php() {
	local mirror suite=bookworm components=main package=php8.2 keyring=debian apt
	mirror=$(mirror_of Debian)
	if [[ -z $mirror ]]; then
		mirror=$(mirror_of Ubuntu)
		suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
		components='main universe'
		package=php$("$php_config" --version | cut -d. -f1,2)
		keyring=ubuntu
	fi
	[[ -n $mirror ]] || die "apt knows no mirror to fetch PHP's source from (try: apt-get update)"
	keyring=/usr/share/keyrings/$keyring-archive-keyring.gpg
	mkdir -p lists/partial cache/archives/partial
	echo "deb-src [signed-by=$keyring] $mirror $suite $components" >sources.list
	apt=(apt-get -q -o Dir::Etc::SourceList="$PWD/sources.list" -o Dir::Etc::SourceParts=-
		-o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD/cache" -o APT::Sandbox::User=root)
	"${apt[@]}" update && "${apt[@]}" source --download-only --tar-only "$package"
}

# compile_php <folder> [configure arguments]: the source is of no more use then.
compile_php() {
	rm -rf "$1/source" &&
		mkdir -p "$1/source" &&
		cd "$1/source" &&
		download_php &&
		tar -xf php*.orig.tar.xz --strip-components=1 &&
		./configure --prefix="$1" --disable-all --disable-cgi --disable-phpdbg \
			--enable-debug --enable-zts --enable-sockets --enable-pcntl --enable-posix \
			--with-openssl "${@:2}" &&
		make -j "$processors" &&
		make install &&
		rm -rf "$1/source"
}

# Once for all checkouts. The mark, which says how it was done, is set last.
build_sanitized_php() {
	local how
	how=$(declare -f download_php compile_php)
	mkdir -p "$sanitized"
	(
		flock 9
		[[ $(cat "$sanitized/done" 2>/dev/null) != "$how" ]] || exit 0
		say "dev: building a PHP with sanitizers in $sanitized (some minutes, once)"
		rm -f "$sanitized/done"
		quietly compile_php "$sanitized" --enable-address-sanitizer --enable-undefined-sanitizer
		echo "$how" >"$sanitized/done"
	) 9>"$sanitized/lock"
}

# Several threads at a time: PHP's command line has no way to start any, so an extension does. Handlers
# of signals belong to the process, which PHP's own check of them takes for a fault.
run_threads() {
	# shellcheck disable=SC2046 # several arguments
	cc -g -fPIC -shared -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1 $("$php_config" --includes) \
		"$root/tests/support/threads.c" -o "$build/threads.so"
	load_extension "$build"
	"$php" "${load[@]}" -d zend.signal_check=0 -d "extension=$build/threads.so" "$root/tests/support/threads.php"
}
