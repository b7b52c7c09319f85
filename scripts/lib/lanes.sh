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

# Each lane is a process of its own, which ends what it started when it is told to end.
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

stop_lanes() {
    local lane
    for lane in "${lanes[@]}"; do
        kill -TERM "$lane" 2>/dev/null || true
    done
    [ ${#lanes[@]} -eq 0 ] || wait "${lanes[@]}" 2>/dev/null || true
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
    java_tests library "tests of the library" -pl certification surefire:test@default-test surefire:test@one-jar
    step "Both engines of eligibility on random rules"
    scripts/parity || failed "parity of the engines of eligibility"
    ! $browser || journeys
}

pages_and_store() {
    step "Format, lint, types, and tests of the frontend"
    scripts/format --check || failed "format"
    (cd frontend && PATH="$PWD/node:$PATH" npm run --silent check) || failed "frontend lint and types"
    (cd frontend && PATH="$PWD/node:$PATH" npm run --silent test) 2>&1 | tee "$work/vitest.log" || failed "frontend unit tests"
    step "Tests of the backend"
    java_tests backend "tests of the backend" -pl backend -am -Dskip.library.tests -Dskip.one-jar -Dskip.frontend verify
}

journeys() {
    local issuer_port port store issuer
    step "Journeys in the browser"
    issuer_port=$(free_port)
    (start_issuer "$issuer_port") >"$work/issuer.log" 2>&1 &
    issuer=$!
    # shellcheck disable=SC2064 # the process of now
    trap "kill -TERM $issuer 2>/dev/null" EXIT
    wait_for_issuer "$issuer_port" "$issuer" || failed "start of the stand-in issuer"
    port=$(free_port)
    # With the language from right to left, in which some stories are told as well.
    (
        export CIVICSTORE_LANGUAGES_PSEUDO=true
        export CIVICSTORE_OIDC_ISSUER CIVICSTORE_OIDC_CLIENT_ID=civicstore CIVICSTORE_OIDC_CLIENT_SECRET=of-the-tests
        export CIVICSTORE_OIDC_NAME="the stand-in issuer"
        CIVICSTORE_OIDC_ISSUER=$(issuer_address "$issuer_port")
        start_store "$port" "$work/home" true
    ) >"$work/store.log" 2>&1 &
    store=$!
    # shellcheck disable=SC2064
    trap "kill -TERM $issuer $store 2>/dev/null; wait $store || true" EXIT
    if wait_healthy "$port" "$store" 180 && wait_for_demo "$work/home" "$store"; then
        (cd frontend && PATH="$PWD/node:$PATH" CIVICSTORE_URL="http://localhost:$port" node_modules/.bin/playwright test) 2>&1 \
            | tee "$work/browser.log" || failed "browser journeys"
    else
        grep -A30 -m1 ERROR "$work/store.log" || tail -30 "$work/store.log"
        failed "start of the packaged store with sample data"
    fi
}
