package org.civicstore.certification.checks.fees;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of a robots.txt for every robot (RFC 9309, 2.2): the longest that fits wins, and allow wins among equals. */
final class RobotsTxt {

    private static final int MAX_LINES = 5_000;

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(boolean allows, String path) {

        boolean fits(String asked) {
            boolean end = path.endsWith("$");
            String[] pieces = (end ? path.substring(0, path.length() - 1) : path).split("\\*+", -1);
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < pieces.length; i++) {
                pattern.append(i == 0 ? "" : ".*?").append(Pattern.quote(pieces[i]));
            }
            var matcher = Pattern.compile(pattern + (end ? "$" : "")).matcher(asked);
            return matcher.lookingAt();
        }
    }

    RobotsTxt(String text) {
        boolean naming = false;
        boolean mine = false;
        for (String line : text.lines().limit(MAX_LINES).toList()) {
            String[] parts = line.split("#", 2)[0].split(":", 2);
            String field = parts[0].strip().toLowerCase(Locale.ROOT);
            String value = parts.length < 2 ? "" : parts[1].strip();
            if (field.equals("user-agent")) {
                mine = naming && mine || value.equals("*");
                naming = true;
            } else if (field.equals("allow") || field.equals("disallow")) {
                naming = false;
                // More wildcards than anybody needs would only make matching slow.
                if (mine
                        && !value.isEmpty()
                        && value.chars().filter(c -> c == '*').count() <= 5) {
                    rules.add(new Rule(field.equals("allow"), value));
                }
            }
        }
    }

    /** The rule that keeps robots from an address. */
    Optional<String> disallowing(URI address) {
        String path = Optional.ofNullable(address.getRawPath())
                .filter(p -> !p.isEmpty())
                .orElse("/");
        String asked = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        Optional<Rule> strongest = rules.stream()
                .filter(rule -> rule.fits(asked))
                .max((one, two) -> {
                    int byLength =
                            Integer.compare(one.path().length(), two.path().length());
                    return byLength != 0 ? byLength : Boolean.compare(one.allows(), two.allows());
                });
        return strongest.filter(rule -> !rule.allows()).map(rule -> "robots.txt: Disallow: " + rule.path());
    }
}
