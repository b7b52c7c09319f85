package org.civicstore.concern.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicstore.concern.ConcernKind;
import org.jspecify.annotations.Nullable;

/**
 * A report as somebody typed it; nothing of it is checked yet.
 *
 * @param kind name of a {@link ConcernKind}, or anything
 * @param text in lines that end with a line feed, without control characters
 * @param email empty when no answer is wanted
 */
public record WrittenReport(String kind, String text, String email) {
    /** Line feeds and tabs aside; also the marks that turn the direction of what follows (Unicode TR 9, 2.1 to 2.4). */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    static final WrittenReport EMPTY = new WrittenReport("", "", "");

    static WrittenReport of(@Nullable String kind, @Nullable String text, @Nullable String email) {
        return new WrittenReport(
                kind == null ? "" : kind.strip(),
                text == null ? "" : plain(text).strip(),
                email == null ? "" : plain(email).replace('\n', ' ').strip());
    }

    public Optional<ConcernKind> knownKind() {
        return Arrays.stream(ConcernKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    int characters() {
        return text.codePointCount(0, text.length());
    }

    private static String plain(String typed) {
        return UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }
}
