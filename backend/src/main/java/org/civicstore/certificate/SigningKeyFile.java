package org.civicstore.certificate;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;
import org.civicstore.certification.certificate.CertificateSigner;

/** A private signing key as a JWK file (RFC 7517) that only the owner of the process can read. */
final class SigningKeyFile {
    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file;
    }

    /** The key in the file; made, and on the disk, when there was none. */
    ECKey readOrMake() {
        try {
            Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
            if (!Files.exists(file)) {
                place(fresh());
            }
            return ECKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read or made", e);
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key " + file + " is not a JWK", e);
        }
    }

    /** Named by its own digest (RFC 7638), so that no two keys share a name. */
    private static ECKey fresh() {
        try {
            ECKey key = CertificateSigner.newKey("fresh");
            return new ECKey.Builder(key)
                    .keyID(key.computeThumbprint().toString())
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whole or not at all: a half-written key would stop the store at its next start. */
    private void place(ECKey key) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "key", ".part", ownerOnly("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
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
