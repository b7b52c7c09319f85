# Finds a JDK 25 or later, also when the default java is older. Source this file, then call find_jdk:
# it sets JAVA_HOME and returns, or says in one line what is missing and exits with 2.
# shellcheck shell=bash

JDK_WANTED=25

# Prints the major version of the JDK in folder $1, or nothing when none is there.
jdk_major() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
    fi
}

# Prints every folder that may hold a JDK, the one the user chose first.
jdk_candidates() {
    [ -n "${CIVICSTORE_JAVA_HOME:-}" ] && echo "$CIVICSTORE_JAVA_HOME"
    [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
    local java folder
    java=$(command -v java || true)
    [ -n "$java" ] && dirname "$(dirname "$(readlink -f "$java")")"
    for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.local/share/mise/installs/java/* \
        "$HOME"/.asdf/installs/java/*; do
        [ -d "$folder" ] && echo "$folder"
    done
    return 0
}

find_jdk() {
    local folder major
    while IFS= read -r folder; do
        major=$(jdk_major "$folder")
        if [ -n "$major" ] && [ "$major" -ge "$JDK_WANTED" ]; then
            JAVA_HOME=$folder
            export JAVA_HOME
            return 0
        fi
    done < <(jdk_candidates)
    echo "Civic Store needs a JDK $JDK_WANTED or later and found none: install one (Debian: temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME." >&2
    exit 2
}
