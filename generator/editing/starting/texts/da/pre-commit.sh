#!/bin/sh
# Git kører dette før hver commit: Det tjekker det, du er ved at gemme, og viser, hvad læserne vil se anderledes.
if ! command -v raad >/dev/null 2>&1; then
    echo "Programmet raad blev ikke fundet, så der blev ikke tjekket og ikke gemt noget." >&2
    echo "Installer det, eller gem uden tjek: git commit --no-verify" >&2
    exit 1
fi
if ! raad check --staged; then
    echo "Der blev ikke gemt noget. Ret det, der står ovenfor, kør git add, og prøv igen." >&2
    exit 1
fi
# En sammenligning, der ikke kan laves, er ingen grund til ikke at gemme.
raad diff --staged || :
