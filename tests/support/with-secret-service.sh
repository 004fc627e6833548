#!/bin/sh
# Runs a program with a key store of its own, in a D-Bus session and a home of its own:
#   with-secret-service.sh unlocked|no-service|no-bus PROGRAM [ARGUMENTS]
#   with-secret-service.sh two-logins PROGRAM FIRST SECOND
# unlocked: the real gnome-keyring with an open keyring; no-service: a session bus on which nobody is or can be started;
# no-bus: no session bus at all; two-logins: unlocked with FIRST, and after the session's end again with SECOND. No display in any of them: a prompt is impossible, not merely unseen.
set -eu
mode=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION
export HOME="$home" XDG_DATA_HOME="$home/.local/share" XDG_RUNTIME_DIR="$home/run"
mkdir -p -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"

# The newline is the password: without it the keyring stays locked.
login() {
    # shellcheck disable=SC2016
    dbus-run-session -- sh -c \
        'printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$@"' _ "$@"
}

case $mode in
unlocked)
    login "$@"
    ;;
two-logins)
    login "$1" "$2"
    export XDG_RUNTIME_DIR="$home/run2"
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    login "$1" "$3"
    ;;
no-service)
    cat >"$home/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$home/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
no-bus)
    "$@"
    ;;
*)
    echo "no such mode: $mode" >&2
    exit 64
    ;;
esac
