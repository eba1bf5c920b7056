#!/usr/bin/env bash
# Builds Meari and opens a server window that listens and a client window that is connected to it.
# Arguments go to the server window. Without a display it shows the same conversation as text and
# as pictures.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=scripts/common.sh
. scripts/common.sh

# shellcheck disable=SC2086  # lists of words
need_packages $packages_to_build
build release -DMEARI_BUILD_TESTS=OFF

server=build/release/bin/meari-server
client=build/release/bin/meari-client
# What only wants words needs no windows.
case " $* " in *" -h "* | *" --help "* | *" -v "* | *" --version "*) exec "$server" "$@" ;; esac

server_pid=
lines=build/server-lines
rm -f "$lines"
mkfifo "$lines"

# Nothing this script started is left behind.
finish() {
    [ -z "$server_pid" ] || kill "$server_pid" 2>/dev/null || true
    rm -f "$lines"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Starts the server with the arguments given and reads where it listens from its first line. The
# rest of its lines come out of file descriptor 3.
start_server() {
    "$server" --start "$@" >"$lines" &
    server_pid=$!
    exec 3<"$lines"
    local line=
    while IFS= read -r -t 20 line <&3; do
        case $line in "listening on "*) break ;; esac
        line=
    done
    [ -n "$line" ] || return 1
    local address=${line#listening on }
    port=${address##*:}
    host=${address%:*}
    host=${host#[}
    host=${host%]}
    # What listens everywhere is reached here.
    case $host in 0.0.0.0) host=127.0.0.1 ;; ::) host=::1 ;; esac
}

has_display() {
    case ${QT_QPA_PLATFORM:-} in offscreen* | minimal*) return 1 ;; esac
    [ "$(uname)" = Darwin ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

if has_display; then
    # The first demo is the same every time, whatever the window was last used for.
    if start_server --address 127.0.0.1 --port 3333 --serve many --read-size 0 "$@"; then
        "$client" --host "$host" --port "$port" --connect &
        cat <&3 &
    fi
    # A server that could not listen says so in its window.
    status=0
    wait "$server_pid" || status=$?
    server_pid=
    exit "$status"
fi

echo "There is no display, so here is the same without one: a server window and a client window"
echo "on Qt's offscreen platform, talking over a real socket."
echo
export QT_QPA_PLATFORM=offscreen
# The demo neither uses nor changes what the windows remember.
export XDG_CONFIG_HOME=$PWD/build/demo-config
# Qt's remarks about a platform without a display are beside the point here.
export QT_LOGGING_RULES='*.warning=false' XDG_RUNTIME_DIR=$PWD/build/demo-config
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
start_server --address 127.0.0.1 --port 0 --serve many --read-size 0 "$@" \
    --print --picture build/server.png || die "The server could not listen."
echo "server  listening on $host, port $port"
sed -u 's/^/server  /' <&3 &
printer_pid=$!

status=0
"$client" --host "$host" --port "$port" --print --picture build/client.png \
    --send hello --send 안녕하세요 --send "메아리 means echo" --quit-when-echoed |
    sed -u 's/^/client  /' || status=$?

kill "$server_pid"
wait "$server_pid" || true
server_pid=
wait "$printer_pid"
echo
if [ "$status" -ne 0 ]; then
    echo "Not every echo was the same."
    exit 1
fi
echo "Every echo was the same. The windows, as they were at the end:"
for picture in build/server.png build/client.png; do
    [ -s "$picture" ] || die "$picture is missing."
    echo "  $PWD/$picture"
done
