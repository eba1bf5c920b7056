#!/usr/bin/env bash
# Builds Meari and runs every test, without a display.
#   ./test.sh          the debug build
#   ./test.sh asan     with the address and undefined behaviour sanitizers
#   ./test.sh tsan     with the thread sanitizer
# Further arguments go to ctest: ./test.sh -R tst_event
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=scripts/common.sh
. scripts/common.sh

preset=dev
case ${1:-} in
dev | asan | tsan)
    preset=$1
    shift
    ;;
bench) die "The benchmarks are not there yet." ;;
esac

# shellcheck disable=SC2086  # lists of words
need_packages $packages_to_build $packages_to_test
build "$preset"
# Tests neither use nor change what the windows remember.
export XDG_CONFIG_HOME=$PWD/build/$preset/config
exec ctest --preset "$preset" "$@"
