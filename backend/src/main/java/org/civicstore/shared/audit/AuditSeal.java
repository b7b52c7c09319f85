package org.civicstore.shared.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.transparency.LogRefused;
import org.civicstore.certification.transparency.NoteSigner;
import org.civicstore.certification.transparency.SignedNote;
import org.civicstore.shared.persistence.HomeSettings;

/**
 * Signs the end of the chain with a key that is not in the database, and remembers the last end in a file beside that key: who
 * can only write to the database can neither make a new end nor go back to an old one unseen.
 */
@Singleton
class AuditSeal {
    private static final String NAME = "civicstore-audit";

    private final Path folder;
    private final NoteSigner signer;

    AuditSeal(HomeSettings home) {
        this.folder = home.folder("audit");
        this.signer = signer();
    }

    /** What a signed head says. */
    record Claim(long place, byte[] hash) {}

    /** The key that others verify heads with, as notes write it. */
    String publicKey() {
        return signer.key().toString();
    }

    String sign(long place, byte[] hash) {
        String text = NAME + "\n" + place + "\n" + HexFormat.of().formatHex(hash) + "\n";
        return new String(new SignedNote(text, List.of(signer.sign(text))).write(), StandardCharsets.UTF_8);
    }

    /** What the note claims, if this store has signed it. */
    Optional<Claim> read(String note) {
        try {
            SignedNote read = SignedNote.read(note.getBytes(StandardCharsets.UTF_8));
            read.verify(List.of(signer.key()));
            String[] lines = read.text().split("\n");
            return lines.length == 3 && lines[0].equals(NAME)
                    ? Optional.of(
                            new Claim(Long.parseLong(lines[1]), HexFormat.of().parseHex(lines[2])))
                    : Optional.empty();
        } catch (LogRefused | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The last head that this home has seen. */
    Optional<String> remembered() {
        try {
            return Files.exists(headFile()) ? Optional.of(Files.readString(headFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The last head of the access audit cannot be read", e);
        }
    }

    void remember(String note) {
        try {
            Path part = Files.createTempFile(folder, "head", ".part", ownerOnly("rw-------"));
            Files.writeString(part, note);
            Files.move(part, headFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The last head of the access audit cannot be kept", e);
        }
    }

    private Path headFile() {
        return folder.resolve("head");
    }

    /** Both halves of an Ed25519 key in Base64, in lines; made when there is none. */
    private NoteSigner signer() {
        Path file = folder.resolve("key");
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            if (!Files.exists(file)) {
                place(file, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            }
            List<String> halves = Files.readAllLines(file);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            Base64.Decoder decoder = Base64.getDecoder();
            return new NoteSigner(
                    NAME,
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(halves.getFirst()))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(halves.getLast()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the access audit " + file + " cannot be read or made", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of the access audit " + file + " is not one", e);
        }
    }

    /** Whole or not at all; another process of this home may be faster, and then its key counts. */
    private void place(Path file, KeyPair pair) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        Path part = Files.createTempFile(folder, "key", ".part", ownerOnly("rw-------"));
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

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
