# shellcheck shell=bash disable=SC2154  # the scripts that read this file set root and state
# What building, running and testing need, found or installed. Read by ../../framewright and ../../verify, which set
#   root    the repository
#   state   $root/.framewright, where set-up keeps what it makes

maven_oldest=3.9.9  # what Tycho asks for
maven_wanted=3.9.11 # fetched where the installed Maven is older
axe_wanted=4.14.1

say() { printf '%s\n' "$@" >&2; }

# need build|window|test…: sees that what these take is there. Installs Debian packages if it may; otherwise names what is
# missing and ends with 2. After "build", JAVA_HOME and mvn are set.
need() {
	look "$@"
	if [ ${#missing[@]} -gt 0 ] && may_install; then
		install_packages "$@"
		look "$@"
	fi
	if [ ${#missing[@]} -gt 0 ]; then
		say "Framewright cannot go on, because this is missing:" "${missing[@]/#/  - }"
		if command -v apt-get >/dev/null && [ -n "${packages[*]-}" ]; then
			say "To get it:" "  sudo apt-get install ${packages[*]}"
		fi
		exit 2
	fi
	case " $* " in *' build '*) newest_maven ;; esac
	case " $* " in *' test '*)
		wish_for_libreoffice
		wish_for_axe
		wish_for_verapdf
		;;
	esac
}

# Tests that show a Word document or a workbook to LibreOffice are skipped without it, so nothing ends where it cannot be had.
wish_for_libreoffice() {
	[ "$(uname -s)" = Linux ] && ! command -v soffice >/dev/null && may_install || return 0
	say "Installing LibreOffice, which reads the documents that tests make …"
	apt_get install libreoffice-writer-nogui libreoffice-calc-nogui >>"$state/setup.log" 2>&1 ||
		{ as_root apt-get update && apt_get install libreoffice-writer-nogui libreoffice-calc-nogui; } >>"$state/setup.log" 2>&1 ||
		say "That failed; the log is $state/setup.log. Tests that need LibreOffice are skipped."
}

# The same goes for axe-core, which judges in Chromium whether everybody can use the pages of a site …
wish_for_axe() {
	local axe=$state/axe-core-$axe_wanted.min.js new=$state/axe.new
	if [ "$(uname -s)" = Linux ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null && may_install; then
		say "Installing Chromium, which shows the pages that tests make …"
		apt_get install chromium >>"$state/setup.log" 2>&1 || say "That failed; the log is $state/setup.log. Tests that need Chromium are skipped."
	fi
	[ ! -f "$axe" ] && command -v npm >/dev/null || return 0
	say "Fetching axe-core $axe_wanted, which judges the pages that tests make …"
	rm -rf "$new"
	mkdir -p "$new"
	(cd "$new" && npm pack --silent "axe-core@$axe_wanted" && tar -xzf axe-core-*.tgz package/axe.min.js && mv package/axe.min.js "$axe") >>"$state/setup.log" 2>&1 ||
		say "That failed; the log is $state/setup.log. The test that needs it is skipped."
	rm -rf "$new"
}

# … and for veraPDF, which judges the same of a PDF. Maven fetches it; the file names where it lies.
wish_for_verapdf() {
	local found=$root/releng/accessibility/target/classpath
	[ ! -f "$found" ] || [ "$root/releng/accessibility/verapdf.xml" -nt "$found" ] || return 0
	[ -n "${mvn-}" ] || return 0
	mkdir -p "${found%/*}"
	"$mvn" -B -ntp -q -f "$root/releng/accessibility/verapdf.xml" dependency:build-classpath "-Dmdep.outputFile=$found" >>"$state/setup.log" 2>&1 ||
		say "veraPDF could not be fetched; the log is $state/setup.log. The test that needs it is skipped."
}

# Sets missing (what to tell a person) and packages (what Debian calls it).
look() {
	local wanted
	missing=() packages=()
	for wanted; do
		case $wanted in
		build)
			if JAVA_HOME=$("$root/releng/launchers/framewright" --java-home jdk); then
				export JAVA_HOME
			else
				unset JAVA_HOME
				lacks "a JDK (Java with its compiler), version 21 or newer. Any build will do, such as Eclipse Temurin: install
    it, or unpack it under $HOME/.jdks or set JAVA_HOME to it (Fedora: java-21-openjdk-devel; macOS: brew install openjdk)" \
					"$(jdk_package)"
			fi
			find_maven || lacks "Maven, in any version (macOS: brew install maven)" maven
			;;
		window)
			[ "$(uname -s)" = Linux ] || continue
			has_library libgtk-3.so.0 || lacks "GTK 3 (libgtk-3.so.0)" libgtk-3-0
			has_library 'libwebkit2gtk-4.[01].so' || lacks "WebKitGTK 4.1 (libwebkit2gtk-4.1.so.0)" libwebkit2gtk-4.1-0
			has_font || lacks "a font (such as DejaVu)" fonts-dejavu-core
			;;
		test)
			[ "$(uname -s)" = Linux ] || continue
			command -v Xvfb >/dev/null || lacks "Xvfb, the display that tests draw on" xvfb
			command -v dbus-daemon >/dev/null || lacks "dbus-daemon, the session bus of the tests" dbus
			command -v metacity >/dev/null || lacks "metacity, the window manager of the tests" metacity
			command -v xdotool >/dev/null || lacks "xdotool, the fingers of the tests" xdotool
			;;
		esac
	done
}

lacks() {
	missing+=("$1")
	[ -z "$2" ] || packages+=("$2")
}

has_library() {
	local known
	known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0 # a system without ldconfig cannot be asked
	grep -q "$1" <<<"$known"
}

has_font() {
	[ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
		-name '*.[ot]tf' -print 2>/dev/null | head -n 1)" ]
}

# The first JDK new enough that this Debian release has, or nothing.
jdk_package() {
	local package
	for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
		if apt-cache show "$package" >/dev/null 2>&1; then
			printf '%s\n' "$package"
			return
		fi
	done
}

may_install() { command -v apt-get >/dev/null && as_root true 2>/dev/null; }

as_root() {
	if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Package lists are fetched only if the ones at hand do not do: they may be old, or not there at all (containers).
install_packages() {
	local log=$state/setup.log
	say "Installing ${packages[*]:-a JDK} …"
	if ! apt_get install "${packages[@]}" >"$log" 2>&1 || [ ${#packages[@]} -lt ${#missing[@]} ]; then
		as_root apt-get update >>"$log" 2>&1
		look "$@"
		apt_get install "${packages[@]}" >>"$log" 2>&1 || say "That failed; the log is $log."
	fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -y --no-install-recommends "$@"; }

# Sets mvn to the newest-looking Maven at hand: the one fetched before, else the installed one.
find_maven() {
	local home
	mvn=$state/apache-maven-$maven_wanted/bin/mvn
	[ ! -x "$mvn" ] || return 0
	for home in "${MAVEN_HOME-}" "${M2_HOME-}"; do
		mvn=$home/bin/mvn
		[ ! -x "$mvn" ] || return 0
	done
	mvn=$(type -P mvn) && return 0
	for mvn in "$HOME/.sdkman/candidates/maven/current/bin/mvn" /opt/maven/bin/mvn /usr/share/maven/bin/mvn; do
		[ ! -x "$mvn" ] || return 0
	done
	return 1
}

# An older Maven (and Maven 4, which Tycho does not support) is good enough to fetch the one that is wanted.
newest_maven() {
	local version new=$state/maven.new
	version=$("$mvn" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
	case $version in 3.*) [ "$(printf '%s\n' "$maven_oldest" "$version" | sort -V | head -n 1)" != "$maven_oldest" ] || return 0 ;; esac
	say "Fetching Maven $maven_wanted (the installed one is ${version:-broken}; Framewright needs $maven_oldest or newer) …"
	rm -rf "$new"
	mkdir -p "$new" # also the working folder: the plug-in leaves a marker file where it runs
	if (cd "$new" && "$mvn" -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
		"-Dartifact=org.apache.maven:apache-maven:$maven_wanted:zip:bin" "-DoutputDirectory=$new") >"$state/setup.log" 2>&1; then
		mv "$new/apache-maven-$maven_wanted" "$state/" && rm -rf "$new"
		find_maven
	else
		say "Maven $maven_wanted could not be fetched (is there a network?). The log is $state/setup.log." \
			"Or install Maven $maven_oldest or newer yourself and set MAVEN_HOME to its folder."
		exit 2
	fi
}
