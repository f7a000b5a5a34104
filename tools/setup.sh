# shellcheck shell=sh
# setup.sh - sourced by try and check: installs what is missing and builds in ./build.
#
# The caller has set `here` (the tree, absolute) and calls
#     setup_tools build    a compiler, make and the libraries; `setup_tools check`: also Check
#     setup_light          jq and other tools that tests read quoth's output with, where to be had
#     setup_build          ./configure and make; sets `build` to the folder and `make` to the make
: "${here:?}"

say() {
    printf '== %s\n' "$*" >&2
}

have() {
    command -v "$1" > /dev/null 2>&1
}

### What is missing

# compiles 'C code' [flag...]: does it compile and link?
compiles() {
    trial=$(mktemp -d) || exit 1
    printf '%s\n' "$1" > "$trial/t.c"
    shift
    ${CC:-cc} -o "$trial/t" "$trial/t.c" "$@" > /dev/null 2>&1
    trial_status=$?
    rm -rf "$trial"
    return $trial_status
}

has_module() {
    have pkg-config && pkg-config --exists "$1"
}

# The missing things by our own names.
missing_things() {
    compiles '#include <stdio.h>
int main(void) { return 0; }' || echo cc
    have make || have gmake || echo make
    have pkg-config || echo pkg-config
    have awk || echo gawk
    have cmp || echo diffutils
    have find || echo findutils
    if [ ! -f "$here/configure" ]; then
        have autoconf || echo autoconf
        have automake || echo automake
        have libtoolize || have glibtoolize || echo libtool
    fi
    has_module libpcre2-8 || echo pcre2
    has_module libcjson || compiles '#include <cjson/cJSON.h>
int main(void) { return !cJSON_Version(); }' -lcjson || echo cjson
    # Without these quoth reads less: no pages, no feeds, nothing packed.
    has_module gumbo || echo gumbo
    has_module expat || echo expat
    has_module zlib || echo zlib
    has_module libzstd || echo zstd
    if [ "$1" = check ]; then
        has_module check || echo check
    fi
}

# What can be done without: configure or the tests say so.
light_things() {
    has_module sqlite3 || echo sqlite
    have jq || echo jq
    have sqlite3 || echo sqlite3
    python3 -c 'import jsonschema' > /dev/null 2>&1 ||
        /usr/bin/python3 -c 'import jsonschema' > /dev/null 2>&1 || echo jsonschema
}

### What the package managers call it

package_manager() {
    for pm in apt-get dnf apk pacman pkg brew; do
        if have $pm; then
            echo $pm
            return
        fi
    done
}

# package_of MANAGER THING
package_of() {
    case $1:$2 in
    apt-get:cc) echo gcc libc6-dev ;;
    apt-get:pcre2) echo libpcre2-dev ;;
    apt-get:cjson) echo libcjson-dev ;;
    apt-get:sqlite) echo libsqlite3-dev ;;
    apk:sqlite) echo sqlite-dev ;;
    dnf:sqlite) echo sqlite-devel ;;
    pkg:sqlite) echo sqlite3 ;;
    apt-get:jsonschema | dnf:jsonschema) echo python3-jsonschema ;;
    apt-get:gumbo) echo libgumbo-dev ;;
    apt-get:expat) echo libexpat1-dev ;;
    apt-get:zlib) echo zlib1g-dev ;;
    apt-get:zstd) echo libzstd-dev ;;
    dnf:cc) echo gcc glibc-devel ;;
    dnf:sqlite3 | apk:sqlite3 | pacman:sqlite3 | brew:sqlite3) echo sqlite ;;
    apk:jsonschema) echo py3-jsonschema ;;
    pacman:jsonschema) echo python-jsonschema ;;
    dnf:pkg-config) echo pkgconf-pkg-config ;;
    dnf:gumbo) echo gumbo-parser-devel ;;
    dnf:zstd) echo libzstd-devel ;;
    dnf:pcre2 | dnf:cjson | dnf:check | dnf:zlib | dnf:expat) echo "$2-devel" ;;
    apk:cc) echo gcc musl-dev ;;
    apk:gumbo) echo gumbo-parser-dev ;;
    apk:pcre2 | apk:cjson | apk:check | apk:zlib | apk:zstd | apk:expat) echo "$2-dev" ;;
    pacman:gumbo | brew:gumbo) echo gumbo-parser ;;
    pkg:make) echo gmake ;;
    pkg:cjson) echo libcjson ;;
    pkg:zlib) ;; # FreeBSD's own.
    *:cc) echo gcc ;;
    apk:pkg-config | pacman:pkg-config | pkg:pkg-config | brew:pkg-config) echo pkgconf ;;
    *) echo "$2" ;;
    esac
}

# install_command MANAGER: without the packages.
install_command() {
    case $1 in
    apt-get) echo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ;;
    dnf) echo dnf install -y ;;
    apk) echo apk add ;;
    pacman) echo pacman -S --noconfirm --needed ;;
    pkg) echo pkg install -y ;;
    brew) echo brew install ;;
    esac
}

# refresh_command MANAGER: fetches the list of packages, which may be absent or old.
refresh_command() {
    case $1 in
    apt-get | apk | pkg) echo "$1" update ;;
    pacman) echo pacman -Sy --noconfirm ;;
    *) echo true ;;
    esac
}

# Prints what goes before a command that needs root; fails if root cannot be had.
as_root() {
    if [ "$(id -u)" = 0 ] || [ "$1" = brew ]; then
        return 0
    fi
    have sudo || return 1
    if sudo -n true > /dev/null 2>&1; then
        echo sudo -n
    elif [ -t 0 ] && [ -t 2 ]; then
        echo sudo
    else
        return 1
    fi
}

# Installs what is light; a failure costs a SKIP and no more.
setup_light() {
    things=$(light_things | tr '\n' ' ')
    manager=$(package_manager)
    [ -n "$things" ] && [ -n "$manager" ] || return 0
    root=$(as_root "$manager" < /dev/null) || return 0
    say "missing: $things- only tests use them - trying $manager"
    # shellcheck disable=SC2046,SC2086 # commands of several words
    $root $(refresh_command "$manager") > /dev/null 2>&1 < /dev/null
    for thing in $things; do
        # shellcheck disable=SC2046,SC2086
        $root $(install_command "$manager") $(package_of "$manager" "$thing") > /dev/null 2>&1 \
            < /dev/null || say "not installed: $thing; the tests that need it say SKIP"
    done
}

setup_tools() {
    things=$(missing_things "$1" | tr '\n' ' ')
    [ -n "$things" ] || return 0
    manager=$(package_manager)
    if [ -z "$manager" ]; then
        say "missing: $things- and no package manager that I know; please install them"
        exit 2
    fi
    install=$(install_command "$manager")
    for thing in $things; do
        install="$install $(package_of "$manager" "$thing")"
    done
    if ! root=$(as_root "$manager"); then
        say "missing: $things- please run this as root, then try again:"
        printf '%s\n' "$install" >&2
        exit 2
    fi
    say "missing: $things- installing with $manager"
    log=$(mktemp) || exit 1
    # shellcheck disable=SC2046,SC2086 # commands of several words
    $root $install > "$log" 2>&1 < /dev/null || {
        $root $(refresh_command "$manager") && $root $install
    } >> "$log" 2>&1 < /dev/null
    things=$(missing_things "$1" | tr '\n' ' ')
    if [ -n "$things" ]; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        say "still missing: $things- this was tried:"
        printf '%s\n' "${root:+$root }$install" >&2
        exit 2
    fi
    rm -f "$log"
}

### The build

# quietly LOG COMMAND...: shows the end of the log on failure.
quietly() {
    log=$1
    shift
    "$@" > "$log" 2>&1 < /dev/null && return
    tail -n 40 "$log" >&2
    say "failed: $* (all of it in $log)"
    exit 1
}

# Sets build, and source: the tree as seen from there.  Autotools refuse paths with blanks and the
# like; such a tree is built under /tmp through a link to it, and ./build is a link to that build.
place_build() {
    build=$here/build
    source=..
    case $here in
    *[!A-Za-z0-9_/.,+@%=:-]*) source=../tree ;;
    *) mkdir -p "$build" || exit 1 ;;
    esac
    if [ $source = ../tree ]; then
        away=$(cd "$build" 2> /dev/null && pwd -P)
        away=${away%/build}
        if [ "$(cd "$away/tree" 2> /dev/null && pwd -P)" != "$here" ]; then
            rm -rf "$build"
            away=$(mktemp -d /tmp/quoth-build.XXXXXX) && mkdir "$away/build" &&
                ln -s "$here" "$away/tree" && ln -s "$away/build" "$build" || exit 1
        fi
        build=$away/build
    fi
}

setup_build() {
    place_build
    make='make'
    have gmake && make='gmake'
    # A build that was moved or copied along with its tree is made anew.
    if [ -f "$build/made-for" ] && [ "$(cat "$build/made-for")" != "$here" ]; then
        rm -rf "${build:?}"/*
    fi
    if [ ! -f "$here/configure" ]; then
        say "making ./configure"
        quietly "$build/setup.log" sh "$here/autogen.sh"
    fi
    if [ ! -f "$build/Makefile" ]; then
        say "configuring in ./build"
        printf '%s\n' "$here" > "$build/made-for"
        (cd "$build" && quietly "$build/setup.log" sh $source/configure -q) || exit 1
    fi
    # The rule of config.h always has something to do, if only to look.
    if ! $make -q -o config.h -C "$build" all-am > /dev/null 2>&1; then
        say "building in ./build"
        quietly "$build/setup.log" $make -s -C "$build" -j"$(jobs_wanted)"
    fi
}

jobs_wanted() {
    getconf _NPROCESSORS_ONLN 2> /dev/null || getconf NPROCESSORS_ONLN 2> /dev/null || echo 2
}
