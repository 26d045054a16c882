#!/bin/sh
# What the recipes for publishing and the story are tried with: Debian's own where it may be installed, else one line of what is missing.
set -e
PATH=$PATH:/usr/sbin
there() {
    for program in nginx caddy rsync openssl curl faketime flock git; do
        command -v "$program" >/dev/null 2>&1 || return 1
    done
}
there && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # Installed to be started by a test, never as a service of this machine.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
        trap 'rm -f "$policy"' EXIT
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        nginx-light caddy rsync openssl curl faketime util-linux git >/dev/null
    there && exit 0
fi
echo "make test needs nginx, caddy, rsync, openssl, curl, faketime, flock and git (Debian: apt-get install nginx-light caddy rsync openssl curl faketime util-linux git)." >&2
exit 1
