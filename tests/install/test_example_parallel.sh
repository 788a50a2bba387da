#!/bin/sh
# The examples of figures by the thousand, from the installed examples: GNU parallel's line, and the
# array of Slurm, whose tasks are run one by one here as Slurm would.
. tests/install/common.sh
need parallel
. tests/install/examples.sh

are_png() { # FOLDER
    for name in $figures; do
        is_png "$1/$name.png" || fail "$name.png is none"
        is_svg "$1/$name.svg" || fail "$name.svg is none"
    done
}
sh "$examples/build-systems/parallel/figures.sh" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
are_png "$examples/build-systems/parallel/figures"
cd "$examples/build-systems/slurm"
for task in 0 1 2 3; do
    SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_COUNT=4 sh figures.sbatch >>"$work/log" 2>&1 ||
        fail "$(cat "$work/log")"
done
are_png figures
