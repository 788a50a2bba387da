#!/bin/sh
# The example of a build with GNU make, from the installed examples: it makes what must be made.
. tests/install/common.sh
need make
. tests/install/examples.sh

rebuilds make 's|^burin .*/\(.*\)\.vl\.json -o .*|\1|p' make
are_all "$examples/build-systems/make/figures"
