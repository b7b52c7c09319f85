package org.civicstore.certification.transparency;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log at one size (C2SP tlog-checkpoint).
 *
 * @param origin which log: its address without scheme, which is also the name of its key
 * @param size how many leaves it has
 * @param extensions further lines; this log writes none, since nobody can audit them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new LogRefused("A checkpoint is an origin, a size and a root, each on a line of its own");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * A checkpoint that a key of the log signed.
     *
     * @throws LogRefused when it is malformed, of another log, or not signed with one of the keys
     */
    public static Checkpoint open(SignedNote note, String origin, Collection<NoteKey> keys) {
        note.verify(keys);
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(origin)) {
            throw new LogRefused("A checkpoint of another log");
        }
        return checkpoint;
    }

    /**
     * The checkpoint that a text says.
     *
     * @throws LogRefused unless it is written as {@link #text} writes it
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4
                || !lines[lines.length - 1].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            throw new LogRefused("A checkpoint is an origin, a size and a root, each on a line of its own");
        }
        return new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Hash.of(StrictBase64.read(lines[2])),
                List.of(lines).subList(3, lines.length - 1));
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + '\n' + size + '\n');
        text.append(Base64.getEncoder().encodeToString(root.bytes())).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Lets a head through only when it continues the one that was signed before.
     *
     * @throws LogRefused when it is of another log, smaller, or not proven to begin with what was signed
     */
    public void requireAfter(Checkpoint last, ConsistencyProof proof) {
        if (!origin.equals(last.origin)) {
            throw new LogRefused("A head of another log");
        }
        if (size < last.size) {
            throw new LogRefused("A head of " + size + " leaves after one of " + last.size);
        }
        if (proof.oldSize() != last.size || proof.newSize() != size || !proof.verifies(last.root, root)) {
            throw new LogRefused("A head that does not continue the one of " + last.size + " leaves");
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.indexOf('\n') < 0;
    }
}
