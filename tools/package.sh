# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# `./dev package`: the PECL package, made and tried in a clean Debian that has what the README asks
# for and no checkout.

# Runs in the root, with the package as standard input: `pecl install` as a user would, the line in
# php.ini, and an installed example.
try_package() {
	local documents line
	cat >"$1"
	quietly pecl install "$1"
	echo 'extension=event.so' >>"$(php -r 'echo php_ini_loaded_file();')"
	php --ri event
	documents=$(pecl config-get doc_dir)/event
	ls "$documents"/{LICENSE,README.md,docs/architecture.md} >/dev/null
	coproc server { timeout 60 php "$documents/examples/hello.php" 0; }
	read -r -t 30 -u "${server[0]}" line
	echo "$line"
	line=$(curl --silent --show-error --max-time 30 "${line##* }")
	echo "$line"
	[[ $line == 'Hello, World!' ]]
}

dev_package() {
	local suite=${1:-bookworm} packages tarball
	need_roots
	packages=$(sed -n 's/^| Debian, Ubuntu | `\(.*\)` |$/\1/p' "$root/README.md")
	get_image "$suite" package "install_packages $packages php-pear curl"
	tarball=$cache/package/event-$(version | tr -d -).tgz
	mkdir -p "$cache/package"
	pack_checkout | in_copy "$image" 'tar -x && pecl package >&2 && cat event-*.tgz' >"$tarball"
	in_copy "$image" "$(declare -f quietly try_package); try_package ${tarball##*/}" <"$tarball"
	echo "ok      $tarball"
}
