package org.civicstore.shared.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.transparency.LogRefused;
import org.civicstore.certification.transparency.NoteSigner;
import org.civicstore.certification.transparency.SignedNote;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.storage.NoteKeyFile;

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
        this.signer = new NoteKeyFile(folder.resolve("key")).readOrMake(NAME);
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
            Path part = Files.createTempFile(folder, "head", ".part", NoteKeyFile.ownerOnly("rw-------"));
            Files.writeString(part, note);
            Files.move(part, headFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The last head of the access audit cannot be kept", e);
        }
    }

    private Path headFile() {
        return folder.resolve("head");
    }
}
