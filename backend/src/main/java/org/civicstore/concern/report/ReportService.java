package org.civicstore.concern.report;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.concern.Concern;
import org.civicstore.concern.ConcernAction;
import org.civicstore.concern.ConcernKind;
import org.civicstore.concern.ConcernReceived;
import org.civicstore.concern.ConcernRepository;
import org.civicstore.concern.ConcernStatus;
import org.civicstore.concern.Reporter;
import org.civicstore.identity.AddressSlowdown;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.text.Languages;

/**
 * Takes reports from anybody.
 *
 * <p>Against floods, without a trap that catches people with screen readers: network addresses that report much are slowed
 * down, and a report with the same words as an open one is merged with it, so that however often it is sent it is read once.
 */
@Singleton
public class ReportService {
    private static final int LONGEST_NAME = 200;

    private final Transactor transactor;
    private final ConcernRepository concerns;
    private final ReleaseQueries releases;
    private final AddressSlowdown slowdown;
    private final Mailer mailer;
    private final Events events;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReportService(
            Transactor transactor,
            ConcernRepository concerns,
            ReleaseQueries releases,
            AddressSlowdown slowdown,
            Mailer mailer,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.concerns = concerns;
        this.releases = releases;
        this.slowdown = slowdown;
        this.mailer = mailer;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Files a report about a listing, also one that is quarantined or withdrawn: people may still have it.
     *
     * @param language BCP 47 tag of the page on which it was written
     * @param address network address of the sender; only a hash of it is kept, for two hours at most
     * @throws ProblemException {@code not-found} for an unknown listing, {@code invalid-input} with the faults
     */
    public Receipt report(String listingSlug, WrittenReport report, String language, String address) {
        Release release = listing(listingSlug);
        List<FieldProblem> faults = ReportRules.faults(report, mailer.ready());
        if (!faults.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "Some fields need another value.",
                    "Correct the fields listed under errors and send again.",
                    faults);
        }
        Optional<Duration> pause = slowdown.report(address);
        if (pause.isPresent()) {
            return new Receipt.Paused(pause.get());
        }
        Secret key = Secret.create(random, "con_");
        return transactor.write(tx -> file(tx, release, report, language, key));
    }

    /**
     * The newest release of the listing.
     *
     * @throws ProblemException {@code not-found} when there never was such a listing
     */
    Release listing(String slug) {
        return releases.newest(slug).orElseThrow(() -> CommonProblem.notFound("app"));
    }

    private Receipt file(Tx tx, Release release, WrittenReport report, String language, Secret key) {
        Instant now = clock.instant();
        int year = now.atZone(ZoneOffset.UTC).getYear();
        ConcernKind kind = report.knownKind().orElseThrow();
        Concern concern = new Concern(
                ids.next(),
                "K-%d-%06d".formatted(year, concerns.nextNumber(tx, year)),
                release.listingSlug(),
                name(release),
                release.releaseVersion(),
                release.organisation(),
                kind,
                ConcernStatus.RECEIVED,
                Optional.of(report.text()),
                new Reporter(language, EmailAddress.parse(report.email())),
                now,
                kind.dueAfter(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
        byte[] same = new Secret(report.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")).hash();
        Optional<Concern> first = concerns.lockSame(tx, release.listingSlug(), same);
        concerns.insert(tx, concern, key, same);
        first.ifPresent(main -> {
            Concern merged = concern.merge(main, now);
            concerns.save(tx, merged);
            concerns.record(
                    tx, ConcernAction.MERGE, concern, merged, Optional.empty(), "Same words as " + main.number(), now);
        });
        if (first.isEmpty()) {
            events.tell(tx, new ConcernReceived(concern));
        }
        return new Receipt.Filed(concern.number(), key, concern.dueAt());
    }

    private static String name(Release release) {
        var names = release.content().declaration().name();
        String name = Languages.nearest("nb", names.keySet()).map(names::get).orElse(release.listingSlug());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
