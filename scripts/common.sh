# shellcheck shell=bash disable=SC2034
# What run.sh and test.sh share. Sourced, with the repository as the current folder.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

packages_to_build="g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qt6-translations-l10n libqt6svg6 libgl-dev fonts-noto-cjk"
packages_to_test="python3 netcat-openbsd socat strace pkg-config"
packages_to_bench="python3 python3-matplotlib libboost-dev ncat socat strace valgrind xvfb"
packages_to_check="clang-format clang-tidy clazy"

# Names those of its arguments that are Debian packages and not installed.
missing_packages() {
    local name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q '^install ok installed' ||
            printf '%s ' "$name"
    done
}

# Makes sure that the packages named are there: installs them on Debian and its relatives, says
# what is needed elsewhere.
need_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        need_tools
        return
    fi
    local missing sudo=
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            die "These packages are missing: $missing. Install them as root: apt-get install --no-install-recommends $missing"
        sudo=sudo
    fi
    say "Installing with apt-get: $missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086  # a list of words
    {
        # A new machine has no package lists yet, an old one has stale ones.
        $sudo apt-get -qq update &&
            $sudo apt-get -qq -y install --no-install-recommends $missing
    } >build/install.log 2>&1 || {
        tail -n 20 build/install.log >&2
        die "The packages could not be installed: see build/install.log."
    }
}

# On other systems: say which tools are missing, by every name they go by.
need_tools() {
    local tool missing=
    for tool in c++ cmake ninja; do
        command -v "$tool" >/dev/null || missing="$missing $tool"
    done
    [ -z "$missing" ] || die "Missing:$missing. $(packages_elsewhere)"
}

packages_elsewhere() {
    cat <<'TEXT'
Meari needs a C++20 compiler, CMake 3.25, Ninja and Qt 6.4 (base, tools, translations):
  Fedora:  dnf install gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel qt6-qttranslations
  Arch:    pacman -S gcc cmake ninja qt6-base qt6-tools qt6-translations
  macOS:   brew install cmake ninja qt
TEXT
}

# build PRESET [CMAKE ARGUMENTS...]: configures once, builds what has changed, quietly.
build() {
    local preset=$1 log=build/$1.log
    shift
    if [ ! -f "build/$preset/build.ninja" ]; then
        say "Configuring the $preset build"
        cmake --preset "$preset" "$@" >"$log" 2>&1 || {
            tail -n 30 "$log" >&2
            die "CMake could not configure the build: see $log. $(packages_elsewhere)"
        }
    fi
    # Only speak when it takes time: the first build takes minutes.
    (sleep 2 && say "Building ($preset); the first time takes a few minutes") &
    local speaker=$! status=0
    cmake --build --preset "$preset" >"$log" 2>&1 || status=$?
    kill "$speaker" 2>/dev/null || true
    if [ "$status" -ne 0 ]; then
        grep -E 'error|FAILED|undefined' "$log" | head -n 40 >&2
        die "The build failed: see $log."
    fi
}

mkdir -p build
