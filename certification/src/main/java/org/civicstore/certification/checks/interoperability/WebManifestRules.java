package org.civicstore.certification.checks.interoperability;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.WebApp;

/** The members of a web app manifest that INT-01 looks at. Addresses are resolved as the W3C document says. */
final class WebManifestRules {

    private static final int[] ICON_SIZES = {192, 512};

    private final String file;
    private final Findings findings;

    WebManifestRules(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void examine(JsonNode manifest, Optional<WebApp> app) {
        if (!manifest.isObject()) {
            report(
                    "web.manifest.json",
                    "",
                    "The manifest is not a JSON object.",
                    manifest.getNodeType().name(),
                    "Wrap it in { }.");
            return;
        }
        if (text(manifest, "name").isEmpty() && text(manifest, "short_name").isEmpty()) {
            report(
                    "web.manifest.name",
                    "/name",
                    "The manifest gives the app no name.",
                    "name",
                    "Write the name of the app into the field name.");
        }
        if (text(manifest, "lang").isEmpty()) {
            report(
                    "web.manifest.lang",
                    "/lang",
                    "The manifest does not say which language its texts are in.",
                    "lang",
                    "Add lang, such as \"nb\".");
        }
        addresses(manifest, app);
        for (int size : ICON_SIZES) {
            if (!hasIcon(manifest.path("icons"), size)) {
                report(
                        "web.manifest.icon",
                        "/icons",
                        "There is no icon of " + size + " by " + size + " pixels.",
                        size + "x" + size,
                        "Add a PNG of that size, or an SVG with sizes \"any\".");
            }
        }
    }

    private void addresses(JsonNode manifest, Optional<WebApp> app) {
        String start = text(manifest, "start_url");
        if (start.isEmpty()) {
            report(
                    "web.manifest.start",
                    "/start_url",
                    "The manifest does not say where the app starts.",
                    "start_url",
                    "Add start_url.");
            return;
        }
        URI base = app.flatMap(WebApp::manifestUrl)
                .or(() -> app.map(WebApp::startUrl))
                .orElse(URI.create("https://app.invalid/"));
        try {
            URI startUrl = base.resolve(start);
            // The default scope is the start address without its last segment.
            URI scope = startUrl.resolve(".");
            String given = text(manifest, "scope");
            if (!given.isEmpty()) {
                scope = base.resolve(given);
            }
            if (!within(startUrl, base, "/") || !within(startUrl, scope, path(scope))) {
                report(
                        "web.manifest.scope",
                        "/scope",
                        "The start address lies outside the scope or on another site.",
                        start + " in " + scope,
                        "Let scope be a folder above start_url on the same site.");
            }
        } catch (IllegalArgumentException e) {
            report(
                    "web.manifest.start",
                    "/start_url",
                    "An address in the manifest is malformed.",
                    start,
                    "Write a relative or https address.");
        }
    }

    private static boolean within(URI address, URI site, String folder) {
        return String.valueOf(address.getScheme()).equalsIgnoreCase(String.valueOf(site.getScheme()))
                && String.valueOf(address.getAuthority()).equalsIgnoreCase(String.valueOf(site.getAuthority()))
                && path(address).startsWith(folder);
    }

    private static String path(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return path.isEmpty() ? "/" : path;
    }

    private static boolean hasIcon(JsonNode icons, int size) {
        for (JsonNode icon : icons) {
            boolean fits = Arrays.stream(
                            text(icon, "sizes").toLowerCase(Locale.ROOT).split("\\s+"))
                    .anyMatch(sizes -> sizes.equals("any") || sizes.equals(size + "x" + size));
            if (fits && !text(icon, "src").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).textValue().strip() : "";
    }

    private void report(String rule, String pointer, String message, String evidence, String remedy) {
        findings.add(rule, Location.at(file, pointer), message, evidence, remedy);
    }
}
