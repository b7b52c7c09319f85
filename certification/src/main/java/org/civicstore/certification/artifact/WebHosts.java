package org.civicstore.certification.artifact;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hosts of web addresses in text. */
final class WebHosts {

    private static final String SEPARATOR = "://";
    private static final Pattern SCHEME = Pattern.compile("(?:https?|wss?)$");
    private static final int LONGEST_SCHEME = 5;
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){1,6}[A-Za-z]{2,24}(?![A-Za-z0-9-])");

    /** Names of formats and licences, never contacted. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "schemas.android.com", "www.w3.org", "ns.adobe.com", "www.apache.org", "xmlpull.org", "java.sun.com");

    private static final int LONGEST_HOST = 253;

    private WebHosts() {}

    static Set<String> in(String text) {
        Set<String> hosts = new TreeSet<>();
        Matcher matcher = HOST.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) {
            int start = at + SEPARATOR.length();
            String scheme = text.substring(Math.max(0, at - LONGEST_SCHEME), at);
            if (SCHEME.matcher(scheme).find()
                    && matcher.region(start, Math.min(text.length(), start + LONGEST_HOST))
                            .lookingAt()) {
                String host = matcher.group().toLowerCase(Locale.ROOT);
                if (!IDENTIFIERS.contains(host)) {
                    hosts.add(host);
                }
            }
        }
        return hosts;
    }
}
