package org.civicstore.certification.manifest;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.source.JsonSource;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.UnreadableSource;

/**
 * Takes a declaration over from a web app manifest (W3C Web Application Manifest), and reports what keeps the app from being
 * installed well: name, language, start address within scope, icons of 192 and 512 pixels.
 */
public final class WebAppManifestReader {

    /** The largest manifest that is read, in bytes. */
    public static final int LIMIT = 256 * 1024;

    private static final int ICONS = 100;
    private static final Set<String> ICON_SIZES = Set.of("192x192", "512x512");

    /**
     * Reads a manifest.
     *
     * @param base the address the manifest was or will be fetched from; relative addresses in it build on this
     */
    public ManifestReading read(byte[] json, URI base) {
        Problems problems = new Problems();
        try {
            Optional<Manifest> manifest = FieldReader.ofDocument(JsonSource.parse(json, LIMIT), problems)
                    .map(fields -> manifest(fields, base));
            return new ManifestReading(manifest, problems.all());
        } catch (UnreadableSource unreadable) {
            return new ManifestReading(Optional.empty(), List.of(ManifestProblem.of(unreadable)));
        }
    }

    private static Manifest manifest(FieldReader fields, URI base) {
        String language = language(fields);
        Optional<String> name =
                fields.text("name", ManifestLimits.NAME).or(() -> fields.text("short_name", ManifestLimits.NAME));
        if (name.isEmpty()) {
            fields.missing("name", "Give the app a name of at most " + ManifestLimits.NAME + " characters.");
        }
        Optional<String> description = fields.text("description", ManifestLimits.DESCRIPTION);
        Optional<URI> start = startUrl(fields, base);
        icons(fields);
        Manifest empty = Manifest.empty();
        return new Manifest(
                perLanguage(language, name),
                perLanguage(language, description.filter(text -> text.length() <= ManifestLimits.SHORT_DESCRIPTION)),
                perLanguage(language, description),
                Map.of(),
                Optional.of(SubjectKind.WEB_APP),
                List.of(),
                List.of(language),
                empty.links(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of("web"),
                Optional.empty(),
                List.of(),
                start.map(url -> new WebApp(url, https(base))),
                Optional.empty());
    }

    private static Map<String, String> perLanguage(String language, Optional<String> text) {
        return text.map(given -> Map.of(language, given)).orElse(Map.of());
    }

    private static String language(FieldReader fields) {
        Optional<String> language = fields.word("lang", Form.LANGUAGE);
        if (language.isEmpty() && !fields.has("lang")) {
            fields.missing("lang", "Say which language name and description are in; they were taken as English.");
        }
        return language.orElse("en");
    }

    /** The start address lies within scope; without a scope, within the directory of the start address (section 1.9). */
    private static Optional<URI> startUrl(FieldReader fields, URI base) {
        if (!fields.has("start_url")) {
            fields.missing("start_url", "Say where the app starts, such as \"/\".");
            return Optional.empty();
        }
        Optional<URI> start = resolved(fields, "start_url", base);
        Optional<URI> scope = fields.has("scope") ? resolved(fields, "scope", base) : Optional.empty();
        start.filter(url -> !sameOrigin(url, base))
                .ifPresent(url -> fields.problem(
                        "start_url",
                        "start-url.other-origin",
                        "The start address is on another site than the manifest.",
                        "Start on the same site that serves the manifest."));
        if (start.isPresent()
                && scope.isPresent()
                && (!sameOrigin(start.get(), scope.get()) || !path(start.get()).startsWith(path(scope.get())))) {
            fields.problem(
                    "start_url",
                    "start-url.out-of-scope",
                    "The start address is outside the scope.",
                    "Widen the scope, or start inside it.");
        }
        return start;
    }

    private static Optional<URI> resolved(FieldReader fields, String name, URI base) {
        Optional<String> written = fields.text(name, ManifestLimits.LINK);
        Optional<URI> https = written.flatMap(text -> resolve(base, text)).flatMap(WebAppManifestReader::https);
        if (written.isPresent() && https.isEmpty()) {
            fields.problem(
                    name,
                    Form.HTTPS.rule(),
                    "\"" + Quote.of(written.get()) + "\" does not lead to an https address.",
                    "Write a path on the app's own https site.");
        }
        return https;
    }

    private static Optional<URI> resolve(URI base, String text) {
        try {
            return Optional.of(base.resolve(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<URI> https(URI uri) {
        return Form.HTTPS.canonical(uri.toString()).map(URI::create);
    }

    private static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() == -1 ? 443 : uri.getPort();
    }

    private static String path(URI uri) {
        String path = uri.normalize().getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static void icons(FieldReader fields) {
        Set<String> sizes = fields.children("icons", ICONS).stream()
                .flatMap(icon -> icon.text("sizes", ManifestLimits.LINK).stream())
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")))
                .collect(Collectors.toSet());
        // "any" stands for an image without fixed size, such as SVG, which serves for every size.
        ICON_SIZES.stream()
                .sorted()
                .filter(size -> !sizes.contains(size) && !sizes.contains("any"))
                .forEach(size -> fields.problem(
                        "icons",
                        "icon.missing",
                        "There is no icon of " + size.replace("x", " by ") + " pixels.",
                        "Add an icon with \"sizes\": \"" + size + "\"."));
    }
}
