# The floors and rooms of the house, and what may use what: reads lines "FROM TO WHAT" (files of the
# sources, written from their root, and what FROM takes of TO), prints those that run up or sideways,
# and ends with 1 when there was one. CONTRIBUTING.md has the map.

BEGIN {
    # From the ground up. What shares a floor doesn't use one another.
    floors = "base data,render charts/read charts/scale charts/label charts/encode charts/resolve " \
        "charts/projection charts/mark charts/guide charts/layout charts/report,charts/alt charts library/lint,library/schema,library/draft library/diff library cli"
    count = split(floors, floor_list, " ")
    for (i = 1; i <= count; i++) {
        peers = split(floor_list[i], rooms, ",")
        for (k = 1; k <= peers; k++)
            rank[rooms[k]] = i
    }
    # A scale at run time knows no spec: channels, dashes and the record of its type are all it takes
    # of what is read.
    only["charts/scale charts/read"] = "^charts/read/(channel|dash|scale_type)\\."
    # The command knows the library by its public header alone.
    only["cli library"] = "^library/burin\\.h$|^burin_"
    for (i = 1; i <= count; i++)
        if (floor_list[i] !~ /^(cli|library)$/)
            only["cli " floor_list[i]] = "^$"
    only["cli data"] = only["cli render"] = "^$"
    # The public header stands alone.
    alone["library/burin.h"] = 1
}

# "charts/read" of charts/read/view.c, "library/lint" of library/lint/bars.c, "charts" of
# charts/figure.c, "cli" of cli/cmd/render.c
function room(file, parts, n)
{
    n = split(file, parts, "/")
    return (parts[1] == "charts" || parts[1] == "library") && n > 2 ? parts[1] "/" parts[2] : parts[1]
}

function report(why)
{
    print $1 ": " $3 (($3 == $2) ? "" : " of " $2) ": " why
    bad = 1
}

{
    from = room($1)
    to = room($2)
    if (!(from in rank) || !(to in rank))
        report("there is no such room: " (from in rank ? to : from))
    else if ($1 in alone && $1 != $2)
        report("this file uses nothing of ours")
    else if (from == to)
        next
    else if (rank[to] >= rank[from])
        report(from " lies " (rank[to] == rank[from] ? "beside " : "below ") to)
    else if ((from " " to) in only && $2 !~ only[from " " to] && $3 !~ only[from " " to])
        report(from " may not use this of " to)
}

END {
    if (NR == 0) {
        print "nothing was checked"
        bad = 1
    }
    exit bad + 0
}
