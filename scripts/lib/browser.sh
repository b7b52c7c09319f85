# Finds a Chromium for the browser tests, or installs Debian's when it may. Source this file, then call find_browser:
# it sets CHROMIUM, or says in one line what is missing and exits with 2.
# shellcheck shell=bash

find_browser() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return 0
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Chromium for the browser tests"
        if DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium </dev/null >/dev/null 2>&1 \
            || { apt-get update -qq </dev/null >/dev/null 2>&1 \
                && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium </dev/null >/dev/null 2>&1; }; then
            CHROMIUM=$(command -v chromium)
            export CHROMIUM
            return 0
        fi
    fi
    echo "The browser tests need Chromium and found none: install it, name it in CHROMIUM, or leave them out with --no-browser." >&2
    exit 2
}
