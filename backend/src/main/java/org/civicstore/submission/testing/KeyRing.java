package org.civicstore.submission.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys by name, one a line or parted by commas: {@code name base64-of-32-bytes}. The first seals; the others open what was
 * sealed before, until all of that was sealed anew.
 */
final class KeyRing {
    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys;

    private KeyRing(Map<String, SecretKey> keys) {
        this.keys = keys;
    }

    /** @throws IllegalArgumentException when there is no key, or one that is none; never says what it read */
    static KeyRing of(String text) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String line : text.split("[\\n,]")) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split("\\s+");
                byte[] key = parts.length == 2 ? bytes(parts[1]) : new byte[0];
                if (key.length != BYTES || !parts[0].matches("[\\w.-]{1,64}")) {
                    throw new IllegalArgumentException(
                            "A key of the vault is a name, a blank and 32 bytes in Base64; number " + (keys.size() + 1)
                                    + " is not.");
                }
                keys.put(parts[0], new SecretKeySpec(key, "AES"));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The vault has no key.");
        }
        return new KeyRing(keys);
    }

    /** The keys in the file; made, readable by the owner only, when there is none. */
    static KeyRing inFile(Path file) {
        try {
            Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
            if (!Files.exists(file)) {
                place(file);
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys of the vault " + file + " cannot be read or made", e);
        }
    }

    /** The name of the key that seals. */
    String first() {
        return keys.keySet().iterator().next();
    }

    SecretKey get(String name) {
        return Optional.ofNullable(keys.get(name))
                .orElseThrow(() -> new IllegalStateException("The vault has no key named " + name));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Whole or not at all: half a line would stop the store at its next start. */
    private static void place(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        byte[] name = new byte[6];
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(name);
        String line = Base64.getUrlEncoder().withoutPadding().encodeToString(name)
                + ' '
                + Base64.getEncoder().encodeToString(key)
                + '\n';
        Path part = Files.createTempFile(file.getParent(), "vault", ".part", ownerOnly("rw-------"));
        try {
            Files.writeString(part, line);
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            // Another process of this home was faster; its key counts.
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
