# Builds what is missing or out of date. Source this file, then call build_store; needs ROOT and JAVA_HOME.
# shellcheck shell=bash

STORE_JAR=$ROOT/backend/target/store/civicstore.jar
STORE_STAMP=$ROOT/backend/target/store.stamp
STORE_LOG=$ROOT/backend/target/store.build.log

# One line that changes whenever a source file, a version or the JDK does.
build_fingerprint() {
    {
        cat "$JAVA_HOME/release"
        cd "$ROOT"
        find pom.xml certification backend frontend \
            \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -path frontend/node \
            -o -path frontend/e2e -o -name '*.md' \) -prune -o -type f -printf '%p %s %T@\n' | sort
    } | sha256sum | cut -d' ' -f1
}

build_store() {
    local now
    now=$(build_fingerprint)
    if [ -f "$STORE_JAR" ] && [ "$(cat "$STORE_STAMP" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    if ! command -v mvn >/dev/null; then
        echo "Civic Store is built with Maven and found no mvn on the PATH: install it (Debian: maven)." >&2
        exit 2
    fi
    mkdir -p "$ROOT/backend/target"
    rm -f "$STORE_STAMP"
    echo "Building Civic Store with the JDK in $JAVA_HOME (the first time takes some minutes)"
    # What Maven says goes to the log; a line for each module and each slow step goes to the reader.
    if ! (cd "$ROOT" && mvn -B -pl backend -am -Dmaven.test.skip=true -Dskip.one-jar package) 2>&1 | tee "$STORE_LOG" | build_progress; then
        echo "The build failed; the first errors (all of it in $STORE_LOG):" >&2
        grep -m 12 '^\[ERROR\]' "$STORE_LOG" >&2
        exit 1
    fi
    echo "$now" >"$STORE_STAMP"
}

build_progress() {
    awk '
        function step(text) { printf "  - %s\n", text; fflush() }
        /^\[INFO\] Building Civic Store: /                 { sub(/^\[INFO\] Building Civic Store: /, ""); sub(/ 1\.0.*/, ""); module = $0 }
        /^\[INFO\] --- .*compile.*\(default-compile\)/     { step(module ": compile") }
        /^\[INFO\] --- .*\(generate-jooq\)/                { step(module ": generate the database classes from the migrations") }
        /^\[INFO\] Running .npm .*(ci|install)/            { step(module ": install packages") }
        /^\[INFO\] Running .npm run build/                 { step(module ": bundle") }
        /^\[INFO\] --- .*copy-dependencies.*\(libraries\)/ { step(module ": collect libraries") }
        /^\[INFO\] BUILD SUCCESS/                          { good = 1 }
        END                                                { exit !good }'
}
