#!/usr/bin/env bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# enter.sh copy|itself <image> <folder to mount on> <command> [arguments]
#
# Runs a command in a root, or in a copy of it that is gone afterwards. It is started by enter() of
# roots.sh in mount and process namespaces of its own: no other process sees what it mounts, and
# with it end its mounts and processes, however it ends. Nothing of the machine is mounted inside.

set -euo pipefail

mode=$1
image=$2
scratch=$3
shift 3

# The copy is in memory: what is written above the image, or all of it without overlays.
make_copy() {
	mount -t tmpfs -o mode=755 tmpfs "$scratch"
	mkdir "$scratch"/{written,work,root}
	if ! mount -t overlay -o "lowerdir=$image,upperdir=$scratch/written,workdir=$scratch/work" \
		overlay "$scratch/root" 2>/dev/null; then
		mount -t tmpfs -o mode=755 tmpfs "$scratch/root"
		cp -a "$image/." "$scratch/root"
	fi
}

case $mode in
	copy)
		make_copy
		place=$scratch/root
		;;
	itself) place=$image ;;
esac

mount -t proc proc "$place/proc"
environment=(HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
for name in JOBS http_proxy https_proxy no_proxy; do
	[[ -z ${!name-} ]] || environment+=("$name=${!name}")
done

# Not by exec: the first process of a namespace ignores signals that would end others.
status=0
chroot "$place" /usr/bin/env -i "${environment[@]}" "$@" || status=$?
exit "$status"
