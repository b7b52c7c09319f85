package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certificate.CertificateBodies.AnswerBody;
import org.civicstore.certificate.CertificateBodies.ConditionBody;
import org.civicstore.certificate.CertificateBodies.MetBody;
import org.civicstore.certificate.CertificateBodies.OpenCondition;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.submission.SubmissionQueries;

/** Shows conditions to whoever asks: the public sees what they are, certifiers and the vendor what was said about them. */
@Singleton
class ConditionViews {
    private final CertificateQueries certificates;
    private final SubmissionQueries submissions;
    private final Clock clock;

    ConditionViews(CertificateQueries certificates, SubmissionQueries submissions, Clock clock) {
        this.certificates = certificates;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Of one certificate, as they were signed. */
    List<ConditionBody> of(Actor actor, IssuedCertificate certificate) {
        if (certificate.conditions().isEmpty()) {
            return List.of();
        }
        boolean alive = !certificate.statusAt(clock.instant()).ended();
        boolean certifier = actor.holds(Role.CERTIFIER) && mayMeet(actor, certificate);
        boolean vendor = CertificatePolicy.speaksForVendor(actor, certificate.organisation());
        List<ConditionAnswer> answers = certifier || vendor
                ? certificates.answers(List.of(certificate.id())).getOrDefault(certificate.id(), List.of())
                : List.of();
        return certificate.conditions().stream()
                .map(one -> {
                    Optional<MetBody> met = certificate
                            .fulfilment()
                            .of(one.criterion())
                            .map(seen -> new MetBody(seen.at(), seen.reason()));
                    EnumSet<ConditionAction> allowed = EnumSet.noneOf(ConditionAction.class);
                    if (met.isEmpty() && alive && certifier) {
                        allowed.add(ConditionAction.MEET);
                    }
                    if (met.isEmpty() && alive && vendor) {
                        allowed.add(ConditionAction.ANSWER);
                    }
                    return new ConditionBody(
                            one.criterion(), one.text(), one.due(), met, about(answers, one.criterion()), allowed);
                })
                .toList();
    }

    /** Across all certificates that may still come to count, the earliest day first. */
    List<OpenCondition> open(Actor actor) {
        Instant now = clock.instant();
        List<IssuedCertificate> found = certificates.withOpenConditions(now);
        Map<CertificateId, List<ConditionAnswer>> answers =
                certificates.answers(found.stream().map(IssuedCertificate::id).toList());
        return found.stream()
                .flatMap(certificate -> {
                    boolean may = mayMeet(actor, certificate);
                    List<ConditionAnswer> said = may ? answers.getOrDefault(certificate.id(), List.of()) : List.of();
                    return certificate.openConditions().stream()
                            .map(one -> new OpenCondition(
                                    certificate.number(),
                                    certificate.listingSlug(),
                                    certificate.listingName(),
                                    certificate.releaseVersion(),
                                    certificate.organisationName(),
                                    certificate.statusAt(now),
                                    one.criterion(),
                                    one.text(),
                                    one.due(),
                                    about(said, one.criterion()),
                                    may ? Set.of(ConditionAction.MEET) : Set.of()));
                })
                .sorted(Comparator.comparing(OpenCondition::due).thenComparing(OpenCondition::number))
                .toList();
    }

    private boolean mayMeet(Actor actor, IssuedCertificate certificate) {
        AccountId author = submissions.contents(certificate.submission()).createdBy();
        return CertificatePolicy.mayMeet(actor, certificate.organisation(), author);
    }

    private static List<AnswerBody> about(List<ConditionAnswer> answers, String criterion) {
        return answers.stream()
                .filter(answer -> answer.criterion().equals(criterion))
                .map(answer -> new AnswerBody(answer.at(), answer.text(), answer.link()))
                .toList();
    }
}
