package org.civicstore.certificate.impact;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.StandingCertificate;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.criteria.Editions;
import org.civicstore.review.CaseFile;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.screening.TrialScreening;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.persistence.Transactor;

/**
 * Works out an impact run, certificate by certificate. Each result is kept when it is there, so that a run that is broken off
 * goes on where it was.
 */
@Singleton
class RunImpact implements JobHandler<RunImpact.Payload> {
    private final Transactor transactor;
    private final ImpactRepository runs;
    private final ImpactQueries queries;
    private final CertificateQueries certificates;
    private final ReviewQueries reviews;
    private final TrialScreening trials;
    private final Editions editions;
    private final Clock clock;

    RunImpact(
            Transactor transactor,
            ImpactRepository runs,
            ImpactQueries queries,
            CertificateQueries certificates,
            ReviewQueries reviews,
            TrialScreening trials,
            Editions editions,
            Clock clock) {
        this.transactor = transactor;
        this.runs = runs;
        this.queries = queries;
        this.certificates = certificates;
        this.reviews = reviews;
        this.trials = trials;
        this.editions = editions;
        this.clock = clock;
    }

    public record Payload(UUID run) {}

    @Override
    public String name() {
        return "run-impact";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        Optional<ImpactRun> planned = queries.find(payload.run()).filter(run -> run.status() == ImpactStatus.PLANNED);
        if (planned.isEmpty()) {
            return;
        }
        ImpactRun run = planned.get();
        ImpactAssessment assessment =
                new ImpactAssessment(editions.get(run.edition()), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Set<String> done = queries.assessed(run.id());
        for (StandingCertificate certificate : certificates.standing()) {
            if (!done.contains(certificate.number())) {
                file(certificate).ifPresent(file -> {
                    ImpactResult result = assessment.of(certificate, file, trial(assessment, certificate, file));
                    transactor.run(tx -> runs.add(tx, run.id(), result));
                });
            }
        }
        transactor.run(tx -> runs.end(tx, run.id(), clock.instant()));
    }

    /** Only what the stored answers leave open is asked again: a run is about every certificate that stands. */
    private List<CheckExecution> trial(ImpactAssessment assessment, StandingCertificate certificate, CaseFile file) {
        Set<String> unanswered = assessment.unanswered(certificate, file);
        return unanswered.isEmpty()
                ? List.of()
                : trials.run(certificate.review(), assessment.edition().id(), unanswered);
    }

    private Optional<CaseFile> file(StandingCertificate certificate) {
        return reviews.find(certificate.review()).map(reviews::fileAsOfNow);
    }
}
