package org.civicstore.submission;

import java.util.Optional;
import org.civicstore.shared.problem.FieldProblem;

/** Names of files as vendors give them. */
public final class FileName {
    /** As long as common file systems take. */
    private static final int MOST = 200;

    private FileName() {}

    /** Browsers send bare names; whatever looks like a folder is cut off. */
    public static String bare(String given) {
        String name = given.strip();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** What is wrong with a bare name, if anything. */
    public static Optional<FieldProblem> flaw(String pointer, String name) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MOST) {
            return Optional.of(
                    new FieldProblem(pointer, "length", "Give the file a name of 1 to " + MOST + " characters."));
        }
        if (name.codePoints().anyMatch(FileName::unprintable)) {
            return Optional.of(new FieldProblem(
                    pointer, "unprintable", "Rename the file: its name has characters that cannot be shown."));
        }
        return Optional.empty();
    }

    /** Control characters, and the invisible ones that can turn the ending of a name around. */
    private static boolean unprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
