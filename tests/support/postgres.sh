# postgres.sh: a PostgreSQL of the tests' own, for scripts to source. It listens on a socket in a
# folder of its own, to nobody else, and needs no root: as root it runs as nobody.

postgres_find() { # sets postgres_bin; false where Debian's postgresql or its driver isn't
    postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
    [ -x "$postgres_bin/initdb" ] && odbcinst -q -d -n "PostgreSQL Unicode" >/dev/null 2>&1
}

postgres_as() { # COMMAND...
    if [ "$(id -u)" = 0 ]; then
        (cd "$postgres_folder" && setpriv --reuid=nobody --regid=nogroup --clear-groups -- "$@")
    else
        "$@"
    fi
}

# Makes and starts a cluster in the folder, whose user "burin" has the password "s3cret;word".
postgres_start() { # FOLDER
    postgres_folder=$1
    mkdir -p "$postgres_folder"
    chmod 755 "$postgres_folder"
    printf '%s\n' 's3cret;word' >"$postgres_folder/password"
    [ "$(id -u)" != 0 ] || chown -R nobody:nogroup "$postgres_folder"
    postgres_as "$postgres_bin/initdb" -D "$postgres_folder/cluster" -U burin -E UTF8 --locale=C \
        -A scram-sha-256 --pwfile="$postgres_folder/password" --no-sync >/dev/null
    postgres_as "$postgres_bin/pg_ctl" -D "$postgres_folder/cluster" -w -s \
        -l "$postgres_folder/log" -o "-c listen_addresses='' -k '$postgres_folder' -F \
        -c fsync=off -c max_connections=20" start
}

postgres_stop() {
    postgres_as "$postgres_bin/pg_ctl" -D "$postgres_folder/cluster" -m immediate -s stop
}

postgres_run() { # [ARGUMENT...]: what psql takes
    PGPASSWORD='s3cret;word' "$postgres_bin/psql" -h "$postgres_folder" -U burin -d postgres -q -A -t \
        -v ON_ERROR_STOP=1 "$@"
}
