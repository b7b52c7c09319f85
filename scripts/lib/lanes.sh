# The two lanes of scripts/test. Source this file after the other ones; needs ROOT, JAVA_HOME, work and browser.
# shellcheck shell=bash

lanes=()

step() {
    echo
    echo "== $1"
}

failed() {
    echo "$1" >>"$work/failed"
}

# Each lane is a process of its own.
start_lane() {
    "$1" &
    lanes+=($!)
}

await_lanes() {
    local lane
    for lane in "${lanes[@]}"; do
        wait "$lane" || failed "a lane, which ended early"
    done
    lanes=()
}

# Ends process $1 and all that it started.
end_with_children() {
    local child
    for child in $(pgrep -P "$1"); do end_with_children "$child"; done
    kill -TERM "$1" 2>/dev/null || true
}

# For a run that is cut short.
stop_lanes() {
    local lane
    for lane in "${lanes[@]}"; do end_with_children "$lane"; done
}

# Runs Maven with arguments $3 and after; its log is $1.log, $2 names its tests.
java_tests() {
    local log=$work/$1.log name=$2
    shift 2
    # A failed test does not end the run: what comes after it is tested too.
    mvn -B -Dstyle.color=never -Dmaven.test.failure.ignore=true "$@" 2>&1 | tee "$log" | maven_essence || failed "the run of $name"
    ! grep -qE 'Tests run:.*(Failures|Errors): [1-9]' "$log" || failed "$name"
}

library_and_journeys() {
    step "Tests of the library"
    java_tests library "tests of the library" -pl certification verify
    ! $browser || looked_at "Journeys in the browser" journeys '/e2e/(?!pages/)'
    every_page
}

pages_and_store() {
    step "Format, lint, and tests of the frontend, whose types the build has checked"
    scripts/format --check || failed "format"
    (cd frontend && PATH="$PWD/node:$PATH" node_modules/.bin/biome ci .) || failed "frontend lint"
    (cd frontend && PATH="$PWD/node:$PATH" npm run --silent test) 2>&1 | tee "$work/vitest.log" || failed "frontend unit tests"
    step "Both engines of eligibility on random rules"
    scripts/parity || failed "parity of the engines of eligibility"
    step "Tests of the backend"
    java_tests backend "tests of the backend" -pl backend -am -Dskip.library.tests -Dskip.one-jar -Dskip.frontend verify
    every_page
}

# In three parts, each for the lane that comes to it first.
every_page() {
    local part
    ! $browser || for part in public rooms figures; do
        ! mkdir "$work/pages-$part" 2>/dev/null || looked_at "Every page in the browser: $part" "pages-$part" "/e2e/pages/$part"
    done
}

# Starts the packaged store with sample data and the stand-in issuer, to be ended by close_store. Filling it takes a minute,
# in which other tests run; "$work/open" has its address when it is full, and nothing when it will not be.
open_store() {
    local issuer_port port
    issuer_port=$(free_port)
    (start_issuer "$issuer_port") >"$work/issuer.log" 2>&1 &
    issuer=$!
    wait_for_issuer "$issuer_port" "$issuer" || failed "start of the stand-in issuer"
    port=$(free_port)
    # With the language from right to left, in which some stories are told as well.
    (
        export CIVICSTORE_LANGUAGES_PSEUDO=true
        # It and its workers live too briefly to gain from the best code.
        export JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -Dcivicstore.worker.java-options=-XX:TieredStopAtLevel=1"
        export CIVICSTORE_OIDC_ISSUER CIVICSTORE_OIDC_CLIENT_ID=civicstore CIVICSTORE_OIDC_CLIENT_SECRET=of-the-tests
        export CIVICSTORE_OIDC_NAME="the stand-in issuer"
        CIVICSTORE_OIDC_ISSUER=$(issuer_address "$issuer_port")
        start_store "$port" "$work/home" true
    ) >"$work/store.log" 2>&1 &
    store=$!
    (
        if wait_healthy "$port" "$store" 180 && wait_for_demo "$work/home" "$store"; then
            echo "http://localhost:$port"
        else
            failed "start of the packaged store with sample data"
        fi >"$work/open.new"
        mv "$work/open.new" "$work/open"
    ) &
}

close_store() {
    local process
    for process in ${store:-} ${issuer:-}; do
        if kill -TERM "$process" 2>/dev/null; then wait "$process" || true; fi
    done
}

# Runs the browser tests whose path fits $3 against the open store; $2 names their log, $1 what they are.
looked_at() {
    local address
    while [ ! -f "$work/open" ]; do sleep 0.5; done
    address=$(cat "$work/open")
    if [ -z "$address" ]; then
        failed "$1, for want of a store"
        return
    fi
    step "$1"
    (cd frontend && PATH="$PWD/node:$PATH" CIVICSTORE_URL="$address" node_modules/.bin/playwright test --output "test-results/$2" "$3") 2>&1 \
        | tee "$work/browser-$2.log" || failed "$1"
}
