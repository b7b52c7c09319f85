package org.civicstore.certification.osv;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/** How the versions of an ecosystem are ordered. Of an ecosystem that is not known here only equal versions are recognised. */
final class Versions {

    private static final Set<String> SEMVER = Set.of("npm", "Go", "crates.io", "Hex", "Pub", "SwiftURL");

    /** SemVer 2.0.0, section 11; missing parts count as zero, as ranges in the wild leave them out. */
    private static final Pattern SEMANTIC =
            Pattern.compile("[vV]?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.-]+))?(?:\\+.*)?");

    /** PEP 440, "Appendix B", after normalisation to lower case. */
    private static final Pattern PYTHON = Pattern.compile("v?(?:(\\d+)!)?(\\d+(?:\\.\\d+)*)"
            + "(?:[-_.]?(a|alpha|b|beta|c|rc|pre|preview)[-_.]?(\\d*))?"
            + "(?:-(\\d+)|[-_.]?(?:post|rev|r)[-_.]?(\\d*))?(?:[-_.]?dev[-_.]?(\\d*))?(?:\\+.*)?");

    private Versions() {}

    /** Empty when the ecosystem's order is not known here. */
    static Optional<Comparator<String>> order(String ecosystem, boolean semver) {
        String family = ecosystem.split(":", 2)[0];
        if (semver || SEMVER.contains(family)) {
            return Optional.of(Versions::semantic);
        }
        return switch (family) {
            case "Maven" -> Optional.of(Comparator.comparing(ComparableVersion::new));
            case "PyPI" -> Optional.of(Versions::python);
            default -> Optional.empty();
        };
    }

    /** @throws IllegalArgumentException for what is no version of that kind */
    private static int semantic(String one, String two) {
        Matcher a = matched(SEMANTIC, one);
        Matcher b = matched(SEMANTIC, two);
        for (int part = 1; part <= 3; part++) {
            int order = number(a.group(part)).compareTo(number(b.group(part)));
            if (order != 0) {
                return order;
            }
        }
        String preA = Optional.ofNullable(a.group(4)).orElse("");
        String preB = Optional.ofNullable(b.group(4)).orElse("");
        if (preA.isEmpty() || preB.isEmpty()) {
            return Boolean.compare(preA.isEmpty(), preB.isEmpty());
        }
        return preRelease(preA.split("\\."), preB.split("\\."));
    }

    private static int preRelease(String[] one, String[] two) {
        for (int i = 0; i < Math.min(one.length, two.length); i++) {
            boolean numericOne = one[i].matches("\\d+");
            boolean numericTwo = two[i].matches("\\d+");
            int order = numericOne && numericTwo
                    ? number(one[i]).compareTo(number(two[i]))
                    : numericOne != numericTwo ? (numericOne ? -1 : 1) : one[i].compareTo(two[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.length, two.length);
    }

    private static int python(String one, String two) {
        Matcher a = matched(PYTHON, one.toLowerCase(Locale.ROOT));
        Matcher b = matched(PYTHON, two.toLowerCase(Locale.ROOT));
        int epoch = number(a.group(1)).compareTo(number(b.group(1)));
        if (epoch != 0) {
            return epoch;
        }
        String[] releaseA = a.group(2).split("\\.");
        String[] releaseB = b.group(2).split("\\.");
        for (int i = 0; i < Math.max(releaseA.length, releaseB.length); i++) {
            BigInteger partA = i < releaseA.length ? number(releaseA[i]) : BigInteger.ZERO;
            int order = partA.compareTo(i < releaseB.length ? number(releaseB[i]) : BigInteger.ZERO);
            if (order != 0) {
                return order;
            }
        }
        int phase = Integer.compare(phase(a), phase(b));
        if (phase != 0) {
            return phase;
        }
        int pre = number(a.group(4)).compareTo(number(b.group(4)));
        if (pre != 0) {
            return pre;
        }
        int post = post(a).compareTo(post(b));
        if (post != 0) {
            return post;
        }
        boolean devA = a.group(7) != null;
        boolean devB = b.group(7) != null;
        return devA != devB ? (devA ? -1 : 1) : number(a.group(7)).compareTo(number(b.group(7)));
    }

    /** A dev release of the final comes before every pre-release; a pre-release before the final. */
    private static int phase(Matcher version) {
        String pre = version.group(3);
        if (pre == null) {
            return version.group(7) != null && post(version).signum() < 0 ? 0 : 4;
        }
        return pre.startsWith("a") ? 1 : pre.startsWith("b") ? 2 : 3;
    }

    private static BigInteger post(Matcher version) {
        String number = version.group(5) == null ? version.group(6) : version.group(5);
        return number == null ? BigInteger.ONE.negate() : number(number);
    }

    private static Matcher matched(Pattern pattern, String version) {
        Matcher matcher = pattern.matcher(version);
        if (version.length() > 100 || !matcher.matches()) {
            throw new IllegalArgumentException("No version of this ecosystem: " + version);
        }
        return matcher;
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }
}
