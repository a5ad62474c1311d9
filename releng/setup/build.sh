# shellcheck shell=bash disable=SC2154  # the scripts that read this file set root and state; tools.sh sets mvn
# Building, and knowing when not to. Read by ../../framewright and ../../verify after tools.sh.

stamp=$state/sources # names of all source files (as a checksum), as old as the start of the last good build
products=$root/releng/framewright.product/target/products
case $(uname -s) in
Darwin) product=$products/framewright.product/macosx/cocoa/aarch64/Framewright.app/Contents/Eclipse ;;
*) product=$products/framewright.product/linux/gtk/x86_64 ;;
esac

# Lists the source files, twice those that changed since $1 (if it is given): so one walk finds what is new, changed (also
# by moving an older file into place), and gone. The times of folders would not do: Maven's own temporary files touch them.
# What is left out here is what .gitignore leaves out.
sources() {
	local changed=(-false)
	[ $# -eq 0 ] || changed=(-newer "$1" -o -cnewer "$1")
	(cd "$root" && find pom.xml dsl bundles features releng examples \
		\( -name target -o -name bin -o -name src-gen -o -path '*/model/generated' \) -prune -o \
		-type f ! -name '*_gen' ! -name '.polyglot.*' ! -name .tycho-consumer-pom.xml \
		-print \( "${changed[@]}" \) -print 2>/dev/null) | LC_ALL=C sort | cksum
}

stale() {
	[ ! -f "$stamp" ] || [ ! -d "$product/plugins" ] || [ "$(sources "$stamp")" != "$(cat "$stamp")" ]
}

# One build at a time: whoever comes second waits, then finds the work done. The link's target is the owner's process id.
lock() {
	trap unlock EXIT
	until ln -s $$ "$state/lock" 2>/dev/null; do
		kill -0 "$(readlink "$state/lock")" 2>/dev/null || rm -f "$state/lock"
		sleep 0.2
	done
}

unlock() {
	[ "$(readlink "$state/lock")" != $$ ] || rm -f "$state/lock"
}

# Runs Maven on everything. A signal to this script ends Maven too.
maven() {
	local code
	sources >"$stamp.new"
	rm -rf "$stamp" "$products" # Tycho installs over an older product without taking that away
	"$mvn" -B -ntp -f "$root/pom.xml" "$@" &
	trap 'kill -TERM $! 2>/dev/null' INT TERM HUP
	wait $!
	code=$?
	[ $code -le 128 ] || wait $!
	trap - INT TERM HUP
	return $code
}

# Marks a good build, and has Java keep what starting takes (not worth failing for).
built() {
	mv "$stamp.new" "$stamp"
	[ ! -f "$product/framewright" ] || bash "$product/framewright" --prepare "$root/bundles/framewright.examples/library"
}

# Builds unless somebody else did while this one waited for the lock.
build() {
	local log=$state/build.log code
	stale || return 0
	say "Building Framewright (a few minutes the first time, about one after that) …"
	maven package -DskipTests >"$log" 2>&1
	code=$?
	[ $code -le 128 ] || exit $code # somebody ended it
	if [ $code -ne 0 ]; then
		say "Framewright could not be built:"
		# Maven's advice on Maven is left out.
		{ grep '^\[ERROR\]' "$log" || tail -n 5 "$log"; } | sed 's/^\(\[[A-Z]*\] *\)*//' |
			grep -v -e '^ *$' -e 'Help 1' -e 're-run Maven' -e 'Re-run Maven' -e 'For more information' \
				-e 'mvn <args>' -e 'After correcting' | awk '!seen[$0]++ { print "  " $0 }' | head -n 12 >&2
		say "The whole log: $log"
		exit 2
	fi
	built
}
