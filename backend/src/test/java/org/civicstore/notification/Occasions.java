package org.civicstore.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseQuarantined;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.catalogue.release.ReleaseRestored;
import org.civicstore.certificate.CertificateIssued;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.CertificateStatusChanged;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.certificate.DeadlineNear;
import org.civicstore.certificate.measure.Measure;
import org.civicstore.certificate.measure.MeasureKind;
import org.civicstore.certificate.measure.MeasureProposed;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.concern.Concern;
import org.civicstore.concern.ConcernEscalated;
import org.civicstore.concern.ConcernKind;
import org.civicstore.concern.ConcernReceived;
import org.civicstore.concern.ConcernStatus;
import org.civicstore.concern.Reporter;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.Submissions;
import org.civicstore.identity.AccountChanged;
import org.civicstore.organisation.MembershipEnded;
import org.civicstore.organisation.OrganisationRegistered;
import org.civicstore.organisation.OrganisationRejected;
import org.civicstore.organisation.OrganisationVerified;
import org.civicstore.review.AnswerOverdue;
import org.civicstore.review.CaseHandedOver;
import org.civicstore.review.CaseKind;
import org.civicstore.review.Cases;
import org.civicstore.review.ReviewConcluded;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.VerdictProposed;
import org.civicstore.review.VerdictReturned;
import org.civicstore.review.appeal.Appeal;
import org.civicstore.review.appeal.AppealDecided;
import org.civicstore.review.appeal.AppealLodged;
import org.civicstore.review.appeal.AppealStatus;
import org.civicstore.review.talk.ChangesRequested;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.job.GivenUpJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.submission.SubmissionHandedIn;
import org.civicstore.submission.SubmissionWithdrawn;
import org.civicstore.submission.vault.DocumentEnding;

/** A vendor with a case and a certified app, everybody who might be told of it, and what happens for each topic. */
final class Occasions {
    final People.Vendor vendor;
    final SignedIn maintainer;
    final SignedIn stranger;
    final SignedIn citizen;
    final SignedIn holder;
    final SignedIn certifier;
    final SignedIn certifyingMember;
    final SignedIn operator;
    final SignedIn operatingMember;

    private final Store store;
    private final Cases.Case open;
    private final CertificateSummary certificate;
    private final Release release;

    Occasions(Store store) {
        this.store = store;
        People people = new People(store);
        vendor = people.vendor("Own");
        stranger = people.vendor("Foreign").owner();
        maintainer = member(people.person("Maintainer"));
        certifyingMember = member(people.certifier("Certifying member"));
        operatingMember = member(people.operator("Operating member"));
        citizen = people.person("Citizen");
        holder = people.certifier("Holder");
        certifier = people.certifier("Certifier");
        operator = people.person("Operator", Role.OPERATOR);
        Cases cases = new Cases(store);
        open = cases.proposed(vendor, Submissions.newSlug(), holder);
        String slug = Submissions.newSlug();
        certificate = store.bean(CertificateQueries.class)
                .byNumber(cases.certified(vendor, slug))
                .orElseThrow();
        release = store.bean(ReleaseQueries.class).newest(slug).orElseThrow();
    }

    /** Everybody who could be told by mistake. */
    List<SignedIn> everybody() {
        return List.of(
                vendor.owner(),
                maintainer,
                stranger,
                citizen,
                holder,
                certifier,
                certifyingMember,
                operator,
                operatingMember);
    }

    /** Whom of them the topic concerns. */
    Set<SignedIn> concerned(Topic topic) {
        return switch (topic) {
            case CASE_WAITING, APPEAL_WAITING, OWN_DECISION_UPHELD, OWN_DECISION_OVERTURNED ->
                Set.of(holder, certifier);
            case MEASURE_WAITING, VERDICT_WAITING -> Set.of(certifier);
            case CASE_ANSWERED, CASE_WITHDRAWN, CASE_GIVEN, CASE_OVERDUE, CASE_RETURNED -> Set.of(holder);
            case CHANGES_REQUESTED,
                    RELEASE_CERTIFIED,
                    RELEASE_REFUSED,
                    APPEAL_RECEIVED,
                    APPEAL_UPHELD,
                    APPEAL_OVERTURNED,
                    CERTIFICATE_SUSPENDED,
                    CERTIFICATE_RESTORED,
                    CONDITIONS_MET,
                    CONDITION_DUE,
                    CERTIFICATE_ENDS,
                    DOCUMENT_ENDS,
                    CERTIFICATE_REVOKED,
                    RELEASE_QUARANTINED,
                    RELEASE_RESTORED -> Set.of(vendor.owner(), maintainer, certifyingMember, operatingMember);
            case ORGANISATION_VERIFIED, ORGANISATION_REJECTED -> Set.of(vendor.owner());
            case CASES_LATE, ORGANISATION_WAITING, CONCERN_RECEIVED, CONCERN_LATE -> Set.of(operator);
            case JOB_GIVEN_UP -> Set.of(operator, operatingMember);
            case MEMBERSHIP_ENDED, ROLES_CHANGED, PASSWORD_CHANGED, EMAIL_CHANGED -> Set.of(maintainer);
        };
    }

    /** Has it happened: what this slice hears then, without what other slices would do. */
    void happen(Tx tx, Topic topic, Instant at) {
        VendorAnnouncements toVendor = store.bean(VendorAnnouncements.class);
        StaffAnnouncements toStaff = store.bean(StaffAnnouncements.class);
        PersonAnnouncements toPerson = store.bean(PersonAnnouncements.class);
        AppealAnnouncements toAll = store.bean(AppealAnnouncements.class);
        SubmissionId submission = SubmissionId.of(open.submission());
        switch (topic) {
            case CASE_WAITING -> hear(tx, toStaff.handedIn(), handedIn(submission, 1, at));
            case CASE_ANSWERED -> hear(tx, toStaff.handedIn(), handedIn(submission, 2, at));
            case CASE_WITHDRAWN -> hear(tx, toStaff.withdrawn(), new SubmissionWithdrawn(submission, at));
            case CASE_GIVEN ->
                hear(
                        tx,
                        toStaff.handedOver(),
                        new CaseHandedOver(ReviewId.of(open.review()), holder.account(), "Please.", at));
            case VERDICT_WAITING ->
                hear(
                        tx,
                        toStaff.verdictProposed(),
                        new VerdictProposed(ReviewId.of(open.review()), holder.account(), at));
            case CASE_RETURNED ->
                hear(
                        tx,
                        toStaff.verdictReturned(),
                        new VerdictReturned(ReviewId.of(open.review()), holder.account(), "Look again.", at));
            case MEASURE_WAITING -> hear(tx, toStaff.measureProposed(), new MeasureProposed(measure(at), at));
            case CASE_OVERDUE, CASES_LATE ->
                hear(
                        tx,
                        toStaff.overdue(),
                        new AnswerOverdue(
                                ReviewId.of(open.review()),
                                submission,
                                vendor.id(),
                                Optional.of(holder.account()),
                                at,
                                at));
            case CHANGES_REQUESTED ->
                hear(
                        tx,
                        toVendor.changesRequested(),
                        new ChangesRequested(
                                ReviewId.of(open.review()),
                                submission,
                                vendor.id(),
                                1,
                                "Mend <b>this</b>.",
                                List.of(),
                                holder.account(),
                                at));
            case RELEASE_REFUSED -> hear(tx, toVendor.refused(), refused(submission, at));
            case APPEAL_WAITING, APPEAL_RECEIVED ->
                hear(tx, toAll.lodged(), new AppealLodged(appeal(AppealStatus.LODGED, at), at));
            case APPEAL_UPHELD, OWN_DECISION_UPHELD -> decided(tx, AppealStatus.UPHELD, at);
            case APPEAL_OVERTURNED, OWN_DECISION_OVERTURNED -> decided(tx, AppealStatus.OVERTURNED, at);
            case RELEASE_CERTIFIED ->
                hear(tx, toVendor.certified(), new CertificateIssued(certificate, List.of(), Optional.empty(), at));
            case CERTIFICATE_SUSPENDED -> status(tx, CertificateStatus.VALID, CertificateStatus.SUSPENDED, at);
            case CERTIFICATE_RESTORED -> status(tx, CertificateStatus.SUSPENDED, CertificateStatus.VALID, at);
            case CONDITIONS_MET -> status(tx, CertificateStatus.PROVISIONAL, CertificateStatus.VALID, at);
            case CONDITION_DUE -> deadline(tx, Optional.of("PRV-01"), at);
            case CERTIFICATE_ENDS -> deadline(tx, Optional.empty(), at);
            case DOCUMENT_ENDS ->
                hear(
                        tx,
                        toPerson.documentEnding(),
                        new DocumentEnding(
                                new UUID(2, at.getNano()),
                                vendor.id(),
                                "Test report",
                                LocalDate.of(2026, 12, 1),
                                7,
                                at));
            case CERTIFICATE_REVOKED -> status(tx, CertificateStatus.VALID, CertificateStatus.REVOKED, at);
            case RELEASE_QUARANTINED ->
                hear(
                        tx,
                        toVendor.quarantined(),
                        new ReleaseQuarantined(
                                release.id(), release.listingSlug(), release.releaseVersion(), "Looked into.", at));
            case RELEASE_RESTORED ->
                hear(
                        tx,
                        toVendor.restored(),
                        new ReleaseRestored(
                                release.id(), release.listingSlug(), release.releaseVersion(), "All well.", at));
            case ORGANISATION_VERIFIED -> hear(tx, toPerson.verified(), new OrganisationVerified(vendor.id(), at));
            case ORGANISATION_REJECTED ->
                hear(tx, toPerson.rejected(), new OrganisationRejected(vendor.id(), "Not found.", at));
            case ORGANISATION_WAITING ->
                hear(tx, toStaff.registered(), new OrganisationRegistered(vendor.id(), vendor.slug(), "Own", at));
            case CONCERN_RECEIVED -> hear(tx, toStaff.concernReceived(), new ConcernReceived(concern(at)));
            case CONCERN_LATE -> hear(tx, toStaff.concernLate(), new ConcernEscalated(concern(at), at));
            case JOB_GIVEN_UP ->
                store.bean(TellOfGivenUpJobs.class).tell(tx, new GivenUpJob("run-checks", "one", 8, at));
            case MEMBERSHIP_ENDED ->
                hear(tx, toPerson.membershipEnded(), new MembershipEnded(vendor.id(), maintainer.account(), at));
            case ROLES_CHANGED -> account(tx, AccountChanged.What.ROLES, at);
            case PASSWORD_CHANGED -> account(tx, AccountChanged.What.PASSWORD, at);
            case EMAIL_CHANGED -> account(tx, AccountChanged.What.EMAIL, at);
        }
    }

    private void decided(Tx tx, AppealStatus outcome, Instant at) {
        hear(
                tx,
                store.bean(AppealAnnouncements.class).decided(),
                new AppealDecided(appeal(outcome, at), Set.of(holder.account(), certifier.account()), at));
    }

    private Appeal appeal(AppealStatus status, Instant at) {
        return new Appeal(
                new UUID(1, 2),
                "A-" + at,
                ReviewId.of(open.review()),
                new UUID(1, 3),
                new Appeal.About(
                        SubmissionId.of(open.submission()),
                        "S-000001",
                        vendor.id(),
                        "Own",
                        vendor.owner().account(),
                        open.slug(),
                        "App",
                        open.version(),
                        "2026-1"),
                status,
                "It is met.",
                vendor.owner().account(),
                at,
                at,
                Optional.empty(),
                Optional.of(at),
                Optional.of("Looked at again."),
                1);
    }

    /** Proposed by who holds the case, who waits for another certifier then. */
    private Measure measure(Instant at) {
        return Measure.propose(
                UUID.nameUUIDFromBytes(at.toString().getBytes(StandardCharsets.UTF_8)),
                certificate,
                vendor.owner().account(),
                MeasureKind.EMERGENCY,
                "It leaks.",
                "Mend it.",
                holder.account(),
                at);
    }

    private void account(Tx tx, AccountChanged.What what, Instant at) {
        hear(
                tx,
                store.bean(PersonAnnouncements.class).accountChanged(),
                new AccountChanged(maintainer.account(), what, at));
    }

    private void status(Tx tx, CertificateStatus from, CertificateStatus to, Instant at) {
        CertificateSummary now = new CertificateSummary(
                certificate.number(),
                to,
                "Because.",
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.organisation(),
                certificate.submission(),
                certificate.releaseVersion(),
                certificate.artifact(),
                certificate.address(),
                certificate.profile(),
                certificate.edition(),
                certificate.conditions(),
                certificate.validFrom(),
                certificate.validUntil());
        hear(
                tx,
                store.bean(VendorAnnouncements.class).certificateChanged(),
                new CertificateStatusChanged(now, from, "Because.", at));
    }

    /** Each second a day further on: a deadline of a day is told once. */
    private void deadline(Tx tx, Optional<String> criterion, Instant at) {
        LocalDate day = LocalDate.ofEpochDay(at.getEpochSecond() % 100_000 + at.getNano() / 1000);
        hear(
                tx,
                store.bean(VendorAnnouncements.class).deadlineNear(),
                new DeadlineNear(certificate, criterion, day, 30, at));
    }

    private SubmissionHandedIn handedIn(SubmissionId submission, int round, Instant at) {
        return new SubmissionHandedIn(
                submission, round, vendor.id(), open.slug(), open.version(), SubjectKind.WEB_APP, "base", at);
    }

    private ReviewConcluded refused(SubmissionId submission, Instant at) {
        return new ReviewConcluded(
                ReviewId.of(open.review()),
                submission,
                vendor.id(),
                ReviewOutcome.REFUSED,
                List.of(),
                "2026-1",
                "base",
                CaseKind.ORDINARY,
                Optional.empty(),
                List.of(),
                "It does not meet the criteria.",
                holder.account(),
                certifier.account(),
                at);
    }

    private Concern concern(Instant at) {
        return new Concern(
                new UUID(1, 1),
                "K-" + at,
                release.listingSlug(),
                "App",
                release.releaseVersion(),
                vendor.id(),
                ConcernKind.SECURITY,
                ConcernStatus.RECEIVED,
                Optional.of("It leaks."),
                new Reporter("en", Optional.empty()),
                at,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private SignedIn member(SignedIn person) {
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "insert into organisation_member (organisation_id, account_id, role, joined_at)"
                                + " values (?, ?, 'MAINTAINER', utc_timestamp(6))",
                        Uuids.bytes(vendor.id().value()),
                        Uuids.bytes(person.account().value())));
        return person;
    }

    private static <E extends Event> void hear(Tx tx, EventHandler<E> handler, E event) {
        handler.handle(tx, event);
    }
}
