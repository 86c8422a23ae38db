# shellcheck shell=bash
# SPDX-FileCopyrightText: The event contributors
# SPDX-License-Identifier: BSD-3-Clause
#
# Clean Debian systems to build and test in. An image is a folder with such a system, made once and
# then left as it is; commands run in copies of it.

roots=$shared_cache/roots

# The first mirror of a distribution among this machine's own package sources.
mirror_of() {
	apt-get indextargets --format '$(REPO_URI)' "Origin: $1" "Label: $1" | awk 'NR == 1'
}

# What this machine's apt has been told about fetching is true for its mirror in a root, too: proxies,
# and whether an old copy of a distribution will do.
apt_settings() { apt-config dump | grep -E '^Acquire::(https?|Check-[A-Za-z-]+)(::| )' || true; }

# The files of the checkout as they are now, on standard output.
pack_checkout() {
	local file
	git -C "$root" -c safe.directory="$root" ls-files -z --cached --others --exclude-standard |
		while IFS= read -r -d '' file; do
			[[ ! -e $root/$file ]] || printf '%s\0' "$file"
		done | tar -C "$root" --null -T - -c
}

# enter copy|itself <image> <command>...: see enter.sh. Meanwhile nobody removes the image.
enter() {
	flock --shared "$2" unshare --mount --pid --fork --kill-child --mount-proc \
		"$root/tools/enter.sh" "$1" "$2" "$roots/mnt" "${@:3}"
}

# in_copy <image> <lines>: runs them by bash in a copy of the image, in an empty folder. What they need
# comes by standard input, and what they make leaves by standard output.
in_copy() { enter copy "$1" bash -euo pipefail -c "mkdir ~/checkout && cd ~/checkout && $2"; }

bootstrap() {
	unshare --mount debootstrap --variant=minbase "$1" "$2" "$debian" &&
		cp /etc/resolv.conf /etc/hosts "$2/etc/" &&
		apt_settings >"$2/etc/apt/apt.conf.d/50machine"
}

# The lines are run with the functions of `dev`, so that it is `need` that installs.
set_up() {
	cp -a "$1/." "$2" &&
		mkdir "$2/event" &&
		pack_checkout | tar -C "$2/event" -x &&
		enter itself "$2" bash -euo pipefail -c "cd /event && set -- help && . ./dev && $3" &&
		enter itself "$2" apt-get clean &&
		remove_root "$2/event"
}

# remove_unused <names>: the images of these names, but for those that a command runs in.
remove_unused() {
	local folder
	for folder in "$roots"/$1-[0-9]*; do
		[[ -d $folder ]] || continue
		(flock --nonblock 8 && remove_root "$folder") 8<"$folder" || say "dev: $folder is in use"
	done
}

# Nothing is ever mounted there that this process sees, but who is root makes sure.
remove_root() {
	! grep -qF " $1" /proc/self/mounts || die "something is mounted in $1"
	rm -rf --one-file-system "$1"
}

# make_image <name> <how> <function and its arguments...>: the image that a function makes in the
# folder that is its second argument. What an interruption leaves is no image yet.
make_image() {
	local new
	image=$roots/$1-$(cksum <<<"$2" | cut -d' ' -f1)
	(
		flock 9
		[[ ! -d $image ]] || exit 0
		say "dev: making the root $image"
		new=$roots/new-${image##*/}
		remove_root "$new"
		mkdir "$new"
		quietly "$3" "$4" "$new" "${@:5}" || die "could not make the root $1"
		remove_unused "$1"
		mv "$new" "$image"
	) 9>"$roots/$1.lock"
}

# get_image <suite> [name] [lines]: sets $image to a minimal system, or one in which the lines have
# been run. It is known by how it is made: the lines, and what they may call.
get_image() {
	local how
	how="$(declare -f bootstrap) $debian $(apt_settings)"
	make_image "$1" "$how" bootstrap "$1" || return
	(($# > 1)) || return 0
	how+="$(declare -f set_up compile_php) ${needs[build]} ${needs[php]} ${needs[test]} $3"
	make_image "$1-$2" "$how" set_up "$image" "$3"
}

need_roots() {
	((EUID == 0)) || die "only root can make and enter clean systems"
	need roots
	unshare --mount true || die "this needs the right to mount (a container has to be privileged)"
	debian=${DEBIAN_MIRROR:-$(mirror_of Debian)}
	[[ -n $debian ]] || die "apt knows no mirror of Debian: set DEBIAN_MIRROR, or try apt-get update"
	mkdir -p "$roots/mnt"
}

# They are made anew when they are needed.
forget_roots() { remove_unused '*'; }
