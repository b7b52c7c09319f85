package org.civicstore.shared.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store keeps everything it must not lose: database, blobs, keys.
 *
 * @param path the folder; none: {@code .civicstore} in the user's own
 */
@ConfigurationProperties("civicstore.home")
public record HomeSettings(@Nullable String path) {

    /** A folder of that name inside the home. */
    public Path folder(String name) {
        return root().toAbsolutePath().normalize().resolve(name);
    }

    private Path root() {
        return path == null || path.isBlank() ? Path.of(System.getProperty("user.home"), ".civicstore") : Path.of(path);
    }
}
