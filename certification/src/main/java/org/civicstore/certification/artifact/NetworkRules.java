package org.civicstore.certification.artifact;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.dongliu.apk.parser.ApkFile;
import org.w3c.dom.Element;

/**
 * What the manifest and the network security configuration allow. Source: Android developer documentation, "Network security
 * configuration" and {@code android:usesCleartextTraffic}.
 *
 * @param cleartext {@code *} or domains, loopback left out: that traffic never leaves the device
 */
record NetworkRules(List<String> cleartext, boolean trustsUserCertificates) {

    private static final int CLEARTEXT_OFF_SINCE = 28;
    private static final int CONFIGURATION_HONOURED_SINCE = 24;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "10.0.2.2");

    static NetworkRules read(ApkFile file, Element application, int targetSdk) throws IOException, UnreadablePackage {
        Optional<Boolean> flag =
                SecureXml.attribute(application, "android:usesCleartextTraffic").map(SecureXml::truthy);
        boolean byDefault = targetSdk < CLEARTEXT_OFF_SINCE;
        Optional<String> path = SecureXml.attribute(application, "android:networkSecurityConfig");
        if (path.isEmpty()) {
            boolean user = targetSdk < CONFIGURATION_HONOURED_SINCE;
            return new NetworkRules(flag.orElse(byDefault) ? List.of("*") : List.of(), user);
        }
        Set<String> open = new TreeSet<>();
        boolean[] user = {false};
        Element configuration = configuration(file, path.get());
        boolean base = SecureXml.children(configuration, "base-config").stream()
                .findFirst()
                .flatMap(e -> SecureXml.attribute(e, "cleartextTrafficPermitted"))
                .map(SecureXml::truthy)
                .orElse(byDefault);
        if (base) {
            open.add("*");
        }
        for (Element child : SecureXml.children(configuration, "*")) {
            // debug-overrides counts in debuggable builds only, and those are refused for that reason.
            if (!child.getTagName().equals("debug-overrides")) {
                collect(child, base, open, user);
            }
        }
        return new NetworkRules(List.copyOf(open), user[0]);
    }

    private static Element configuration(ApkFile file, String path) throws IOException, UnreadablePackage {
        byte[] binary = file.getFileData(path);
        if (binary == null) {
            throw UnreadablePackage.failed("The network security configuration " + path + " is not in the package.");
        }
        return BinaryXmlReader.read(binary);
    }

    private static void collect(Element config, boolean inherited, Set<String> open, boolean[] user) {
        boolean permitted = SecureXml.attribute(config, "cleartextTrafficPermitted")
                .map(SecureXml::truthy)
                .orElse(inherited);
        for (Element child : SecureXml.children(config, "*")) {
            switch (child.getTagName()) {
                case "domain" -> {
                    String domain = child.getTextContent().strip();
                    if (permitted && !LOOPBACK.contains(domain)) {
                        open.add(domain);
                    }
                }
                case "domain-config" -> collect(child, permitted, open, user);
                case "trust-anchors" ->
                    user[0] |= SecureXml.children(child, "certificates").stream()
                            .anyMatch(c -> c.getAttribute("src").equals("user"));
                default -> {
                    // pin-set and later additions allow nothing
                }
            }
        }
    }
}
