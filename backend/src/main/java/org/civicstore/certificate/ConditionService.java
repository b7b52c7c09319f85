package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.review.ConflictGuard;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionQueries;
import org.jspecify.annotations.Nullable;

/** Follows the conditions of certificates: a certifier records that one was met, and the clock that one was missed. */
@Singleton
class ConditionService {
    private final Transactor transactor;
    private final CertificateRepository repository;
    private final ConditionAnswerRepository answers;
    private final SubmissionQueries submissions;
    private final ConflictGuard conflicts;
    private final Events events;
    private final Clock clock;

    ConditionService(
            Transactor transactor,
            CertificateRepository repository,
            ConditionAnswerRepository answers,
            SubmissionQueries submissions,
            ConflictGuard conflicts,
            Events events,
            Clock clock) {
        this.transactor = transactor;
        this.repository = repository;
        this.answers = answers;
        this.submissions = submissions;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** Records that a condition was met. Where it was the last one that stood in the way, the certificate has its force. */
    void meet(Actor actor, String number, String criterion, String reason) {
        transactor.run(tx -> {
            IssuedCertificate before =
                    repository.lock(tx, number).orElseThrow(() -> CommonProblem.notFound("certificate"));
            CertificatePolicy.requireMeeting(
                    actor,
                    before.organisation(),
                    submissions.contents(tx, before.submission()).createdBy());
            conflicts.require(tx, actor, before.organisation());
            Instant now = clock.instant();
            IssuedCertificate after = before.meet(criterion, reason, now);
            store(tx, before, after, actor.accountId(), criterion + ": " + reason, now);
        });
    }

    /** Keeps what the vendor says to have done about an open condition. */
    void answer(Actor actor, String number, String criterion, CertificateBodies.AnswerRequest said) {
        URI link = link(said.link());
        transactor.run(tx -> {
            IssuedCertificate certificate =
                    repository.lock(tx, number).orElseThrow(() -> CommonProblem.notFound("certificate"));
            CertificatePolicy.requireAnswering(actor, certificate.organisation());
            Instant now = clock.instant();
            certificate.requireOpen(criterion, now);
            if (answers.count(tx, certificate.id(), criterion) >= ConditionAnswer.MOST) {
                throw ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "There are " + ConditionAnswer.MOST + " answers about this condition already.",
                        "Wait until a certifier has looked at them, or write in the case.");
            }
            answers.insert(
                    tx,
                    certificate.id(),
                    new ConditionAnswer(
                            criterion,
                            said.text().strip(),
                            Optional.ofNullable(link),
                            actor.accountId().orElseThrow(),
                            now));
        });
    }

    private static @Nullable URI link(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return new URI(given);
        } catch (URISyntaxException e) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The address cannot be read.",
                    "Give the whole address, beginning with https.",
                    List.of(new FieldProblem("/link", "link.not-https", "Give an https address.")));
        }
    }

    /** Unless somebody was quicker and the condition was met, or the certificate lost its force in another way. */
    void suspendMissed(String number) {
        transactor.run(tx -> {
            Instant now = clock.instant();
            repository.lock(tx, number).filter(before -> before.hasMissed(now)).ifPresent(before -> {
                IssuedCertificate after = before.miss(now);
                store(tx, before, after, Optional.empty(), after.statusReason(), now);
            });
        });
    }

    private void store(
            Tx tx,
            IssuedCertificate before,
            IssuedCertificate after,
            Optional<AccountId> by,
            String reason,
            Instant now) {
        repository.saveStatus(tx, after);
        repository.record(tx, after, Optional.of(before.stored()), by, reason, now);
        if (after.stored() != before.stored()) {
            events.tell(tx, new CertificateStatusChanged(after.summaryAt(now), before.stored(), reason, now));
        }
    }
}
