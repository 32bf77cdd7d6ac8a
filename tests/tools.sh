#!/bin/sh
# Installs Debian packages that some tests look at results with, and the accessibility rules that
# the browser tests ask. Where neither can be had, those tests skip.
if [ ! -e node_modules/axe-core ]; then
    npm install --silent --no-audit --no-fund ||
        echo "No accessibility rules (npm install), so tests that need them will skip"
fi
missing=""
for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Not installed, so tests that need them will skip:$missing"
    exit 0
fi
echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
