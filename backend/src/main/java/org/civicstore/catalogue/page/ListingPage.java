package org.civicstore.catalogue.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.catalogue.ending.EndingNotice;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.catalogue.shelf.CriterionNotice;
import org.civicstore.catalogue.shelf.Fact;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.PermissionNotice;
import org.civicstore.catalogue.shelf.ReleaseNotice;
import org.civicstore.catalogue.shelf.ScreenshotNotice;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.State;
import org.civicstore.taxonomy.Taxon;

/**
 * The page of one app.
 *
 * @param description sanitised HTML
 * @param similar apps that could serve instead
 * @param programmes those of which it is an offer
 * @param ending the end that its vendor declared
 * @param notes what the store has noticed since
 * @param shownAt when the page was made
 */
public record ListingPage(
        Frame frame,
        ListingDocument app,
        String description,
        List<Taxon> categories,
        List<ListingCard> similar,
        List<Programme> programmes,
        Optional<EndingNotice> ending,
        List<ListingNotes.Note> notes,
        Instant shownAt) {

    public String name() {
        String name = frame.t().pick(app.name());
        return name.isBlank() ? app.slug() : name;
    }

    /** Whether people pay the same wherever they come from, and who says so. */
    public Optional<Fact> parity() {
        return app.facts().stream()
                .filter(fact -> fact.key().equals("price-parity"))
                .findFirst();
    }

    /** What to know before getting the app, gravest first. */
    public List<WarningView> warnings() {
        return app.warnings().stream()
                .map(warning -> WarningView.of(warning, frame.t()))
                .toList();
    }

    public List<PermissionNotice> sensitive() {
        return app.permissions().stream().filter(PermissionNotice::sensitive).toList();
    }

    public List<PermissionNotice> ordinary() {
        return app.permissions().stream().filter(notice -> !notice.sensitive()).toList();
    }

    public List<ReleaseNotice> shownReleases() {
        return app.releases().stream().limit(10).toList();
    }

    /** What the picture shows; where the vendor has said nothing that this page can say, on what device it was taken. */
    public String alternative(ScreenshotNotice screenshot) {
        String text = frame.t().pick(screenshot.alternativeText());
        return text.isBlank()
                ? frame.t().say("storefront.screenshots.on." + screenshot.formFactor(), "name", name())
                : text;
    }

    /** What the release changed, in words; nothing for the first one. */
    public Optional<ChangeView> change(ReleaseNotice release) {
        return release.change().map(change -> ChangeView.of(change, frame.t()));
    }

    /** By when the vendor must meet the criterion, when that is a condition of the certificate. */
    public Optional<LocalDate> due(CriterionNotice result) {
        return app.certificate().conditions().stream()
                .filter(condition -> condition.criterion().equals(result.criterion()))
                .map(Condition::due)
                .findFirst();
    }

    /** The host that the button leads to; empty for a download. */
    public String host() {
        String href = app.install().href();
        return href.startsWith("https://")
                ? Optional.ofNullable(URI.create(href).getHost()).orElse("")
                : "";
    }

    public boolean isCurrent(ReleaseNotice release) {
        return release.status() == ReleaseStatus.PUBLISHED && release.version().equals(app.version());
    }

    /** What the downloaded package is called, for a command line; a plain word where a shell could take it for more. */
    public String fileName() {
        return app.releases().stream()
                .filter(this::isCurrent)
                .flatMap(release -> release.fileName().stream())
                .filter(name -> name.matches("\\w[\\w.-]*"))
                .findFirst()
                .orElse("FILE");
    }

    /** The address of this page, for a telephone. */
    public String address() {
        return frame.origin() + "/apps/" + app.slug();
    }

    /** This app beside those like it. */
    public String comparison() {
        return Stream.concat(Stream.of(app.slug()), similar.stream().map(ListingCard::slug))
                .map(slug -> "app=" + slug)
                .collect(Collectors.joining("&", "/compare?", ""));
    }

    /** The icon of an outcome; its words stand beside it. */
    public static String sign(State state) {
        return switch (state) {
            case MET -> "CheckmarkCircle";
            case NOT_MET, OPEN, DID_NOT_RUN -> "Hourglass";
            case NOT_RELEVANT -> "MinusCircle";
        };
    }

    /** The digest in groups that an eye can compare. */
    public static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
