package org.civicstore.certification.manifest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.UnreadableSource;
import org.civicstore.certification.source.YamlSource;

/**
 * Takes a declaration over from a publiccode.yml (yml.publiccode.tools, core standard 0.x and 1.x). It reports what breaks the
 * standard, with line and remedy, and keeps whatever is good. It follows no link and asks no registry. Categories are not
 * taken over: the store has its own. How the readings of the standard's own test files compare is written down in
 * {@code backend/docs/publiccode.md}.
 */
public final class PubliccodeReader {

    /** The largest file that is read, in bytes. */
    public static final int LIMIT = 256 * 1024;

    private static final int MANY = 200;
    private static final Set<String> DEVELOPMENT = Set.of("concept", "development", "beta", "stable", "obsolete");
    private static final Set<String> SOFTWARE_TYPES = Set.of(
            "standalone/mobile",
            "standalone/iot",
            "standalone/desktop",
            "standalone/web",
            "standalone/backend",
            "standalone/other",
            "addon",
            "library",
            "configurationFiles");
    private static final Set<String> FIELDS = Set.of(
            "publiccodeYmlVersion",
            "name",
            "applicationSuite",
            "url",
            "landingURL",
            "isBasedOn",
            "softwareVersion",
            "releaseDate",
            "logo",
            "monochromeLogo",
            "inputTypes",
            "outputTypes",
            "platforms",
            "categories",
            "usedBy",
            "fundedBy",
            "organisation",
            "roadmap",
            "developmentStatus",
            "softwareType",
            "intendedAudience",
            "description",
            "legal",
            "maintenance",
            "localisation",
            "dependsOn",
            "supports");

    /** What version 1 took away, beside the sections of countries. */
    private static final Set<String> GONE_IN_1 = Set.of("inputTypes", "outputTypes", "monochromeLogo");

    private final PubliccodeFiles files;

    /** Reads what comes without a folder: files that it names are not looked for. */
    public PubliccodeReader() {
        this.files = new PubliccodeFiles(Optional.empty());
    }

    private PubliccodeReader(Path folder) {
        this.files = new PubliccodeFiles(Optional.of(folder));
    }

    /** A reader of the publiccode.yml in a folder, where the images that it names must lie too. */
    public static PubliccodeReader in(Path folder) {
        return new PubliccodeReader(folder);
    }

    public ManifestReading read(byte[] yaml) {
        Problems problems = new Problems();
        try {
            Optional<Manifest> manifest = FieldReader.ofDocument(YamlSource.parse(yaml, LIMIT), problems)
                    .map(this::manifest);
            return new ManifestReading(manifest.map(read -> restored(read, yaml)), problems.all());
        } catch (UnreadableSource unreadable) {
            return new ManifestReading(Optional.empty(), List.of(ManifestProblem.of(unreadable)));
        }
    }

    /** What {@link PubliccodeWriter} put beside the standard, as long as nobody edited the standard's part since. */
    private static Manifest restored(Manifest read, byte[] yaml) {
        return new String(yaml, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(PubliccodeWriter.REST))
                .findFirst()
                .map(line -> new ManifestJson().read(line.substring(PubliccodeWriter.REST.length())))
                .filter(whole -> whole.problems().isEmpty())
                .flatMap(ManifestReading::manifest)
                .filter(whole -> standardPart(whole).equals(Optional.of(read)))
                .orElse(read);
    }

    private static Optional<Manifest> standardPart(Manifest whole) {
        return new PubliccodeReader()
                .read(PubliccodeWriter.standard(whole).getBytes(StandardCharsets.UTF_8))
                .manifest();
    }

    private Manifest manifest(FieldReader file) {
        boolean second = version(file).startsWith("1");
        unknownFields(file, second);
        PubliccodeFields fields = new PubliccodeFields(file);
        Optional<String> name = fields.requiredText("name", ManifestLimits.NAME, "Give the software a name.");
        Optional<String> repository = fields.requiredUrl("url", "Give the address of the source code.");
        fields.oneOf("developmentStatus", DEVELOPMENT);
        Optional<String> type = fields.oneOf("softwareType", SOFTWARE_TYPES);
        fields.optionalDate("releaseDate");
        new PubliccodeSurroundings(files, second).check(file);
        List<String> platforms = platforms(file);
        PubliccodeTexts texts = PubliccodeTexts.read(file, name, second, files);
        PubliccodeMaintenance.Contact contact = PubliccodeMaintenance.read(file);
        return new Manifest(
                texts.names(),
                texts.shortDescriptions(),
                texts.descriptions(),
                texts.features(),
                kind(type, platforms),
                List.of(),
                languages(file),
                links(fields.optionalUrl("landingURL"), repository),
                contact.email(),
                contact.phone(),
                Map.of(),
                licence(file, second),
                Optional.empty(),
                platforms,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static void unknownFields(FieldReader file, boolean second) {
        // A country's own section is named by its ISO 3166-1 code; lower case was allowed before 0.4, none is since 1.
        file.names().stream()
                .filter(name -> second
                        ? !FIELDS.contains(name) || GONE_IN_1.contains(name)
                        : !FIELDS.contains(name) && !name.matches("[A-Z]{2}|[a-z]{2}"))
                .forEach(name -> file.problem(
                        name,
                        "field.unknown",
                        (second ? "Version 1 of publiccode.yml" : "publiccode.yml") + " has no field \""
                                + Quote.of(name) + "\".",
                        spelling(name)));
    }

    private static String spelling(String name) {
        return FIELDS.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .map(known -> "Write it " + known + "; capital letters matter.")
                .orElse("Check the spelling, or remove it.");
    }

    private static String version(FieldReader file) {
        if (!file.has("publiccodeYmlVersion")) {
            file.missing("publiccodeYmlVersion", "Say which version of the standard it follows, as in \"0.4\".");
        }
        String version = file.label("publiccodeYmlVersion", ManifestLimits.WORD).orElse("");
        if (!version.isEmpty() && !version.matches("[01](\\.[0-9]{1,3}){0,2}")) {
            file.problem(
                    "publiccodeYmlVersion",
                    "value.unknown",
                    "Version \"" + Quote.of(version) + "\" of publiccode.yml is not known here.",
                    "Write the version in quotes, such as \"0.4\".");
        }
        return version;
    }

    private static List<String> platforms(FieldReader file) {
        if (!file.has("platforms")) {
            file.missing("platforms", "List the platforms, such as web or android.");
        }
        return file.texts("platforms", ManifestLimits.WORD, MANY).stream()
                .map(platform -> platform.toLowerCase(Locale.ROOT))
                .filter(platform -> Form.SLUG.canonical(platform).isPresent())
                .distinct()
                .limit(ManifestLimits.PLATFORMS)
                .toList();
    }

    private static Optional<SubjectKind> kind(Optional<String> type, List<String> platforms) {
        return type.flatMap(given -> switch (given) {
            case "standalone/web" -> Optional.of(SubjectKind.WEB_APP);
            case "standalone/desktop" -> Optional.of(SubjectKind.DESKTOP_INSTALLER);
            case "standalone/mobile" -> mobile(platforms);
            default -> Optional.empty();
        });
    }

    /** An app for both is two submissions; the one with a package to hand out comes first. */
    private static Optional<SubjectKind> mobile(List<String> platforms) {
        if (platforms.contains("android")) {
            return Optional.of(SubjectKind.ANDROID_PACKAGE);
        }
        return Optional.of(SubjectKind.IOS_APP).filter(_ -> platforms.contains("ios"));
    }

    private static List<String> languages(FieldReader file) {
        Optional<FieldReader> localisation = file.child("localisation");
        if (localisation.isEmpty()) {
            if (!file.has("localisation")) {
                file.missing("localisation", "Say which languages the software speaks.");
            }
            return List.of();
        }
        FieldReader fields = localisation.get();
        if (fields.flag("localisationReady").isEmpty() && !fields.has("localisationReady")) {
            fields.missing("localisationReady", "Say true or false.");
        }
        List<String> languages = fields.words("availableLanguages", ManifestLimits.LANGUAGES, Form.LANGUAGE);
        if (languages.isEmpty()) {
            fields.missing("availableLanguages", "List at least one language, such as nb.");
        }
        return languages.stream().distinct().toList();
    }

    private Optional<String> licence(FieldReader file, boolean second) {
        Optional<FieldReader> legal = file.child("legal");
        if (legal.isEmpty()) {
            if (!file.has("legal")) {
                file.missing("legal", "Give the licence under legal/license.");
            }
            return Optional.empty();
        }
        if (!legal.get().has("license")) {
            legal.get().missing("license", "Give an SPDX identifier such as EUPL-1.2.");
        }
        legal.get().text("mainCopyrightOwner", ManifestLimits.FEATURE);
        for (String gone : List.of("repoOwner", "authorsFile")) {
            if (second && legal.get().has(gone)) {
                legal.get()
                        .problem(
                                gone,
                                "field.unknown",
                                "Version 1 of publiccode.yml has no field \"" + gone + "\".",
                                "Remove it.");
            }
        }
        legal.get().text("repoOwner", ManifestLimits.FEATURE);
        files.file(legal.get(), "authorsFile");
        return legal.get().word("license", Form.LICENCE);
    }

    private static Links links(Optional<String> landing, Optional<String> repository) {
        return new Links(
                https(landing),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                https(repository),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<URI> https(Optional<String> url) {
        return url.flatMap(Form.HTTPS::canonical).map(URI::create);
    }
}
