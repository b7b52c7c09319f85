package org.civicstore.catalogue.release;

import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;

/** Answers questions about releases. */
@Singleton
public class ReleaseQueries {
    private final Transactor transactor;
    private final ReleaseRepository rows;

    ReleaseQueries(Transactor transactor, ReleaseRepository rows) {
        this.transactor = transactor;
        this.rows = rows;
    }

    /** The release, unless its organisation is not verified: then nothing of it is shown. */
    public Optional<Release> find(String listingSlug, String releaseVersion) {
        return rows.select(transactor.reading())
                .where(
                        LISTING.SLUG.eq(listingSlug),
                        LISTING_RELEASE.VERSION.eq(releaseVersion),
                        LISTING.PUBLISHER_LISTED.isTrue())
                .fetchOptional(rows::release);
    }

    /** Why a listing is not shown although its organisation is verified, as kinds of what was found. */
    public List<String> unlisted(String listingSlug) {
        return transactor
                .reading()
                .select(LISTING.UNLISTED_REASON)
                .from(LISTING)
                .where(LISTING.SLUG.eq(listingSlug))
                .fetchOptional(LISTING.UNLISTED_REASON)
                .map(kinds -> List.of(kinds.split(",")))
                .orElse(List.of());
    }

    /** The newest release of a listing, whatever its status, unless its organisation is not verified. */
    public Optional<Release> newest(String listingSlug) {
        return rows.select(transactor.reading())
                .where(
                        LISTING.SLUG.eq(listingSlug),
                        LISTING.PUBLISHER_LISTED.isTrue().or(LISTING.UNLISTED_REASON.isNotNull()))
                .orderBy(LISTING_RELEASE.PUBLISHED_AT.desc(), LISTING_RELEASE.ID.desc())
                .limit(1)
                .fetchOptional(rows::release);
    }

    /** Releases that the actor may manage, last changed first; for operators all, for members those of their own. */
    public Page<Release> managed(
            Actor actor, Set<ReleaseStatus> statuses, Optional<String> listingSlug, int page, int size) {
        List<Condition> conditions = new ArrayList<>();
        ReleasePolicy.visible(actor)
                .ifPresent(organisations -> conditions.add(LISTING.ORGANISATION_ID.in(organisations.stream()
                        .map(organisation -> Uuids.bytes(organisation.value()))
                        .toList())));
        if (!statuses.isEmpty()) {
            conditions.add(LISTING_RELEASE.STATUS.in(
                    statuses.stream().map(ReleaseStatus::name).toList()));
        }
        listingSlug.ifPresent(slug -> conditions.add(LISTING.SLUG.eq(slug)));
        int total = transactor
                .reading()
                .selectCount()
                .from(LISTING_RELEASE)
                .join(LISTING)
                .on(LISTING.ID.eq(LISTING_RELEASE.LISTING_ID))
                .where(conditions)
                .fetchSingle()
                .value1();
        List<Release> items = rows.select(transactor.reading())
                .where(conditions)
                .orderBy(LISTING_RELEASE.STATUS_SINCE_AT.desc(), LISTING_RELEASE.ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(rows::release);
        return new Page<>(items, page, size, total);
    }
}
