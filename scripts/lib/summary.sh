# Turns the logs of a test run into what a person wants to read. Source this file.
# shellcheck shell=bash

# Of Maven's output: each module, each test class, warnings and errors.
maven_essence() {
    sed -u 's/\x1b\[[0-9;]*m//g' | grep --line-buffered -E \
        '^\[INFO\] Building Civic Store|Tests run:|^\[(WARNING|ERROR)\]|BUILD (SUCCESS|FAILURE)|^\[INFO\] (Reactor Summary|Civic Store.*(SUCCESS|FAILURE|SKIPPED))'
}

# Prints one line in Surefire's form with the sums of Surefire, Vitest and Playwright; $1 is the folder with the logs.
summary() {
    cat "$1"/library.log "$1"/backend.log "$1"/vitest.log "$1"/browser-*.log 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | awk '
        function number(text) { gsub(/[^0-9]/, "", text); return text + 0 }
        # The sum that Surefire prints per module is the one without a class behind it.
        /Tests run:/ && !/ in / && !/Time elapsed/ {
            split($0, part, ","); run += number(part[1]); bad += number(part[2]); broken += number(part[3]); skipped += number(part[4])
        }
        # Vitest: "      Tests  2 failed | 81 passed (83)"; Playwright: "  12 passed (40s)".
        /^ +Tests +/ || /^ +[0-9]+ (passed|failed|skipped|flaky|did not run)/ {
            line = $0
            while (match(line, /[0-9]+ (passed|failed|skipped|flaky|did not run)/)) {
                word = substr(line, RSTART, RLENGTH); line = substr(line, RSTART + RLENGTH)
                count = word + 0
                run += count
                if (word ~ /failed|flaky|did not run/) bad += count
                if (word ~ /skipped/) skipped += count
            }
        }
        END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, bad, broken, skipped }'
}
