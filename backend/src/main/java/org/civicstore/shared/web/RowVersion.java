package org.civicstore.shared.web;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The {@code row_version} of an aggregate as an entity tag: {@code ETag} of reads, {@code If-Match} of writes. */
public final class RowVersion {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private RowVersion() {}

    /** The value of the {@code ETag} header. */
    public static String tag(int version) {
        return '"' + Integer.toString(version) + '"';
    }

    /** Whether the entity tag was made by {@link #tag}. */
    static boolean isTag(String entityTag) {
        return TAG.matcher(entityTag).matches();
    }

    /** The version that the writer has read, or nothing when there is no {@code If-Match}. */
    public static OptionalInt expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return OptionalInt.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw malformed("The header If-Match must hold the entity tag of the last read, such as \"3\".");
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }

    /** As {@link #expected}, for writes that must say which version they change. */
    public static int required(@Nullable String ifMatch) {
        return expected(ifMatch).orElseThrow(() -> malformed("The header If-Match is missing."));
    }

    /** Ends the request unless the version that the writer has read is the one that is there now. */
    public static void check(OptionalInt expected, int actual) {
        if (expected.isPresent() && expected.getAsInt() != actual) {
            throw stale();
        }
    }

    /** For rows that were saved by somebody else between reading and writing. */
    public static ProblemException stale() {
        return ProblemException.of(
                CommonProblem.STALE_VERSION,
                "Somebody else has changed this since you read it. Nothing of yours was saved.",
                "Read it again, look at what has changed, and send your change with the new entity tag.");
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(
                CommonProblem.MALFORMED_REQUEST,
                detail,
                "Read the resource first and send its ETag as If-Match, so that nobody's changes are overwritten.");
    }
}
