package org.civicstore.shared.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.civicstore.certification.transparency.NoteSigner;

/** An Ed25519 key that signs notes, as a file that only the owner of the process can read: both halves in Base64, in lines. */
public final class NoteKeyFile {
    private final Path file;

    public NoteKeyFile(Path file) {
        this.file = file;
    }

    /** The key in the file under that name; made, and on the disk, when there was none. */
    public NoteSigner readOrMake(String name) {
        try {
            Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
            if (!Files.exists(file)) {
                place(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            }
            List<String> halves = Files.readAllLines(file);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            Base64.Decoder decoder = Base64.getDecoder();
            return new NoteSigner(
                    name,
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(halves.getFirst()))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(halves.getLast()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be read or made", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key " + file + " is not one", e);
        }
    }

    /** Whole or not at all; another process of this home may be faster, and then its key counts. */
    private void place(KeyPair pair) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        Path part = Files.createTempFile(file.getParent(), "key", ".part", ownerOnly("rw-------"));
        try {
            Files.writeString(
                    part,
                    encoder.encodeToString(pair.getPublic().getEncoded())
                            + "\n"
                            + encoder.encodeToString(pair.getPrivate().getEncoded())
                            + "\n");
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            // The key of the other process is read next.
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Attributes of a new file or folder that nobody else may read, where the file system knows such. */
    public static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
