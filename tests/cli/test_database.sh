#!/bin/sh
# --data NAME=odbc:…, with SQLite's driver and a PostgreSQL of the test's own: what rows hold, what
# is told of mistakes and what isn't, what pictures record. Runs in the root of the sources.
set -eu

root=$(pwd)
burin=$BURIN_BUILD/burin
. tests/support/postgres.sh
if ! command -v sqlite3 >/dev/null || ! odbcinst -q -d -n SQLite3 >/dev/null 2>&1; then
    echo "sqlite3, unixODBC or SQLite's driver isn't installed"
    exit 77
fi
folder=$(mktemp -d)
has_postgres=
finish() {
    [ -z "$has_postgres" ] || postgres_stop
    rm -rf "$folder"
}
trap finish EXIT
chmod 755 "$folder"
cd "$folder"
status=0

fail() {
    echo "$*"
    status=1
}

# said SUBSTRING [ARGUMENT...]: the one error of that call.
said() {
    wanted=$1
    shift
    if "$burin" bars.vl.json -o bars.png "$@" 2>err; then
        fail "made all the same: $*"
        return
    fi
    [ "$(grep -c "error:" err)" = 1 ] || fail "not one error: $(cat err)"
    [ ! -e bars.png ] || fail "written all the same: $*"
    grep -qF "$wanted" err || fail "wanted: $wanted
got:    $(cat err)"
}

# same NAME DATABASE ROWS: a figure of a database's rows is that of the rows written in JSON.
same() {
    printf '%s\n' "$3" >rows.json
    "$burin" "$1.vl.json" -o a.scene.json --data "rows=odbc:$2" --timezone Europe/Berlin >out 2>&1 &&
        "$burin" "$1.vl.json" -o b.scene.json --data rows=rows.json --timezone Europe/Berlin >>out 2>&1 &&
        cmp a.scene.json b.scene.json || fail "$1 of $2: $(cat out)"
}

cat >bars.vl.json <<'END'
{"data": {"name": "rows"}, "mark": "bar",
 "encoding": {"x": {"field": "label", "type": "nominal"}, "y": {"field": "amount", "type": "quantitative"}}}
END
# Each value as a text of its own: its type as expressions see it, and what it is.
cat >values.vl.json <<'END'
{"data": {"name": "rows"},
 "transform": [{"fold": ["amount", "ratio", "label", "day", "flag", "price", "moment"]},
  {"calculate": "isValid(datum.value) ? isString(datum.value) ? 'text ' + datum.value : isBoolean(datum.value) ? 'bool ' + datum.value : 'number ' + format(+datum.value, '.17g') : 'null'", "as": "shown"}],
 "mark": "text",
 "encoding": {"x": {"field": "key"}, "y": {"field": "amount", "type": "ordinal"}, "text": {"field": "shown"}}}
END

# --- SQLite: 15 digits of its driver would not tell 0.1 + 0.2 from 0.3.
sqlite3 lite.db "CREATE TABLE t (amount integer, ratio real, label text, day date, flag boolean, price decimal(10, 2), moment timestamp, bytes blob);
    INSERT INTO t VALUES (1, 0.30000000000000004, 'é€😀 ''\"', '2020-01-31', 1, 1.10, '2020-01-31 12:00:00.5', x'00'),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (3, -1e300, '', '1969-07-20', 0, 7, '2020-07-31 00:00:00', NULL);
    CREATE TABLE \"a table.of \"\"names\"\"\" (label text, amount integer); INSERT INTO \"a table.of \"\"names\"\"\" VALUES ('x', 5);"
lite="Driver=SQLite3;Database=$folder/lite.db"
# A day is midnight in UTC, as Vega reads one; a wall clock is that of the figure's zone, 1 h ahead in winter.
rows='[{"amount":1,"ratio":0.30000000000000004,"label":"é€😀 '"'"'\"","day":1580428800000,"flag":true,"price":1.1,"moment":1580468400500},
 {"amount":2,"ratio":null,"label":null,"day":null,"flag":null,"price":null,"moment":null},
 {"amount":3,"ratio":-1e300,"label":"","day":-14256000000,"flag":false,"price":7,"moment":1596146400000}]'
same values "$lite;table=t" "$rows"
same values "$lite;query=SELECT * FROM t -- all of it" "$rows"
same values "$lite;query=SELECT * -- all
    FROM t" "$rows"
same values "$lite;query=SELECT amount, ratio, label, day, flag, price, moment FROM t;" "$rows"
same bars "$lite;table=main.\"a table.of \"\"names\"\"\"" '[{"label":"x","amount":5}]'
# What a column holds goes before what it is said to be of.
sqlite3 lite.db "CREATE TABLE mixed (amount integer, label text); INSERT INTO mixed VALUES ('none', 'x'), (2, 'y')"
same bars "$lite;table=mixed" '[{"amount":"none","label":"x"},{"amount":2,"label":"y"}]'

"$burin" bars.vl.json -o bars.png --data "rows=odbc:$lite;table=t" --verbose 2>err
grep -q 'note: "rows" is 3 rows of odbc:.*: SELECT .* FROM "t" \[database-query\]' err || fail "no query is told: $(cat err)"
! grep -q 'ratio\|bytes' err || fail "more fields than are used are asked for: $(cat err)"
rm bars.png

at="\"rows\" can't be read from odbc:$lite"
said "$at;table=nope: it has no such table: " --data "rows=odbc:$lite;table=nope"
said "$at;query=SELECT bytes AS amount, label FROM t: row 1 of its column \"amount\" is a blob, which figures have none for" \
    --data "rows=odbc:$lite;query=SELECT bytes AS amount, label FROM t"
said "it can't be connected to" --data "rows=odbc:Driver=SQLite3;Database=$folder/none.db;table=t"
[ ! -e none.db ] || fail "a database was made"
said "from odbc:DSN=nowhere;table=t: there is no such data source" --data "rows=odbc:DSN=nowhere;table=t"
said "from odbc:Driver=Nothing;table=t: its driver can't be loaded" --data "rows=odbc:Driver=Nothing;table=t"
printf '[warehouse]\nDriver=SQLite3\nDatabase=%s/lite.db\n' "$folder" >odbc.ini
ODBCINI=$folder/odbc.ini "$burin" bars.vl.json -o bars.png --data "rows=odbc:DSN=warehouse;table=t" ||
    fail "a data source isn't found"
rm -f bars.png

# Nothing but one SELECT.
for query in "DELETE FROM t" "SELECT 1 AS a; DROP TABLE t" "SELECT 1) AS x; DROP TABLE t; --" \
    "SELECT 'a\\', '; DROP TABLE t --'" "SELECT (1" "SELECT 'a" "PRAGMA user_version = 1" "" "/* SELECT"; do
    said "" --data "rows=odbc:$lite;query=$query"
done
said "WITH" --data "rows=odbc:$lite;query=WITH x AS (SELECT 1) DELETE FROM t"
[ "$(sqlite3 lite.db 'SELECT count(*) FROM t')" = 3 ] || fail "the database was changed"
said "it names no database" --data "rows=odbc:table=t"
said "it doesn't say what is read" --data "rows=odbc:DSN=x"
said "it has both a table and a query" --data "rows=odbc:DSN=x;table=t;query=SELECT 1"
said "is not KEY=VALUE" --data "rows=odbc:DSN=x;tables"

# --- Fingerprints: the query and a digest; what is recorded isn't asked again by a check.
"$burin" bars.vl.json -o bars.png --depfile bars.d --data "rows=odbc:$lite;table=t"
! grep -q odbc bars.d || fail "a database is no file: $(cat bars.d)"
"$burin" inspect --json bars.png >record
grep -q '"role": *"database"' record && grep -q '"query": *"SELECT' record &&
    grep -q '"digest": *"rows128:' record || fail "the record lacks something: $(cat record)"
"$burin" check bars.vl.json -o bars.png --render --data "rows=odbc:$lite;table=t" >out 2>&1 ||
    fail "drawn otherwise: $(cat out)"
sqlite3 lite.db "UPDATE t SET amount = 9 WHERE amount = 3"
"$burin" check bars.vl.json -o bars.png --data "rows=odbc:$lite;table=t" >out 2>&1 ||
    fail "a check asked the database: $(cat out)"
"$burin" check bars.vl.json -o bars.png >out 2>&1 || fail "a check wants the database: $(cat out)"
! "$burin" check bars.vl.json -o bars.png --render --data "rows=odbc:$lite;table=t" >out 2>&1 ||
    fail "other rows aren't told"
! "$burin" check bars.vl.json -o bars.png --data "rows=odbc:$lite;table=mixed" >out 2>&1 ||
    fail "another table isn't told"
grep -q 'table=t, not odbc:.*table=mixed' out || fail "another table is told so: $(cat out)"
! "$burin" check bars.vl.json -o bars.png --render >out 2>&1 || fail "drawn of nothing"
rm bars.png

# --- What the database computes: the same figures, of generated pipelines; 1,000 with each engine, of the seeds 77 and
# 78, are run by hand.
compared() { # COUNT SEED DATABASE COLLATION
    "$BURIN_BUILD/tests/compare_pushed" "$@" >out || fail "$3: $(cat out)"
    grep -q " [1-9][0-9]* with steps in the database" out || fail "$3: nothing was computed there: $(cat out)"
}
sqlite3 pushed.db <"$root/tests/pushed/rows.sql"
compared 60 1 "Driver=SQLite3;Database=$folder/pushed.db" " COLLATE BINARY"
cat >sums.vl.json <<'END'
{"data": {"name": "rows"}, "transform": [{"filter": {"field": "whole", "gt": 3}}], "mark": "bar",
 "encoding": {"x": {"field": "kind", "sort": "-y"}, "y": {"field": "price", "aggregate": "sum"}}}
END
"$burin" sums.vl.json -o sums.png --verbose --data "rows=odbc:Driver=SQLite3;Database=$folder/pushed.db;table=t" 2>err
grep -q '"rows" is 6 rows of odbc:.* WHERE .* > ?.* GROUP BY .* ORDER BY .*; 3 ' err || fail "not pushed down: $(cat err)"
"$burin" explain-data sums.vl.json --data "rows=odbc:Driver=SQLite3;Database=$folder/pushed.db;table=t" >out 2>&1 ||
    fail "no plan: $(cat out)"
grep -q '^"rows" would be asked of odbc:.* WHERE .* > ?.* GROUP BY .* ORDER BY .*; 3$' out || fail "the plan: $(cat out)"
[ "$(wc -l <out)" = 1 ] || fail "more than the plan: $(cat out)"
! "$burin" explain-data sums.vl.json --data "rows=odbc:$lite;table=nope" >out 2>&1 || fail "a plan of nothing"
grep -q "it has no such table" out || fail "the plan's error: $(cat out)"
# An order of the query's own would be lost: it is kept.
"$burin" sums.vl.json -o sums.png --verbose \
    --data "rows=odbc:Driver=SQLite3;Database=$folder/pushed.db;query=SELECT * FROM t ORDER BY price" 2>err
grep -q '"rows" is 300 rows of odbc:' err || fail "pushed down: $(cat err)"

# --- PostgreSQL, its own cluster.
if ! postgres_find; then
    echo "without PostgreSQL: postgresql or odbc-postgresql isn't installed"
    exit $status
fi
postgres_start "$folder/pg"
has_postgres=1
postgres_run >/dev/null <<'END'
CREATE TABLE t (amount bigint, ratio float8, label text, day date, flag boolean, price numeric(10, 2),
    moment timestamp, instant timestamptz, parts int[], bytes bytea, tree jsonb, span interval);
INSERT INTO t VALUES (1, 0.30000000000000004, 'é€😀 ''"', '2020-01-31', true, 1.10, '2020-01-31 12:00:00.5',
    '2020-01-31 12:00:00.5+01', '{1}', 'x', '{}', '1 day');
INSERT INTO t VALUES (2);
INSERT INTO t VALUES (3, -1e300, '', '1969-07-20', false, 7, '2020-07-31 00:00');
END
export PW='s3cret;word'
pg="Driver=PostgreSQL Unicode;Servername=$folder/pg;Database=postgres;UID=burin"
mine="$pg;password-env=PW"
same values "$mine;table=t" "$rows"
same values "$mine;table=public.t" "$rows"
same values "$pg;password-file=$folder/pg/password;table=t" "$rows"
same values "$mine;query=SELECT amount, ratio, label, day, flag, price, instant AS moment FROM t ORDER BY amount" \
    "$(printf '%s' "$rows" | sed 's/"moment":1596146400000/"moment":null/')"

at="\"rows\" can't be read from odbc:$mine"
said "$at;table=nope: it has no such table: " --data "rows=odbc:$mine;table=nope"
said "from odbc:$pg;PWD=…;table=t: it refuses the user or the password: " \
    --data "rows=odbc:$pg;PWD=wr0ng.word;table=t"
! grep -q "wr0ng" err || fail "a password is told: $(cat err)"
said "no password supplied" --data "rows=odbc:$pg;table=t"
PW=wr0ng.word said "it refuses the user or the password" --data "rows=odbc:$mine;table=t"
! grep -q "wr0ng" err || fail "a password is told: $(cat err)"
for column in "parts integer" "bytes bytea" "tree jsonb" "span interval"; do
    said "its column \"amount\" is of the type ${column#* }" \
        --data "rows=odbc:$mine;query=SELECT ${column% *} AS amount, label FROM t"
done
said "the environment has no \"NO_PW\"" --data "rows=odbc:$pg;password-env=NO_PW;table=t"
said "the password file \"none\" can't be read" --data "rows=odbc:$pg;password-file=none;table=t"
said "WITH clause containing a data-modifying statement" \
    --data "rows=odbc:$mine;query=WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x"
postgres_run -c "CREATE FUNCTION eat() RETURNS int LANGUAGE sql AS 'DELETE FROM t RETURNING 1'"
said "the query would change it: " --data "rows=odbc:$mine;query=SELECT eat() AS amount, label FROM t"

postgres_run <"$root/tests/pushed/rows.sql" -c 'ALTER TABLE t RENAME TO first' -f - >/dev/null
compared 20 2 "$mine" ' COLLATE "C"'
postgres_run -c 'ALTER TABLE t RENAME TO pushed' -c 'ALTER TABLE first RENAME TO t'

# What happens to a query that runs: it is cancelled, its connection is ended, the figure's time is over.
sleeping="SELECT amount, label FROM t, pg_sleep(600)"
await() { # until the query sleeps
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        [ "$(postgres_run -c "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'")" = 0 ] || return 0
        sleep 0.5
    done
    fail "no query sleeps"
}
for what in pg_cancel_backend pg_terminate_backend; do
    (await && postgres_run -c "SELECT $what(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'" >/dev/null) &
    case $what in
    *cancel*) wanted="$at;query=$sleeping: the query was cancelled" ;;
    *) wanted="$at;query=$sleeping: the connection was lost" ;;
    esac
    said "$wanted" --data "rows=odbc:$mine;query=$sleeping"
    wait $!
done
said 'the limit "time" is reached here' --limit time=1 --data "rows=odbc:$mine;query=$sleeping"

# A check needs no database; what is drawn again does. The password is nowhere.
for out in png svg pdf; do
    "$burin" bars.vl.json -o "bars.$out" --embed --depfile bars.d --verbose --data "rows=odbc:$mine;table=t" 2>err
    "$burin" inspect --json "bars.$out" >>record
    "$burin" inspect --spec "bars.$out" >>record
done
postgres_stop
has_postgres=
"$burin" check bars.vl.json -o bars.png --data "rows=odbc:$mine;table=t" >out 2>&1 ||
    fail "a check asked the database: $(cat out)"
! "$burin" check bars.vl.json -o bars.png --render --data "rows=odbc:$mine;table=t" >out 2>&1 ||
    fail "drawn without a database"
grep -q "can't be drawn now: .*it can't be connected to" out || fail "drawn again: $(cat out)"
! grep -F 's3cret;word' bars.* record err out || fail "the password is kept"
exit $status
