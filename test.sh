#!/usr/bin/env bash
# Builds Meari and runs every test, without a display.
#   ./test.sh          the debug build
#   ./test.sh asan     with the address and undefined behaviour sanitizers
#   ./test.sh tsan     with the thread sanitizer
#   ./test.sh bench    no tests: measures the release build beside other servers, ten minutes
#   ./test.sh bench quick   the main part in four; fails when a message costs more than it did
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
bench)
    shift
    # shellcheck disable=SC2086  # lists of words
    need_packages $packages_to_build $packages_to_bench
    build release -DMEARI_BUILD_TESTS=OFF
    cmake --build --preset release --target benchmarks >build/bench.log 2>&1 ||
        die "The benchmarks could not be built: see build/bench.log."
    # The plot wants the Python that Debian's matplotlib belongs to.
    python=python3
    python3 -c 'import matplotlib' 2>/dev/null || [ ! -x /usr/bin/python3 ] || python=/usr/bin/python3
    exec "$python" -B tests/benchmark/bench.py "$@"
    ;;
esac

# shellcheck disable=SC2086  # lists of words
need_packages $packages_to_build $packages_to_test
build "$preset"
# Tests neither use nor change what the windows remember.
export XDG_CONFIG_HOME=$PWD/build/$preset/config
exec ctest --preset "$preset" "$@"
