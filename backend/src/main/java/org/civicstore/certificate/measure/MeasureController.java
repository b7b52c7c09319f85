package org.civicstore.certificate.measure;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.certificate.measure.MeasureBodies.CertificateMeasures;
import org.civicstore.certificate.measure.MeasureBodies.MeasureBody;
import org.civicstore.certificate.measure.MeasureBodies.MeasureList;
import org.civicstore.certificate.measure.MeasureBodies.MeasureRequest;
import org.civicstore.certificate.measure.MeasureBodies.ReturnRequest;
import org.civicstore.identity.AccountQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.SubmissionQueries;

/** Measures about certificates, for certifiers. */
@Controller("/api/v1")
@Secured("ROLE_CERTIFIER")
@Tag(name = "certificate")
class MeasureController {
    private final MeasureQueries measures;
    private final MeasureService service;
    private final CertificateQueries certificates;
    private final SubmissionQueries submissions;
    private final AccountQueries accounts;

    MeasureController(
            MeasureQueries measures,
            MeasureService service,
            CertificateQueries certificates,
            SubmissionQueries submissions,
            AccountQueries accounts) {
        this.measures = measures;
        this.service = service;
        this.certificates = certificates;
        this.submissions = submissions;
        this.accounts = accounts;
    }

    @Get("/measures")
    @Operation(summary = "What is proposed about certificates and waits for a second person")
    MeasureList waiting(Actor actor) {
        return new MeasureList(
                measures.waiting().stream().map(one -> body(actor, one)).toList());
    }

    @Get("/certificates/{number}/measures")
    @Operation(summary = "What was and can be decided about a certificate")
    CertificateMeasures of(Actor actor, @Size(max = 20) String number) {
        CertificateSummary certificate =
                certificates.byNumber(number).orElseThrow(() -> CommonProblem.notFound("certificate"));
        List<Measure> all = measures.of(number);
        boolean waits = all.stream().anyMatch(one -> one.status() == MeasureStatus.PROPOSED);
        return new CertificateMeasures(
                number,
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.status(),
                certificate.statusReason(),
                waits
                        ? Set.of()
                        : MeasurePolicy.proposable(
                                actor, certificate.organisation(), author(certificate), certificate.status()),
                all.stream().map(one -> body(actor, one)).toList());
    }

    @Post("/certificates/{number}/measures")
    @Operation(
            summary =
                    "Propose to suspend a certificate, to give it its force back, or to end it; an emergency suspension"
                            + " works at once and ends after 24 hours unless a second certifier confirms it")
    CertificateMeasures propose(Actor actor, @Size(max = 20) String number, @Valid @Body MeasureRequest body) {
        String remedy = body.remedy() == null ? "" : body.remedy().strip();
        service.propose(actor, number, body.kind(), body.reason().strip(), remedy);
        return of(actor, number);
    }

    @Post("/measures/{id}/confirmation")
    @Operation(summary = "Agree to a proposed measure as a second person; it is done at once")
    CertificateMeasures confirm(Actor actor, UUID id) {
        service.confirm(actor, id);
        return of(actor, number(id));
    }

    @Post("/measures/{id}/return")
    @Operation(summary = "Do not agree to a proposed measure as a second person; an emergency suspension ends with it")
    CertificateMeasures giveBack(Actor actor, UUID id, @Valid @Body ReturnRequest body) {
        service.giveBack(actor, id, body.reason().strip());
        return of(actor, number(id));
    }

    @Post("/measures/{id}/withdrawal")
    @Operation(summary = "Take back what one proposed oneself")
    CertificateMeasures withdraw(Actor actor, UUID id) {
        service.withdraw(actor, id);
        return of(actor, number(id));
    }

    private String number(UUID id) {
        return measures.find(id).map(Measure::certificateNumber).orElseThrow(() -> CommonProblem.notFound("measure"));
    }

    private AccountId author(CertificateSummary certificate) {
        return submissions.contents(certificate.submission()).createdBy();
    }

    private MeasureBody body(Actor actor, Measure measure) {
        return new MeasureBody(
                measure.id(),
                measure.certificateNumber(),
                measure.listingSlug(),
                measure.listingName(),
                measure.kind(),
                measure.status(),
                measure.reason(),
                measure.remedy(),
                accounts.name(measure.proposedBy()).orElse(""),
                measure.proposedAt(),
                measure.confirmBy(),
                measure.decidedAt(),
                measure.decisionReason(),
                MeasurePolicy.allowed(actor, measure));
    }
}
