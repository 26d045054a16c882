#!/bin/sh
# The browser that the tests look at pages with: Debian's own where it may be installed, else one line of what is missing.
set -e
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
    command -v chromium >/dev/null 2>&1 && exit 0
fi
echo "make test needs Chromium as the command 'chromium' (Debian: apt-get install chromium)." >&2
exit 1
