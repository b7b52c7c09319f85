package org.civicstore.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * How long people stay signed in.
 *
 * @param idle a session ends when it has not been used for so long
 * @param longest a session ends after so long, however busy
 * @param insecureHosts names under which the store may be reached without TLS, for trying it out; elsewhere the cookie
 *     is {@code Secure}
 */
@ConfigurationProperties("civicstore.session")
record SessionSettings(
        @Bindable(defaultValue = "12h") Duration idle,
        @Bindable(defaultValue = "30d") Duration longest,

        @Bindable(defaultValue = "localhost,127.0.0.1,[::1]")
        List<String> insecureHosts) {}
