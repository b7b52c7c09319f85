package org.civicstore.shared.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use.
 *
 * @param url JDBC address of an outside MySQL 8.4+ or MariaDB 11.4+; none: the embedded server is started
 * @param user name there
 * @param password secret there
 * @param poolSize most connections at once
 */
@ConfigurationProperties("civicstore.db")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        int poolSize) {

    /** Whether the store brings its own server. */
    public boolean embedded() {
        return url == null || url.isBlank();
    }
}
