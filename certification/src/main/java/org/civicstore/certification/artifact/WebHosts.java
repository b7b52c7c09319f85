package org.civicstore.certification.artifact;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hosts of web addresses in text. */
final class WebHosts {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?|wss?)://([A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9-])");

    /** Names of formats and licences, never contacted. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "schemas.android.com", "www.w3.org", "ns.adobe.com", "www.apache.org", "xmlpull.org", "java.sun.com");

    private WebHosts() {}

    static Set<String> in(String text) {
        Set<String> hosts = new TreeSet<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            String host = matcher.group(1).toLowerCase(Locale.ROOT);
            if (!IDENTIFIERS.contains(host)) {
                hosts.add(host);
            }
        }
        return hosts;
    }
}
