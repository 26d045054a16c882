#!/bin/sh
# Git runs this before each commit: it checks what you are about to keep, and shows what readers will see otherwise.
if ! command -v raad >/dev/null 2>&1; then
    echo "The program raad was not found, so nothing was checked, and nothing committed." >&2
    echo "Install it, or commit without checks: git commit --no-verify" >&2
    exit 1
fi
if ! raad check --staged --language en; then
    echo "Nothing was committed. Mend what stands above, run git add, and try again." >&2
    exit 1
fi
# A comparison that cannot be made is no reason not to commit.
raad diff --staged --language en || :
