#!/usr/bin/env bash
# Checks what the compiler does not: format, lint, translations. Says what is wrong and fails.
#   scripts/check.sh [format|translations|tidy|analyze|tidy_tests|clazy]...   all of them without arguments
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/common.sh
. scripts/common.sh
# shellcheck disable=SC2086  # lists of words
need_packages $packages_to_build $packages_to_check

# The listings have tokens to fill in and lines for a projector; tests/interop compiles them.
sources() { git ls-files '*.cpp' '*.h' ':!resources/programs'; }
programs() { git ls-files '*.cpp' ':!resources/programs' ':!tests'; }
tests() { git ls-files 'tests/*.cpp'; }

check_format() {
    # Latin-1 by its type and UTF-8 by the file: such a text shows as "Â·".
    # shellcheck disable=SC2046
    if grep -nP 'Latin1(String|Char)?\(.[^"]*[^\x00-\x7F]' $(sources) >&2; then
        die "These texts are not Latin-1: use QStringLiteral."
    fi
    # shellcheck disable=SC2046  # our files have no spaces in their names
    clang-format --dry-run -Werror $(sources) || die "Run: clang-format -i \$(git ls-files '*.cpp' '*.h' ':!resources/programs')"
    say "Format: clean"
}

# lupdate into a copy: what it adds or leaves unfinished, somebody forgot.
check_translations() {
    build dev
    if grep -n 'type="unfinished"' translations/*.ts; then
        die "These translations are unfinished."
    fi
    local copy=build/translations
    rm -rf "$copy"
    cp -r translations "$copy"
    cmake --build --preset dev --target update_translations >build/lupdate.log 2>&1 ||
        die "lupdate failed: see build/lupdate.log."
    local changed=
    diff -r -q "$copy" translations >/dev/null || changed=yes
    rm -rf translations
    mv "$copy" translations
    [ -z "$changed" ] || die "Texts have changed: run 'cmake --build --preset dev --target update_translations' and translate what is new."
    say "Translations: complete"
}

# The build with every file as it stands: clang cannot use what GCC precompiles, and a file that
# includes too little has to show.
build_to_lint() {
    build dev
    mkdir -p build/lint
    # As GCC is told of it, and clang; the tests' has what is included in every test.
    local told=' -Winvalid-pch( -Xclang| -include-pch| -include| [^ ]*cmake_pch\.hxx(\.pch)?)+'
    sed -E -e "/precompiled_(core|gui)_tests\.dir/s#$told# -include $PWD/tests/patience.h#" -e "s#$told##" \
        build/dev/compile_commands.json >build/lint/compile_commands.json
}

# run_tidy CHECKS: on the files named on standard input, with these added to those of .clang-tidy
run_tidy() {
    xargs -P "$(nproc)" -n 4 clang-tidy -p build/lint --quiet --checks="$1" 2>build/tidy.log >build/tidy.txt || {
        cat build/tidy.txt >&2
        die "clang-tidy found something."
    }
}

check_tidy() {
    build_to_lint
    programs | run_tidy '-clang-analyzer-*'
    say "clang-tidy: clean"
}

# What takes longest of it, apart.
check_analyze() {
    build_to_lint
    programs | run_tidy '-*,clang-analyzer-*,-clang-analyzer-cplusplus.NewDeleteLeaks'
    say "Static analyzer: clean"
}

check_tidy_tests() {
    build_to_lint
    tests | run_tidy '-clang-analyzer-*'
    say "clang-tidy of the tests: clean"
}

check_clazy() {
    build_to_lint
    # Not the tests: they wait until their lambdas have run, which clazy cannot know.
    programs |
        xargs -P "$(nproc)" -n 4 clazy-standalone -p build/lint \
        --checks="$(cat .clazy)" --ignore-included-files >build/clazy.txt 2>&1 || {
        cat build/clazy.txt >&2
        die "clazy failed."
    }
    if grep -E 'warning:' build/clazy.txt >&2; then
        die "clazy found something."
    fi
    say "clazy: clean"
}

[ $# -gt 0 ] || set -- format translations tidy analyze tidy_tests clazy
for check in "$@"; do
    "check_$check"
done
