package org.civicstore.certification.checks.content;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a host name could be taken for another that it is not. Names are compared by their labels; nothing is looked up. */
final class LookalikeDomain {

    private LookalikeDomain() {}

    /** @param known a host that people trust, such as {@code nav.no} */
    static boolean of(String host, String known) {
        List<String> labels = labels(host);
        List<String> trusted = labels(known);
        if (trusted.size() < 2 || labels.size() < 2 || endsWith(labels, trusted)) {
            return false;
        }
        return startsWith(labels, trusted) || sameName(labels, trusted) || looksLike(labels, trusted);
    }

    /** {@code nav.no.example.com}: the beginning is all that a small screen shows. */
    private static boolean startsWith(List<String> labels, List<String> trusted) {
        for (int at = 0; at + trusted.size() < labels.size(); at++) {
            if (labels.subList(at, at + trusted.size()).equals(trusted)) {
                return true;
            }
        }
        return false;
    }

    /** {@code skatteetaten.com} for {@code skatteetaten.no}; short names exist everywhere by chance. */
    private static boolean sameName(List<String> labels, List<String> trusted) {
        String name = name(trusted);
        return name.length() >= 6 && name(labels).equals(name);
    }

    private static boolean looksLike(List<String> labels, List<String> trusted) {
        String name = name(labels);
        String other = name(trusted);
        return !name.equals(other) && (Lookalike.same(name, other) || Lookalike.slip(name, other));
    }

    /** The label below the last one: what people remember of a host. */
    private static String name(List<String> labels) {
        return labels.get(labels.size() - 2);
    }

    private static boolean endsWith(List<String> labels, List<String> end) {
        int from = labels.size() - end.size();
        return from >= 0 && labels.subList(from, labels.size()).equals(end);
    }

    private static List<String> labels(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String unicode = IDN.toUnicode(lower.startsWith("www.") ? lower.substring("www.".length()) : lower);
        return Arrays.asList(unicode.split("\\."));
    }
}
