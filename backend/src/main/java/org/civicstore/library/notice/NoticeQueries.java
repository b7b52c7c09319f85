package org.civicstore.library.notice;

import static org.civicstore.generated.db.Tables.CERTIFICATE;
import static org.civicstore.generated.db.Tables.LISTING;
import static org.civicstore.generated.db.Tables.LISTING_ENDING;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE;
import static org.civicstore.generated.db.Tables.LISTING_RELEASE_HISTORY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.ending.EndingNotice;
import org.civicstore.catalogue.ending.EndingQueries;
import org.civicstore.catalogue.release.ReleaseAction;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.catalogue.shelf.AlternativeQueries;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.generated.db.tables.ListingRelease;
import org.civicstore.generated.db.tables.ListingReleaseHistory;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;

/** Answers what holders of listings should know. Everything here is public. */
@Singleton
public class NoticeQueries {
    private static final List<String> STANDING =
            List.of(CertificateStatus.VALID.name(), CertificateStatus.PROVISIONAL.name());
    private static final Field<String> HELD_BACK = heldBack();

    private final Transactor transactor;
    private final AlternativeQueries alternatives;
    private final EndingQueries endings;
    private final Clock clock;

    NoticeQueries(Transactor transactor, AlternativeQueries alternatives, EndingQueries endings, Clock clock) {
        this.transactor = transactor;
        this.alternatives = alternatives;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * Slugs of listings about which holders have something new to know since that moment, those after that slug in its
     * order; at most that many. A first release, which nobody can have an older version of, is nothing new.
     */
    List<String> changedSince(Instant since, String after, int most) {
        LocalDateTime from = Times.utc(since);
        ListingRelease older = LISTING_RELEASE.as("older");
        Table<Record1<byte[]>> changed = select(LISTING_RELEASE.LISTING_ID)
                .from(LISTING_RELEASE)
                .where(LISTING_RELEASE.STATUS_SINCE_AT.ge(from), LISTING_RELEASE.ROW_VERSION.gt(1))
                .union(select(LISTING_RELEASE.LISTING_ID)
                        .from(LISTING_RELEASE)
                        .where(
                                LISTING_RELEASE.PUBLISHED_AT.ge(from),
                                exists(selectOne()
                                        .from(older)
                                        .where(
                                                older.LISTING_ID.eq(LISTING_RELEASE.LISTING_ID),
                                                older.ID.ne(LISTING_RELEASE.ID)))))
                .union(select(LISTING_RELEASE.LISTING_ID)
                        .from(CERTIFICATE)
                        .join(LISTING_RELEASE)
                        .on(LISTING_RELEASE.CERTIFICATE_NUMBER.eq(CERTIFICATE.NUMBER))
                        .where(CERTIFICATE.STATUS_AT.ge(from), LISTING_RELEASE.ROW_VERSION.gt(1)))
                .union(select(LISTING_RELEASE.LISTING_ID)
                        .from(CERTIFICATE)
                        .join(LISTING_RELEASE)
                        .on(LISTING_RELEASE.CERTIFICATE_NUMBER.eq(CERTIFICATE.NUMBER))
                        .where(
                                CERTIFICATE.VALID_UNTIL_AT.between(from, Times.utc(clock.instant())),
                                CERTIFICATE.STATUS.in(STANDING)))
                .union(select(LISTING_ENDING.LISTING_ID).from(LISTING_ENDING).where(LISTING_ENDING.CHANGED_AT.ge(from)))
                .union(select(LISTING.ID).from(LISTING).where(LISTING.PUBLISHER_LISTED.isFalse()))
                .asTable("changed");
        return transactor
                .reading()
                .select(LISTING.SLUG)
                .from(changed)
                .join(LISTING)
                .on(LISTING.ID.eq(changed.field(LISTING_RELEASE.LISTING_ID)))
                .where(LISTING.SLUG.gt(after))
                .orderBy(LISTING.SLUG)
                .limit(most)
                .fetch(LISTING.SLUG);
    }

    /** By slug, in its order, what holders of these listings should know now; nothing of slugs that there are not. */
    public Map<String, ListingNotices> of(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<String, List<HeldRelease>> releases = new LinkedHashMap<>();
        Map<String, Boolean> listed = new LinkedHashMap<>();
        Instant now = clock.instant();
        transactor
                .reading()
                .select(
                        LISTING.SLUG,
                        LISTING.PUBLISHER_LISTED,
                        LISTING_RELEASE.VERSION,
                        LISTING_RELEASE.STATUS,
                        LISTING_RELEASE.STATUS_REASON,
                        LISTING_RELEASE.STATUS_SINCE_AT,
                        CERTIFICATE.STATUS,
                        CERTIFICATE.STATUS_REASON,
                        CERTIFICATE.STATUS_AT,
                        CERTIFICATE.VALID_UNTIL_AT,
                        HELD_BACK)
                .from(LISTING)
                .join(LISTING_RELEASE)
                .on(LISTING_RELEASE.LISTING_ID.eq(LISTING.ID))
                .join(CERTIFICATE)
                .on(CERTIFICATE.NUMBER.eq(LISTING_RELEASE.CERTIFICATE_NUMBER))
                .where(LISTING.SLUG.in(slugs))
                .orderBy(LISTING.SLUG, LISTING_RELEASE.PUBLISHED_AT.desc(), LISTING_RELEASE.ID.desc())
                .forEach(row -> {
                    String slug = row.get(LISTING.SLUG);
                    listed.put(slug, row.get(LISTING.PUBLISHER_LISTED));
                    releases.computeIfAbsent(slug, key -> new ArrayList<>()).add(release(row, now));
                });
        List<String> off = releases.keySet().stream()
                .filter(slug -> !listed.get(slug) || releases.get(slug).stream().noneMatch(HeldRelease::offered))
                .toList();
        Map<String, List<Alternative>> instead = new LinkedHashMap<>();
        alternatives
                .to(off)
                .forEach((slug, cards) -> instead.put(
                        slug,
                        cards.stream()
                                .map(card -> new Alternative(card.slug(), card.name()))
                                .toList()));
        Map<String, EndingNotice> ends = endings.of(releases.keySet());
        Map<String, ListingNotices> notices = new LinkedHashMap<>();
        releases.forEach((slug, all) -> {
            Optional<EndingNotice> end = Optional.ofNullable(ends.get(slug));
            List<HeldRelease> held = end.filter(EndingNotice::ended)
                    .map(came -> all.stream()
                            .map(release -> release.endedWithApp(came.since()))
                            .toList())
                    .orElse(all);
            notices.put(
                    slug, ListingNotices.of(slug, listed.get(slug), held, instead.getOrDefault(slug, List.of()), end));
        });
        return notices;
    }

    private static HeldRelease release(Record row, Instant now) {
        CertificateStatus stored = CertificateStatus.valueOf(row.get(CERTIFICATE.STATUS));
        Instant until = Times.instant(row.get(CERTIFICATE.VALID_UNTIL_AT));
        boolean ranOut = stored.stands() && !now.isBefore(until);
        return new HeldRelease(
                row.get(LISTING_RELEASE.VERSION),
                ReleaseStatus.valueOf(row.get(LISTING_RELEASE.STATUS)),
                Optional.ofNullable(row.get(LISTING_RELEASE.STATUS_REASON)),
                Times.instant(row.get(LISTING_RELEASE.STATUS_SINCE_AT)),
                ranOut ? CertificateStatus.EXPIRED : stored,
                Optional.of(row.get(CERTIFICATE.STATUS_REASON)).filter(reason -> !reason.isBlank()),
                ranOut ? until : Times.instant(row.get(CERTIFICATE.STATUS_AT)),
                Optional.ofNullable(row.get(HELD_BACK)));
    }

    /** Why a release was in quarantine, for one that a newer release took the place of meanwhile. */
    private static Field<String> heldBack() {
        ListingReleaseHistory paused = LISTING_RELEASE_HISTORY.as("paused");
        ListingReleaseHistory retired = LISTING_RELEASE_HISTORY.as("retired");
        return select(paused.REASON)
                .from(paused)
                .where(
                        paused.RELEASE_ID.eq(LISTING_RELEASE.ID),
                        paused.ACTION.eq(ReleaseAction.QUARANTINE.name()),
                        exists(selectOne()
                                .from(retired)
                                .where(
                                        retired.RELEASE_ID.eq(LISTING_RELEASE.ID),
                                        retired.ACTION.eq(ReleaseAction.RETIRE.name()),
                                        retired.FROM_STATUS.eq(ReleaseStatus.QUARANTINED.name()))))
                .orderBy(paused.HAPPENED_AT.desc(), paused.ID.desc())
                .limit(1)
                .asField("held_back");
    }
}
