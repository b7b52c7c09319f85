package org.civicstore.certification.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hosts of web addresses in text. */
final class WebHosts {

    static final String SEPARATOR = "://";
    private static final Pattern SCHEME = Pattern.compile("(?:https?|wss?)$");
    private static final int LONGEST_SCHEME = 5;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9-])");

    /** Names of formats and licences, never contacted. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "schemas.android.com", "www.w3.org", "ns.adobe.com", "www.apache.org", "xmlpull.org", "java.sun.com");

    private static final int LONGEST_HOST = 253;

    private WebHosts() {}

    /** The host of the web address whose separator stands in the bytes at that position. */
    static Optional<String> at(byte[] bytes, int separator, int limit) {
        int from = Math.max(0, separator - LONGEST_SCHEME);
        if (!SCHEME.matcher(new String(bytes, from, separator - from, StandardCharsets.ISO_8859_1))
                .find()) {
            return Optional.empty();
        }
        int start = separator + SEPARATOR.length();
        int to = Math.min(limit, start + LONGEST_HOST + 1);
        Matcher matcher = HOST.matcher(new String(bytes, start, to - start, StandardCharsets.ISO_8859_1));
        return matcher.lookingAt()
                ? Optional.of(matcher.group().toLowerCase(Locale.ROOT)).filter(host -> !IDENTIFIERS.contains(host))
                : Optional.empty();
    }
}
