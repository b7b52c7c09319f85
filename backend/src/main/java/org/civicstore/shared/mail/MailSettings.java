package org.civicstore.shared.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Through which server the store sends mail.
 *
 * @param host name of the server; without one the store sends none and asks for no address
 * @param from the sender's address, such as {@code Civic Store <no-reply@store.example>}
 * @param user none when the server wants none
 * @param startTls whether the connection must be encrypted (RFC 3207) before anything is said; off only for a server on
 *     the same machine
 */
@Context
@ConfigurationProperties("civicstore.mail")
public record MailSettings(
        @Nullable String host,
        @Bindable(defaultValue = "587") int port,
        @Nullable String from,
        @Nullable String user,
        @Nullable String password,
        @Bindable(defaultValue = "true") boolean startTls) {

    /** @throws IllegalArgumentException when there is a server but no sender */
    public MailSettings {
        if (given(host) && !given(from)) {
            throw new IllegalArgumentException("CIVICSTORE_MAIL_HOST is set, so CIVICSTORE_MAIL_FROM must be too");
        }
    }

    boolean ready() {
        return given(host);
    }

    boolean signsIn() {
        return given(user);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
