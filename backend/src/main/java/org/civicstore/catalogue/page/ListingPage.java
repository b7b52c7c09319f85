package org.civicstore.catalogue.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.PermissionNotice;
import org.civicstore.catalogue.shelf.ReleaseNotice;
import org.civicstore.taxonomy.Taxon;

/**
 * The page of one app.
 *
 * @param description sanitised HTML
 * @param similar other apps of its first category
 * @param shownAt when the page was made
 */
public record ListingPage(
        Frame frame,
        ListingDocument app,
        String description,
        List<Taxon> categories,
        List<ListingCard> similar,
        Instant shownAt) {

    public String name() {
        String name = frame.t().pick(app.name());
        return name.isBlank() ? app.slug() : name;
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
        return ComparePage.address(
                Stream.concat(Stream.of(app.slug()), similar.stream().map(ListingCard::slug))
                        .toList());
    }

    /** The digest in groups that an eye can compare. */
    public static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
