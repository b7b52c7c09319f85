package org.civicstore.catalogue.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReleaseId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionQueries;

/** What the store itself does to listings, always inside the transaction of whatever caused it. */
@Singleton
public class PublicationService {
    private static final Actor STORE = new Actor.SystemActor();

    private final ListingRepository listings;
    private final ReleaseRepository releases;
    private final SubmissionQueries submissions;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    PublicationService(
            ListingRepository listings,
            ReleaseRepository releases,
            SubmissionQueries submissions,
            Events events,
            Ids ids,
            Clock clock) {
        this.listings = listings;
        this.releases = releases;
        this.submissions = submissions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Publishes a certified release and retires the ones before. 409 when the listing belongs to somebody else, or when
     * the version code is not greater than every one before (criterion OPS-05): a device would refuse the update.
     */
    public ReleaseId publish(Tx tx, Publication publication) {
        Instant now = clock.instant();
        Listing listing =
                listings.lock(tx, publication.listingSlug()).orElseGet(() -> listings.insert(tx, publication, now));
        if (!listing.organisation().equals(publication.organisation())) {
            throw ProblemException.of(
                    CatalogueProblem.LISTING_OF_ANOTHER,
                    "The listing " + listing.slug() + " belongs to another organisation.",
                    "Choose another name for the listing.");
        }
        listings.publisherIs(tx, listing, publication.publisher(), publication.publisherListed());
        if (listing.unlisted().isPresent()) {
            listings.unlisted(tx, listing, Optional.empty(), publication.publisherListed());
        }
        List<Release> before = releases.ofListing(tx, listing.id());
        Optional<Release> renewed = renewed(tx, publication, before);
        if (renewed.isPresent()) {
            return renew(tx, renewed.get(), publication);
        }
        demandNewer(publication, before);
        before.forEach(release -> retire(tx, release, Optional.empty(), now));

        Release release = release(publication, listing, now);
        releases.insert(tx, release);
        releases.record(tx, release, ReleaseAction.PUBLISH, Optional.empty(), STORE, now);
        events.tell(tx, new ListingChanged(listing.id()));
        events.tell(
                tx,
                new ReleasePublished(
                        release.id(), listing.slug(), release.releaseVersion(), release.certificateNumber(), now));
        return release.id();
    }

    /**
     * Publishes releases of listings that are not there yet, each another one: for a catalogue that is brought along, of which
     * there are too many to be published one by one.
     */
    public void publishNew(Tx tx, List<Publication> publications) {
        Instant now = clock.instant();
        tx.together(all -> {
            List<ListingsAdded.Added> added = publications.stream()
                    .map(publication -> {
                        Listing listing = listings.insert(all, publication, now);
                        return new ListingsAdded.Added(listing, release(publication, listing, now));
                    })
                    .toList();
            added.forEach(each -> releases.insert(all, each.release()));
            added.forEach(
                    each -> releases.record(all, each.release(), ReleaseAction.PUBLISH, Optional.empty(), STORE, now));
            events.tell(all, new ListingsAdded(added));
            added.forEach(each -> events.tell(
                    all,
                    new ReleasePublished(
                            each.release().id(),
                            each.listing().slug(),
                            each.release().releaseVersion(),
                            each.release().certificateNumber(),
                            now)));
        });
    }

    /** The newest release of the listing, when it is this very one that was certified anew. */
    private Optional<Release> renewed(Tx tx, Publication publication, List<Release> before) {
        return before.stream()
                .findFirst()
                .filter(release -> release.status() == ReleaseStatus.PUBLISHED)
                .filter(release -> release.releaseVersion().equals(publication.releaseVersion()))
                .filter(release -> submissions
                        .renewed(tx, publication.submission())
                        .filter(release.submission()::equals)
                        .isPresent());
    }

    /** Nothing is published: what is in the store already has another certificate. */
    private ReleaseId renew(Tx tx, Release release, Publication publication) {
        releases.renew(tx, release, publication);
        events.tell(tx, new ListingChanged(release.listing()));
        return release.id();
    }

    private Release release(Publication publication, Listing listing, Instant now) {
        return new Release(
                new ReleaseId(ids.next()),
                listing.id(),
                listing.slug(),
                listing.organisation(),
                publication.releaseVersion(),
                publication.versionCode(),
                publication.submission(),
                publication.certificateNumber(),
                publication.certificate(),
                ReleaseStatus.PUBLISHED,
                Optional.empty(),
                now,
                now,
                publication.artifact(),
                publication.content(),
                1);
    }

    /**
     * The same release has another certificate from now on, and what it says is what people see. False when nothing of that
     * submission was published.
     */
    public boolean certifiedAnew(Tx tx, Publication publication) {
        Optional<Release> published = listings.lock(tx, publication.listingSlug())
                .flatMap(listing -> releases.ofListing(tx, listing.id()).stream()
                        .filter(release -> release.submission().equals(publication.submission()))
                        .findFirst());
        published.ifPresent(release -> {
            releases.certifiedAnew(tx, release, publication);
            events.tell(tx, new ListingChanged(release.listing()));
        });
        return published.isPresent();
    }

    /**
     * Retires every release of a listing that its vendor ended; the caller holds the listing's lock.
     *
     * @return numbers of the certificates that still have or could regain their force
     */
    public List<String> retireAll(Tx tx, ListingId listing, String reason) {
        Instant now = clock.instant();
        List<Release> all = releases.ofListing(tx, listing);
        all.forEach(release -> retire(tx, release, Optional.of(reason), now));
        return all.stream()
                .filter(release -> release.certificateAt(now).stands()
                        || release.certificateAt(now) == CertificateStatus.SUSPENDED)
                .map(Release::certificateNumber)
                .toList();
    }

    /** Follows what became of a certificate; nothing happens for one without a release. Locks the release only. */
    public void certificateIs(Tx tx, String number, CertificateStatus state) {
        releases.ofCertificate(tx, number).ifPresent(release -> {
            releases.certificateIs(tx, release, state);
            events.tell(tx, new ListingChanged(release.listing()));
        });
    }

    /** Follows whether an organisation is verified; with that, all its listings come or go. */
    public void publisherListed(Tx tx, OrganisationId organisation, boolean listed) {
        listings.lockAll(tx, organisation).forEach(listing -> {
            listings.publisherIs(tx, listing, listing.publisher(), listing.shownWhen(listed));
            events.tell(tx, new ListingChanged(listing.id()));
        });
    }

    /**
     * Takes a listing off the shelves because of what was found about it, or puts it back; nothing of its releases changes.
     *
     * @param why what was found, as kinds with commas; empty when it is mended
     */
    public void unlisted(Tx tx, String slug, Optional<String> why, boolean verified) {
        listings.lock(tx, slug).ifPresent(listing -> {
            listings.unlisted(tx, listing, why, verified && why.isEmpty());
            events.tell(tx, new ListingChanged(listing.id()));
        });
    }

    /** Something that its page says is no longer as it was. */
    public void noticed(Tx tx, String slug) {
        listings.lock(tx, slug).ifPresent(listing -> events.tell(tx, new ListingChanged(listing.id())));
    }

    private void retire(Tx tx, Release release, Optional<String> reason, Instant now) {
        if (release.status().after(ReleaseAction.RETIRE).isEmpty()) {
            return;
        }
        Release retired = release.apply(ReleaseAction.RETIRE, reason, now);
        releases.save(tx, retired);
        releases.record(tx, retired, ReleaseAction.RETIRE, Optional.of(release.status()), STORE, now);
    }

    private static void demandNewer(Publication publication, List<Release> before) {
        long highest = before.stream()
                .flatMapToLong(release -> release.versionCode().stream())
                .max()
                .orElse(Long.MIN_VALUE);
        boolean sameVersion =
                before.stream().anyMatch(release -> release.releaseVersion().equals(publication.releaseVersion()));
        if (sameVersion
                || publication.versionCode().isPresent()
                        && publication.versionCode().getAsLong() <= highest) {
            throw ProblemException.of(
                    CatalogueProblem.VERSION_NOT_NEWER,
                    "Version " + publication.releaseVersion() + " is not newer than what " + publication.listingSlug()
                            + " has already published.",
                    "Hand in a package with a greater version code and a version name that was not used before.");
        }
    }
}
