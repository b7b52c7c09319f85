package org.civicstore.surveillance.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.catalogue.release.PublicationService;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.surveillance.SurveillancePolicy;

/** Has listings looked at in turn, and does what follows. */
@Singleton
class WatchService {
    private static final int ENROLLED_AT_ONCE = 1000;

    private final Transactor transactor;
    private final WatchRepository watches;
    private final WatchQueries queries;
    private final Looker looker;
    private final CertificateQueries certificates;
    private final ReleaseQueries releases;
    private final PublicationService publications;
    private final OrganisationQueries organisations;
    private final TellVendorOfWatch mail;
    private final SurveillancePolicy policy;
    private final Clock clock;

    WatchService(
            Transactor transactor,
            WatchRepository watches,
            WatchQueries queries,
            Looker looker,
            CertificateQueries certificates,
            ReleaseQueries releases,
            PublicationService publications,
            OrganisationQueries organisations,
            TellVendorOfWatch mail,
            SurveillancePolicy policy,
            Clock clock) {
        this.transactor = transactor;
        this.watches = watches;
        this.queries = queries;
        this.looker = looker;
        this.certificates = certificates;
        this.releases = releases;
        this.publications = publications;
        this.organisations = organisations;
        this.mail = mail;
        this.policy = policy;
        this.clock = clock;
    }

    /** Gives every certified listing that is not watched yet its place in the week. */
    void enrol() {
        Instant now = clock.instant();
        Duration week = Duration.ofDays(policy.watch().days());
        Map<String, String> fresh = queries.unwatched(now, ENROLLED_AT_ONCE);
        if (!fresh.isEmpty()) {
            transactor.run(tx ->
                    fresh.forEach((slug, number) -> watches.add(tx, ListingWatch.fresh(slug, number, week, now))));
        }
    }

    /** Looks at those whose turn it is. Nothing is kept locked while servers are asked. */
    void lookAtDue() {
        for (String slug : queries.due(clock.instant(), policy.watch().atOnce())) {
            look(slug);
        }
    }

    void look(String slug) {
        Optional<Release> release = releases.newest(slug);
        Optional<StandingCertificate> certificate =
                release.flatMap(one -> certificates.standing(one.certificateNumber()));
        if (certificate.isEmpty()) {
            // What is held back or has ended is nobody's to look at; it stays as it was until it counts again.
            Instant now = clock.instant();
            transactor.run(tx -> watches.lock(tx, slug)
                    .ifPresent(before -> watches.save(tx, before.later(policy.watch(), now), now)));
            return;
        }
        List<WatchFinding> seen = looker.look(certificate.get(), release.orElseThrow());
        String number = certificate.get().number();
        transactor.run(tx -> watches.lock(tx, slug).ifPresent(before -> keep(tx, before, number, seen)));
    }

    private void keep(Tx tx, ListingWatch before, String certificate, List<WatchFinding> seen) {
        Instant now = clock.instant();
        ListingWatch after = before.looked(certificate, seen, policy.watch(), now);
        watches.save(tx, after, now);
        boolean hidden = after.stage() == WatchStage.UNLISTED;
        if (hidden != (before.stage() == WatchStage.UNLISTED)) {
            publications.unlisted(
                    tx,
                    after.listingSlug(),
                    hidden ? Optional.of(reason(after)) : Optional.empty(),
                    verified(certificate));
        } else if (!before.shown().equals(after.shown())) {
            publications.noticed(tx, after.listingSlug());
        }
        if (after.stage() != before.stage()) {
            mail.plan(tx, before.stage(), after, now);
        }
    }

    private boolean verified(String certificate) {
        return certificates
                .byNumber(certificate)
                .flatMap(one -> organisations.profile(one.organisation()))
                .filter(OrganisationProfile::verified)
                .isPresent();
    }

    /** Kinds only: what is told to everybody is said in the reader's language by whoever shows it. */
    private static String reason(ListingWatch watch) {
        return watch.findings().stream()
                .map(finding -> finding.kind().name())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
