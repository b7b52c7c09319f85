# Starts a stand-in OpenID Connect issuer for the browser tests. Source this file after lib/start.sh; needs ROOT and JAVA_HOME.
# shellcheck shell=bash

ISSUER_CLASS_PATH=$ROOT/backend/target/test-class-path.txt

# The issuer's address on port $1, as the store and the browser know it.
issuer_address() {
    echo "http://localhost:$1/people"
}

# Replaces this shell by the issuer on port $1, on loopback only. It takes everybody who writes a name into its form.
start_issuer() {
    export SERVER_HOSTNAME=127.0.0.1 SERVER_PORT=$1
    export JSON_CONFIG="{\"interactiveLogin\": true, \"loginPagePath\": \"$ROOT/frontend/e2e/account/issuer.html\"}"
    exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(cat "$ISSUER_CLASS_PATH")" \
        no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt
}

# Whether the issuer on port $1 tells where its endpoints are. It keeps the connection open, so one line has to do.
issuer_answers() (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET /people/.well-known/openid-configuration HTTP/1.1\r\nHost: localhost:%s\r\n\r\n' "$1" >&3
    IFS= read -r -t 10 line <&3 && [ "${line#* 200}" != "$line" ]
) 2>/dev/null

# Waits until the issuer of process $2 on port $1 answers; fails when the process ends or after a minute.
wait_for_issuer() {
    local port=$1 process=$2 end=$((SECONDS + 60))
    while [ "$SECONDS" -lt "$end" ] && kill -0 "$process" 2>/dev/null; do
        issuer_answers "$port" && return 0
        sleep 0.2
    done
    return 1
}
