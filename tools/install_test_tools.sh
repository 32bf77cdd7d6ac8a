#!/bin/sh
# Install the Debian packages and npm rules that some tests use to inspect results (`make tools`).
# usage: tools/install_test_tools.sh PACKAGE...
# Tests that need what is missing are skipped.
if [ ! -e node_modules/axe-core ] || [ ! -e node_modules/.bin/prettier ]; then
    npm install --silent --no-audit --no-fund ||
        echo "npm install failed; tests of the page and of Markdown will be skipped"
fi
missing=""
for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Not installed (needs Debian and root); tests that need them will be skipped:$missing"
    exit 0
fi
echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
