package org.civicstore.notification;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certificate.measure.MeasureProposed;
import org.civicstore.concern.Concern;
import org.civicstore.concern.ConcernEscalated;
import org.civicstore.concern.ConcernReceived;
import org.civicstore.organisation.OrganisationRegistered;
import org.civicstore.review.AnswerOverdue;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.CaseHandedOver;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.VerdictProposed;
import org.civicstore.review.VerdictReturned;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.submission.SubmissionHandedIn;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmissionWithdrawn;

/** What certifiers and operators are told: of vendors, never of their own organisation. */
@Factory
class StaffAnnouncements {
    private final Notifier notifier;
    private final ReviewQueries reviews;
    private final SubmissionQueries submissions;

    StaffAnnouncements(Notifier notifier, ReviewQueries reviews, SubmissionQueries submissions) {
        this.notifier = notifier;
        this.reviews = reviews;
        this.submissions = submissions;
    }

    /** The case of the first hand-in is opened in the same transaction and has no page yet, so the queue is shown. */
    @Singleton
    EventHandler<SubmissionHandedIn> handedIn() {
        return new On<>(SubmissionHandedIn.class, (tx, event) -> {
            Optional<Review> open = event.round() == 1 ? Optional.empty() : reviews.findOf(event.submission());
            String key = event.submission() + " " + event.at();
            Map<String, String> said = Map.of(
                    "name", submissions.contents(tx, event.submission()).listingName(),
                    "version", event.releaseVersion());
            Optional<AccountId> holder = open.flatMap(Review::certifier);
            if (holder.isPresent()) {
                String href = "/certify/cases/" + open.orElseThrow().id();
                notifier.tell(tx, Happening.toPerson(Topic.CASE_ANSWERED, key, holder.get(), said, href, event.at()));
            } else {
                notifier.tell(
                        tx,
                        Happening.toStaff(Topic.CASE_WAITING, key, event.organisation(), said, "/certify", event.at()));
            }
        });
    }

    @Singleton
    EventHandler<SubmissionWithdrawn> withdrawn() {
        return new On<>(SubmissionWithdrawn.class, (tx, event) -> reviews.findOf(event.submission())
                .ifPresent(review -> review.certifier()
                        .ifPresent(holder -> notifier.tell(
                                tx,
                                Happening.toPerson(
                                        Topic.CASE_WITHDRAWN,
                                        event.submission() + " " + event.at(),
                                        holder,
                                        Map.of(
                                                "name",
                                                review.facts().listingName(),
                                                "version",
                                                review.facts().releaseVersion()),
                                        "/certify/cases/" + review.id(),
                                        event.at())))));
    }

    @Singleton
    EventHandler<CaseHandedOver> handedOver() {
        return new On<>(CaseHandedOver.class, (tx, event) -> {
            CaseFacts facts = reviews.find(event.review()).orElseThrow().facts();
            notifier.tell(
                    tx,
                    Happening.toPerson(
                            Topic.CASE_GIVEN,
                            event.review() + " " + event.at(),
                            event.to(),
                            Map.of(
                                    "name", facts.listingName(),
                                    "version", facts.releaseVersion(),
                                    "reason", event.note()),
                            "/certify/cases/" + event.review(),
                            event.at()));
        });
    }

    @Singleton
    EventHandler<AnswerOverdue> overdue() {
        return new On<>(AnswerOverdue.class, (tx, event) -> {
            CaseFacts facts = reviews.find(event.review()).orElseThrow().facts();
            String key = event.review() + " " + event.dueAt();
            Map<String, String> said = Map.of("name", facts.listingName(), "version", facts.releaseVersion());
            event.certifier()
                    .ifPresent(holder -> notifier.tell(
                            tx,
                            Happening.toPerson(
                                    Topic.CASE_OVERDUE,
                                    key,
                                    holder,
                                    said,
                                    "/certify/cases/" + event.review(),
                                    event.at())));
            notifier.tell(
                    tx,
                    Happening.toStaff(
                            Topic.CASES_LATE, key, event.organisation(), said, "/operate/cases?late=true", event.at()));
        });
    }

    @Singleton
    EventHandler<VerdictProposed> verdictProposed() {
        return new On<>(VerdictProposed.class, (tx, event) -> {
            CaseFacts facts = reviews.find(event.review()).orElseThrow().facts();
            notifier.tell(
                    tx,
                    Happening.toOthers(
                            Topic.VERDICT_WAITING,
                            event.review() + " " + event.at(),
                            facts.organisation(),
                            event.by(),
                            Map.of("name", facts.listingName(), "version", facts.releaseVersion()),
                            "/certify/cases/" + event.review(),
                            event.at()));
        });
    }

    @Singleton
    EventHandler<VerdictReturned> verdictReturned() {
        return new On<>(VerdictReturned.class, (tx, event) -> {
            CaseFacts facts = reviews.find(event.review()).orElseThrow().facts();
            notifier.tell(
                    tx,
                    Happening.toPerson(
                            Topic.CASE_RETURNED,
                            event.review() + " " + event.at(),
                            event.proposer(),
                            Map.of(
                                    "name", facts.listingName(),
                                    "version", facts.releaseVersion(),
                                    "reason", event.reason()),
                            "/certify/cases/" + event.review(),
                            event.at()));
        });
    }

    @Singleton
    EventHandler<MeasureProposed> measureProposed() {
        return new On<>(
                MeasureProposed.class,
                (tx, event) -> notifier.tell(
                        tx,
                        Happening.toOthers(
                                Topic.MEASURE_WAITING,
                                event.measure().id().toString(),
                                event.measure().organisation(),
                                event.measure().proposedBy(),
                                Map.of(
                                        "name", event.measure().listingName(),
                                        "number", event.measure().certificateNumber(),
                                        "reason", event.measure().reason()),
                                "/certify/certificates/" + event.measure().certificateNumber(),
                                event.at())));
    }

    @Singleton
    EventHandler<OrganisationRegistered> registered() {
        return new On<>(
                OrganisationRegistered.class,
                (tx, event) -> notifier.tell(
                        tx,
                        Happening.toStaff(
                                Topic.ORGANISATION_WAITING,
                                event.organisation() + " " + event.at(),
                                event.organisation(),
                                Map.of("organisation", event.name()),
                                "/operate/organisations/" + event.slug(),
                                event.at())));
    }

    @Singleton
    EventHandler<ConcernReceived> concernReceived() {
        return new On<>(
                ConcernReceived.class,
                (tx, event) -> about(
                        tx,
                        Topic.CONCERN_RECEIVED,
                        event.concern(),
                        event.concern().receivedAt()));
    }

    @Singleton
    EventHandler<ConcernEscalated> concernLate() {
        return new On<>(
                ConcernEscalated.class, (tx, event) -> about(tx, Topic.CONCERN_LATE, event.concern(), event.at()));
    }

    private void about(Tx tx, Topic topic, Concern concern, Instant at) {
        notifier.tell(
                tx,
                Happening.toStaff(
                        topic,
                        concern.number(),
                        concern.organisation(),
                        Map.of("name", concern.listingName(), "number", concern.number()),
                        "/operate/concerns/" + concern.number(),
                        at));
    }
}
