#!/bin/sh
# The example of a build with Ninja, from the installed examples: it makes what must be made.
. tests/install/common.sh
need ninja
. tests/install/examples.sh

rebuilds ninja 's/.* Figure \(.*\)$/\1/p' ninja
are_all "$examples/build-systems/ninja/figures"
