package org.civicstore.shared.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;

/**
 * Where the store keeps everything it must not lose: database, blobs, keys.
 *
 * @param path absolute path of the folder
 */
@ConfigurationProperties("civicstore.home")
public record HomeSettings(String path) {

    /** A folder of that name inside the home. */
    public Path folder(String name) {
        return Path.of(path).toAbsolutePath().normalize().resolve(name);
    }
}
