#!/usr/bin/env bash
# Installs what this machine lacks of the packages below, from its Debian or Ubuntu, and nothing else.
#
#   installer/packages.sh [build] [run] [test] [bench]      no word: build run test
#
# As root, or through sudo. Asks nothing. Where nothing is missing, nothing is run.
set -euo pipefail
export LC_ALL=C.UTF-8

declare -A packages
packages[build]="g++ cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-base-dev-tools qt6-pdf-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev libsodium-dev libpcsclite-dev libsqlite3-dev libssl-dev libicu-dev libexpat1-dev
    liboath-dev libopenjp2-7-dev libzint-dev libzip-dev libzxcvbn-dev"
# Plug-ins and libraries opened at run time, which no linker asks for; fonts; the reader's service; and for a machine
# without a display one that is not there, and python3 to lay out the transcript.
packages[run]="libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n qt6-wayland libsecret-1-0 fonts-noto-cjk pcscd tzdata alsa-utils
    xvfb xauth python3"
packages[test]="vsmartcard-vpcd pcscd gnome-keyring libsecret-tools dbus dbus-daemon openssl util-linux iproute2 procps tzdata
    clang clang-format-14 lld python3 python3-gi gir1.2-atspi-2.0 at-spi2-core xdotool"
# What tests/bench/ compares with. No test needs it.
packages[bench]="opensc opensc-pkcs11"

missing=()
for group in "${@:-build run test}"; do
    for word in $group; do
        for package in ${packages[$word]:?"no such group of packages: $word"}; do
            status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
            [ "$status" = installed ] || missing+=("$package")
        done
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0
readarray -t missing < <(printf '%s\n' "${missing[@]}" | sort -u) # a package may stand in two groups

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing, and only root may install them: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt_get() {
    # Minutes are given to another installation that is under way. What a package asks is answered by its default.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@" >>"$log" 2>&1 </dev/null
}
install_missing() {
    apt_get install --yes --no-install-recommends "${missing[@]}"
}

echo "==> Installing ${#missing[@]} packages: ${missing[*]}"
# The list of what there is may be missing (a fresh machine) or stale: it is fetched when the first try shows that.
if ! install_missing; then
    if ! apt_get update || ! install_missing; then
        tail -n 30 "$log" >&2
        echo "The packages could not be installed." >&2
        exit 1
    fi
fi
