#!/bin/sh
# Figures by the thousand with GNU parallel: no figure depends on another, so they are made in any
# order, here fifty a call. With --sshlogin they are made on other machines.
set -eu

cd "$(dirname "$0")"
mkdir -p figures
parallel --halt soon,fail=1 -n 50 burin -j 1 --out-dir figures --format png --format svg {} \
    ::: ../../control-servers-2020/*.vl.json
