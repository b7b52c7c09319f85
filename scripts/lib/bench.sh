# Starts and fills stores to measure. Source this file after lib/start.sh, and call prepare_bench first.
# shellcheck shell=bash

BENCH_CLASSES=$ROOT/backend/target/bench-classes
BENCH_LOG=$ROOT/backend/target/bench.log
port=
store=
home=

prepare_bench() {
    find_jdk
    build_store >&2
    train_aot_cache >&2
    mkdir -p "$BENCH_CLASSES"
    "$JAVA_HOME/bin/javac" -d "$BENCH_CLASSES" -cp "$ROOT/backend/target/store/lib/*" \
        -sourcepath "$ROOT/certification/src/specimens/java" -implicit:class -proc:none "$ROOT"/scripts/lib/bench/*.java
    port=$(free_port)
    : >"$BENCH_LOG"
    trap stop EXIT
}

stop() {
    if [ -n "$store" ] && kill -TERM "$store" 2>/dev/null; then wait "$store" || true; fi
    store=
}

# Starts the store in $home, with sample data or not.
start() {
    mkdir -p "$home"
    (start_store "$port" "$home" "$1") >>"$BENCH_LOG" 2>&1 &
    store=$!
    wait_healthy "$port" "$store" 300 || { tail -20 "$BENCH_LOG" >&2; exit 1; }
}

bench_java() {
    "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        "-Dlogback.configurationFile=$ROOT/backend/src/main/resources/logback.xml" -cp "$BENCH_CLASSES:$ROOT/backend/target/store/lib/*" bench.Bench "$@"
}
bench() { bench_java "$port" "$store" "$home" "$@"; }
# Needs no store: only the library and its worker.
bench_screening() {
    "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$BENCH_CLASSES:$ROOT/backend/target/store/lib/*" \
        bench.ScreeningBench "$ROOT/backend/target/bench-screening"
}
# Home, results and a listing as a telephone sees them; needs Chromium and the packages of the frontend.
bench_lighthouse() {
    . "$ROOT/scripts/lib/browser.sh"
    find_browser >&2
    (cd "$ROOT/frontend" && PATH="$PWD/node:$PATH" node --disable-warning=ExperimentalWarning build/benchPages.ts "http://localhost:$port")
}
# Both engines, on one core each, without a store.
bench_eligibility() {
    local programme=$ROOT/certification/src/main/resources/programmes/free-tax-filing.yml
    "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -cp "$BENCH_CLASSES:$ROOT/backend/target/store/lib/*" \
        bench.EligibilityBench "$programme"
    "$ROOT/frontend/node/node" "$ROOT/frontend/build/benchEligibility.ts" "$programme"
}
rss_mb() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$store/status"; }

write_listings() { bench_java write "$1" "$ROOT/backend/src/main/resources/search/meanings" "$2"; }

# Publishes the listings of file $1, and nothing else, on the home $2, which is made anew; then stops the store.
load_listings() {
    stop
    home=$2
    rm -rf "$home"
    CIVICSTORE_LOAD=$1 start false
    local seen=
    while [ ! -f "$home/loaded.txt" ]; do
        [ ! -f "$home/load-failed.txt" ] || { cat "$home/load-failed.txt" >&2; exit 2; }
        kill -0 "$store" 2>/dev/null || { tail -20 "$BENCH_LOG" >&2; exit 1; }
        sleep 0.5
    done
    seen=$(cat "$home/loaded.txt")
    echo "Listings published: $seen" >&2
    stop
}

# Sample data, and copies of it up to $1 listings.
use_copied_listings() {
    local wanted=$ROOT/backend/target/bench-home
    [ "$home" != "$wanted" ] || return 0
    stop
    home=$wanted
    start true
    wait_for_demo "$home" "$store" || { tail -20 "$BENCH_LOG" >&2; exit 1; }
    bench fill "$1"
}

# Sample data and nothing else; the queue copies its own cases.
use_sample_data() {
    local wanted=$ROOT/backend/target/bench-queue
    [ "$home" != "$wanted" ] || return 0
    stop
    home=$wanted
    start true
    wait_for_demo "$home" "$store" || { tail -20 "$BENCH_LOG" >&2; exit 1; }
}

# $1 listings with words of their own, for search.
use_written_listings() {
    local wanted=$ROOT/backend/target/bench-search-$1
    [ "$home" != "$wanted" ] || return 0
    if [ ! -f "$wanted/loaded.txt" ]; then
        write_listings "$1" "$ROOT/backend/target/bench-$1.jsonl"
        load_listings "$ROOT/backend/target/bench-$1.jsonl" "$wanted"
    fi
    stop
    home=$wanted
    start false
}

# Start on existing data, from the command to the first 200, and what the JVM takes of the memory then.
bench_start() {
    stop
    local began took aot
    began=$(date +%s%N)
    start true
    took=$((($(date +%s%N) - began) / 1000000))
    aot=$([ -f "$AOT_CACHE" ] && echo true || echo false)
    printf '{"name":"start","millisToFirst200":%d,"goalMillis":4000,"aotCache":%s,"rssMb":%d,"goalRssMb":400,"listings":%d}\n' \
        "$took" "$aot" "$(rss_mb)" "$listings"
}
