#!/bin/sh
# Siger til, når hjemmesiden ikke er lagt ud i tre timer, uanset hvad der er gået i stå:
#   watch.sh https://raad.eksempel.example/udgivet.txt
# Skal køres på en anden maskine end den, der bygger.
set -eu
address=${1:?Skriv adressen}
told=$(curl --fail --silent --show-error --head --max-time 60 "$address" | tr -d '\r' | sed -n 's/^[Ll]ast-[Mm]odified: //p')
if [ -z "$told" ]; then
    echo "$address fortæller ikke, hvornår den sidst er ændret." >&2
    exit 1
fi
hours=$((($(date +%s) - $(date -d "$told" +%s)) / 3600))
if [ "$hours" -ge 3 ]; then
    echo "Hjemmesiden er ikke lagt ud i $hours timer. Det, der skulle være blevet offentligt siden da, mangler." >&2
    exit 1
fi
