package org.civicstore.transparency;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Which log this store keeps.
 *
 * @param origin the public address of the log without its scheme, such as {@code store.example.org/log}: the name of the log in every
 *     head (C2SP tlog-checkpoint). It stays what it is once a head was signed
 */
@Context
@ConfigurationProperties("civicstore.log")
public record LogSettings(
        @Bindable(defaultValue = "localhost:8080/log") String origin) {

    /** @throws IllegalArgumentException when the origin cannot name a log */
    public LogSettings {
        if (!origin.matches("[a-z0-9.:-]+(/[A-Za-z0-9._-]+)*") || origin.length() > 200) {
            throw new IllegalArgumentException("CIVICSTORE_LOG_ORIGIN is " + origin
                    + ", but must be an address without scheme, as store.example.org/log");
        }
    }
}
