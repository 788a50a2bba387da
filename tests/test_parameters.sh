#!/bin/sh
# test_parameters.sh [SOURCES]: no function has more than five parameters (an ellipsis is one): what
# belongs together is a struct. An exception that isn't needed any more fails as well.
set -eu

cd "${1:-.}"

# FILE FUNCTION
exceptions() {
    cat <<'END'
# the hook curve_to of path sinks, which takes coordinates as Cairo and SVG do
render/output/svg_painter.c svg_curve_to
render/outline.c trace_curve_to
render/paint_cairo.c sink_curve_to
render/path.c bounds_curve_to
render/path_svg.c ignore_curve
# printf's words behind what a diagnostic is and where: they are given in place, each with its own
base/diag.c diag_error
base/diag.c diag_warn
data/json_locate.c node_error
data/json_locate.c node_error_at_key
data/json_locate.c node_warn
data/json_locate.c node_warn_at_key
data/json_scan.c fail
END
}

# A definition begins at the start of a line and ends with the line "{", as clang-format has it.
{
    exceptions
    echo files
    find base data render charts library cli -name '*.[ch]' | LC_ALL=C sort
} | awk '
    # The parameters of head, a definition up to its body; sets name.
    function count_parameters(head,    depth, count, i, c) {
        gsub(/\/\*([^*]|\*[^\/])*\*\//, "", head)
        i = index(head, "(")
        name = substr(head, 1, i - 1)
        sub(/.*[^A-Za-z0-9_]/, "", name)
        depth = count = 1
        while (depth > 0 && ++i <= length(head)) {
            c = substr(head, i, 1)
            depth += (c == "(") - (c == ")")
            count += c == "," && depth == 1
        }
        return count
    }
    function check(file, head,    count) {
        count = count_parameters(head)
        if (count <= 5)
            return
        if ((file " " name) in excepted) {
            delete excepted[file " " name]
            return
        }
        print file ": " name " has " count " parameters: a struct of those that belong together?"
        bad = 1
    }
    /^#/ { next }
    !listed && $0 == "files" { listed = 1; next }
    !listed { excepted[$0] = 1; next }
    {
        file = $0
        head = ""
        files[file] = 1
        while ((getline line < file) > 0) {
            if (line == "{" && head ~ /\(/)
                check(file, head)
            if (line ~ /^[A-Za-z_]/)
                head = line
            else if (head != "")
                head = line ~ /^[{}#]/ ? "" : head " " line
            if (line ~ /;$/)
                head = ""
        }
        close(file)
    }
    END {
        for (exception in excepted) {
            split(exception, parts, " ")
            if (parts[1] in files) {
                print exception ": this exception is not needed"
                bad = 1
            }
        }
        exit bad + 0
    }'
