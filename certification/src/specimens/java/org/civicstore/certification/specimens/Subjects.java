package org.civicstore.certification.specimens;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.AiUse;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.PermissionPurpose;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.manifest.Tracker;
import org.civicstore.certification.manifest.WebApp;

/** Builds subjects whose declaration has everything, unless a test takes something away. */
public final class Subjects {

    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private SubjectKind kind;
    private String version = "1.2.0";
    private Map<String, String> notes = Map.of("nb", "Første utgave.", "en", "First release.");
    private Optional<ArtifactFile> artifact = Optional.empty();
    private final List<EvidenceFile> evidence = new ArrayList<>();
    private Optional<PreviousRelease> previous = Optional.empty();
    private KnownListings known = KnownListings.none();
    private Map<String, String> name = inBoth(ApkSpecimen.LABEL, ApkSpecimen.LABEL);
    private Map<String, String> shortDescription = inBoth("En prøve.", "A specimen.");
    private Links links = everyLink();
    private Optional<Price> price = Optional.of(new Price(Price.Kind.FREE, Map.of()));
    private List<String> countries = List.of("NO");
    private List<Tracker> trackers = List.of();
    private List<PermissionPurpose> permissions = List.of();
    private Optional<WebApp> webApp = Optional.empty();

    private Subjects(SubjectKind kind) {
        this.kind = kind;
    }

    public static Subjects android() {
        return new Subjects(SubjectKind.ANDROID_PACKAGE);
    }

    public static Subjects of(SubjectKind kind) {
        return new Subjects(kind);
    }

    public Subjects artifact(Path file) {
        return artifact(file, file.getFileName().toString(), "application/octet-stream");
    }

    public Subjects artifact(Path file, String name, String claimed) {
        artifact = Optional.of(new ArtifactFile(file, name, claimed, sha256(file), size(file)));
        return this;
    }

    public Subjects evidence(String type, Path file) {
        String fileName = file.getFileName().toString();
        evidence.add(new EvidenceFile(
                "evidence-" + evidence.size(),
                type,
                file,
                fileName,
                "application/octet-stream",
                sha256(file),
                size(file)));
        return this;
    }

    public Subjects previous(String versionName, long code, String signer, String... permissionNames) {
        return previous(
                new PreviousRelease(versionName, code, Optional.of(facts(signer, permissionNames)), Manifest.empty()));
    }

    public Subjects previous(PreviousRelease release) {
        previous = Optional.of(release);
        return this;
    }

    public Subjects known(KnownListing... listings) {
        known = new KnownListings(List.of(listings));
        return this;
    }

    private static ArtifactFacts facts(String signer, String... permissionNames) {
        return new ArtifactFacts(
                Optional.of(ApkSpecimen.PACKAGE),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(permissionNames),
                Optional.of(signer).filter(text -> !text.isEmpty()),
                List.of(),
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.of(new ArtifactDetails(
                        "apk",
                        0,
                        List.of(),
                        List.of(),
                        List.of(ApkSpecimen.LAUNCHER),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())));
    }

    public Subjects version(String text) {
        version = text;
        return this;
    }

    public Subjects notes(Map<String, String> texts) {
        notes = texts;
        return this;
    }

    public Subjects name(Map<String, String> texts) {
        name = texts;
        return this;
    }

    public Subjects shortDescription(Map<String, String> texts) {
        shortDescription = texts;
        return this;
    }

    public Subjects links(Links other) {
        links = other;
        return this;
    }

    public Subjects price(Optional<Price> other) {
        price = other;
        return this;
    }

    public Subjects hosting(String... codes) {
        countries = List.of(codes);
        return this;
    }

    public Subjects tracker(String trackerName) {
        trackers = List.of(new Tracker(trackerName, "statistics"));
        return this;
    }

    public Subjects permission(String permissionName, Map<String, String> purpose) {
        permissions = List.of(new PermissionPurpose(permissionName, purpose));
        return this;
    }

    public Subjects webApp(String start, Optional<String> manifest) {
        webApp = Optional.of(new WebApp(URI.create(start), manifest.map(URI::create)));
        return this;
    }

    public Subject build() {
        Manifest declaration = new Manifest(
                name,
                shortDescription,
                inBoth("En lengre tekst.", "A longer text."),
                Map.of(),
                Optional.of(kind),
                List.of("work"),
                List.of("nb", "en"),
                links,
                Optional.of("help@specimen.civicstore.org"),
                Optional.empty(),
                Map.of(),
                Optional.of("EUPL-1.2"),
                price,
                List.of("android"),
                Optional.of(
                        new DataPractices(List.of(), countries, trackers, false, new AiUse(false, Map.of()), Map.of())),
                permissions,
                webApp,
                Optional.empty());
        return new Subject(
                kind, "base", "2026-1", declaration, version, notes, artifact, evidence, previous, known, NOW);
    }

    public static Map<String, String> inBoth(String nb, String en) {
        return Map.of("nb", nb, "en", en);
    }

    private static Links everyLink() {
        return new Links(
                page("app"),
                page("help"),
                page("privacy"),
                page("accessibility"),
                page("source"),
                page("security"),
                page("status"));
    }

    private static Optional<URI> page(String path) {
        return Optional.of(URI.create("https://specimen.civicstore.org/" + path));
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("No digest of the specimen", e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IllegalStateException("No size of the specimen", e);
        }
    }
}
