package org.civicstore.certification.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text and who signed it (C2SP signed-note). Says nothing until {@link #verify} was asked; signatures of kinds and keys that are
 * not known are kept, since those of witnesses and of later algorithms stand beside the log's.
 *
 * @param text with the line break at its end
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The longest note that is read, in bytes: room for a dozen post-quantum signatures. */
    public static final int LONGEST = 100_000;

    /** As many signatures as are looked at. */
    public static final int MOST_SIGNATURES = 64;

    public SignedNote {
        requireText(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new LogRefused("A note has 1 to " + MOST_SIGNATURES + " signatures");
        }
    }

    /**
     * A note as it was sent.
     *
     * @throws LogRefused unless it has the form of one
     */
    public static SignedNote read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new LogRefused("A note has at most " + LONGEST + " bytes");
        }
        String note;
        try {
            note = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new LogRefused("A note is text in UTF-8", malformed);
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new LogRefused("A note is a text, a blank line and signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", MOST_SIGNATURES + 1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    public byte[] write() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same note with one more signature, such as that of a witness. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Which of the trusted keys signed it.
     *
     * @return at least one
     * @throws LogRefused when none did, or when a signature says it is of a trusted key and is not
     */
    public Set<NoteKey> verify(Collection<NoteKey> trusted) {
        Set<NoteKey> signers = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            for (NoteKey key : trusted) {
                if (signature.claims(key)) {
                    if (!key.signed(text, signature.signature())) {
                        throw new LogRefused("The note is not what " + key.name() + " signed");
                    }
                    signers.add(key);
                }
            }
        }
        if (signers.isEmpty()) {
            throw new LogRefused("No trusted key signed the note");
        }
        return signers;
    }

    static void requireText(String text) {
        boolean control = text.chars().anyMatch(each -> each < ' ' && each != '\n');
        if (!text.endsWith("\n")
                || control
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new LogRefused("The text of a note ends with a line and has no control characters");
        }
    }
}
