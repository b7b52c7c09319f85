package org.civicstore.certification.source;

/** Shortens what somebody wrote so that it can be shown in a message. */
public final class Quote {

    private static final int LIMIT = 60;

    private Quote() {}

    public static String of(String text) {
        String line = text.codePoints()
                .limit(LIMIT + 1L)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) > LIMIT
                ? line.substring(0, line.offsetByCodePoints(0, LIMIT)) + "…"
                : line;
    }
}
