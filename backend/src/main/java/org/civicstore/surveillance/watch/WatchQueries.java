package org.civicstore.surveillance.watch;

import static org.civicstore.generated.db.Tables.CERTIFICATE;
import static org.civicstore.generated.db.Tables.LISTING_WATCH;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.page.ListingNotes;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers how listings stand, also for the pages about them. */
@Singleton
class WatchQueries implements ListingNotes {
    private final Transactor transactor;
    private final WatchRepository rows;

    WatchQueries(Transactor transactor, WatchRepository rows) {
        this.transactor = transactor;
        this.rows = rows;
    }

    /** Certified listings that have no place in the week yet: the number of the certificate by name. */
    Map<String, String> unwatched(Instant now, int most) {
        return transactor
                .reading()
                .select(CERTIFICATE.LISTING_SLUG, CERTIFICATE.NUMBER)
                .from(CERTIFICATE)
                .leftJoin(LISTING_WATCH)
                .on(LISTING_WATCH.LISTING_SLUG.eq(CERTIFICATE.LISTING_SLUG))
                .where(CERTIFICATE.STATUS.in(CertificateStatus.VALID.name(), CertificateStatus.PROVISIONAL.name()))
                .and(CERTIFICATE.VALID_UNTIL_AT.gt(Times.utc(now)))
                .and(LISTING_WATCH.LISTING_SLUG.isNull())
                .orderBy(CERTIFICATE.NUMBER)
                .limit(most)
                .fetch()
                .intoMap(CERTIFICATE.LISTING_SLUG, CERTIFICATE.NUMBER);
    }

    /** Whose turn it is, the longest waiting first. */
    List<String> due(Instant now, int most) {
        return transactor
                .reading()
                .select(LISTING_WATCH.LISTING_SLUG)
                .from(LISTING_WATCH)
                .where(LISTING_WATCH.NEXT_LOOK_AT.le(Times.utc(now)))
                .orderBy(LISTING_WATCH.NEXT_LOOK_AT)
                .limit(most)
                .fetch(LISTING_WATCH.LISTING_SLUG);
    }

    Optional<ListingWatch> find(String slug) {
        return transactor
                .reading()
                .selectFrom(LISTING_WATCH)
                .where(LISTING_WATCH.LISTING_SLUG.eq(slug))
                .fetchOptional(rows::watch);
    }

    @Override
    public List<Note> of(String slug) {
        return find(slug).map(ListingWatch::shown).orElse(List.of()).stream()
                .map(finding -> new Note(finding.kind().name(), finding.since()))
                .distinct()
                .toList();
    }
}
