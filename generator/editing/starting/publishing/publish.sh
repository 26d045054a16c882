#!/bin/sh
# Henter rådets filer, bygger hjemmesiden og lægger den ud:
#   publish.sh /srv/raad                              på denne maskine
#   publish.sh raad@web.eksempel.example:/srv/raad    på en anden, gennem ssh
# Skal køres hver time, også når ingen har ændret noget. Går noget galt, stopper det, og den hjemmeside, der er lagt ud,
# bliver stående, som den er: Den nye får sin egen mappe og tager først den gamles plads, når den er hel.
set -eu
umask 022
target=${1:?Skriv, hvor hjemmesiden skal ligge}
cd "$(dirname "$0")/.."

# Én ad gangen.
exec 9>.site.publish.lock
flock -w 900 9

git fetch --quiet --prune origin
git checkout --quiet --detach origin/HEAD
raad build --quiet --out site

release=$(date -u +%Y%m%dT%H%M%SZ)-$$
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/empty"
ln -s "releases/$release" "$scratch/current"
date -u +%Y-%m-%dT%H:%M:%SZ >"$scratch/udgivet.txt"

# Filer, der er som sidst, beholder deres tidspunkt, så læsernes programmer ikke henter dem igen.
rsync --recursive --perms --checksum --mkpath --link-dest="${target#*:}/current/" site/ "$target/releases/$release/"
# Her skifter hjemmesiden, i ét trin.
rsync --links "$scratch/current" "$scratch/udgivet.txt" "$target/"
# Intet af det, der er trukket tilbage, bliver liggende.
rsync --recursive --delete --exclude="/$release/" "$scratch/empty/" "$target/releases/"
