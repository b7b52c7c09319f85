package org.civicstore.surveillance.watch;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.catalogue.release.Release;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.manifest.WebApp;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.CaseFile;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.screening.CertifiedLook;
import org.civicstore.surveillance.SurveillancePolicy;

/** Looks at one listing: asks its checks again, its server, its vendor's record and the calendar. Changes nothing. */
@Singleton
class Looker {
    private static final int DETAIL = 300;

    private final ReviewQueries reviews;
    private final CertifiedLook look;
    private final OrganisationQueries organisations;
    private final SurveillancePolicy policy;
    private final Clock clock;

    Looker(
            ReviewQueries reviews,
            CertifiedLook look,
            OrganisationQueries organisations,
            SurveillancePolicy policy,
            Clock clock) {
        this.reviews = reviews;
        this.look = look;
        this.organisations = organisations;
        this.policy = policy;
        this.clock = clock;
    }

    List<WatchFinding> look(StandingCertificate certificate, Release release) {
        Instant now = clock.instant();
        List<WatchFinding> found = new ArrayList<>();
        reviews.find(certificate.review())
                .map(reviews::fileAsOfNow)
                .ifPresent(file -> found.addAll(broken(certificate, file, now)));
        release.content()
                .declaration()
                .webApp()
                .map(WebApp::startUrl)
                .map(URI::getHost)
                .flatMap(host -> tls(host, now))
                .ifPresent(found::add);
        organisations
                .contactConfirmedAt(release.organisation())
                .filter(at -> olderThan(at, policy.watch().contactMonths(), now))
                .ifPresent(at -> found.add(new WatchFinding(WatchKind.CONTACT, "", "", now)));
        if (olderThan(release.publishedAt(), policy.watch().releaseMonths(), now)) {
            found.add(new WatchFinding(WatchKind.NO_RELEASE, "", "", now));
        }
        return found;
    }

    /** Only what was in order when the release was certified: the rest is known, waived or has its condition. */
    private List<WatchFinding> broken(StandingCertificate certificate, CaseFile file, Instant now) {
        Map<String, CheckExecution> then = file.executions().stream()
                .collect(Collectors.toMap(CheckExecution::checkId, Function.identity(), (a, b) -> a));
        return look
                .again(certificate.review(), file.edition().id(), policy.watch().criteria())
                .stream()
                .filter(execution -> execution.outcome() == OutcomeKind.FAIL)
                .filter(execution -> Optional.ofNullable(then.get(execution.checkId()))
                        .filter(before -> before.outcome() == OutcomeKind.PASS)
                        .isPresent())
                .map(execution ->
                        new WatchFinding(WatchKind.BROKEN, execution.criterion(), detail(execution.findings()), now))
                .toList();
    }

    private Optional<WatchFinding> tls(String host, Instant now) {
        return look.tlsCertificateEnd(host)
                .filter(end ->
                        end.isBefore(now.plus(Duration.ofDays(policy.watch().tlsDays()))))
                .map(end -> new WatchFinding(
                        WatchKind.TLS_ENDS,
                        host,
                        host + ", " + end.atOffset(ZoneOffset.UTC).toLocalDate(),
                        now));
    }

    private static boolean olderThan(Instant moment, int months, Instant now) {
        return moment.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant().isBefore(now);
    }

    private static String detail(List<Finding> findings) {
        String said = findings.stream()
                .map(finding -> finding.message() + " " + finding.evidence())
                .collect(Collectors.joining(" "));
        return said.length() > DETAIL ? said.substring(0, DETAIL) : said;
    }
}
