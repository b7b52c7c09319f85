package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads Info.plist of an iOS package. Sources: Apple, "Information Property List" (bundle keys, usage descriptions,
 * {@code NSAppTransportSecurity}). The signature is Apple's matter and is not verified here.
 */
final class IpaReader {

    private static final Pattern INFO = Pattern.compile("Payload/[^/]{1,200}\\.app/Info\\.plist");
    private static final Pattern USAGE = Pattern.compile("[A-Za-z]{2,60}UsageDescription");
    private static final int MAX_INFO = 2 * 1024 * 1024;

    private IpaReader() {}

    /** Whether an entry of that name makes the container an iOS package. */
    static boolean describes(String entry) {
        return INFO.matcher(entry).matches();
    }

    static PackageDescription read(Path ipa) throws IOException, UnreadablePackage {
        byte[] bytes = ZipEntries.first(ipa, IpaReader::describes, MAX_INFO)
                .orElseThrow(() -> UnreadablePackage.wrong("The package has no Info.plist."));
        return described(PropertyList.parse(bytes));
    }

    static PackageDescription described(PropertyList info) throws UnreadablePackage {
        if (info.text("CFBundleIdentifier").isEmpty()) {
            throw UnreadablePackage.wrong("Info.plist has no CFBundleIdentifier.");
        }
        List<String> asked =
                info.keys().stream().filter(key -> USAGE.matcher(key).matches()).toList();
        return PackageDescription.of(
                        "ipa",
                        info.text("CFBundleIdentifier"),
                        info.text("CFBundleShortVersionString").or(() -> info.text("CFBundleVersion")))
                .labelled(info.text("CFBundleDisplayName").or(() -> info.text("CFBundleName")))
                .runningOn(info.text("MinimumOSVersion").map(version -> "iOS " + version), List.of())
                .asking(asked, cleartext(info.inside("NSAppTransportSecurity")))
                .remarking(build(info));
    }

    private static List<String> cleartext(PropertyList security) {
        if (security.truth("NSAllowsArbitraryLoads")
                || security.truth("NSAllowsArbitraryLoadsInWebContent")
                || security.truth("NSAllowsArbitraryLoadsForMedia")) {
            return List.of("*");
        }
        PropertyList domains = security.inside("NSExceptionDomains");
        TreeSet<String> open = new TreeSet<>();
        for (String domain : domains.keys()) {
            PropertyList exception = domains.inside(domain);
            // The second name is that of the first release; systems still obey it.
            if (exception.truth("NSExceptionAllowsInsecureHTTPLoads")
                    || exception.truth("NSTemporaryExceptionAllowsInsecureHTTPLoads")) {
                open.add(domain);
            }
        }
        return List.copyOf(open);
    }

    private static List<String> build(PropertyList info) {
        Optional<String> build = info.text("CFBundleVersion");
        return build.map(number -> "Build " + number + ".").stream().toList();
    }
}
