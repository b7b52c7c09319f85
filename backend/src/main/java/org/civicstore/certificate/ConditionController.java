package org.civicstore.certificate;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.civicstore.certificate.CertificateBodies.AnswerRequest;
import org.civicstore.certificate.CertificateBodies.ConditionBody;
import org.civicstore.certificate.CertificateBodies.ConditionList;
import org.civicstore.certificate.CertificateBodies.OpenConditionList;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** Conditions that are open: for certifiers across all cases, for a vendor to answer. */
@Controller("/api/v1")
@Tag(name = "certificate")
class ConditionController {
    private final ConditionViews views;
    private final ConditionService service;
    private final CertificateQueries certificates;

    ConditionController(ConditionViews views, ConditionService service, CertificateQueries certificates) {
        this.views = views;
        this.service = service;
        this.certificates = certificates;
    }

    @Get("/open-conditions")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "The open conditions of all certificates, the earliest day first, with what vendors say")
    OpenConditionList open(Actor actor) {
        return new OpenConditionList(views.open(actor));
    }

    @Post("/certificates/{number}/conditions/{criterion}/answers")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Say, as the vendor, what was done about a condition; a certifier looks at it")
    ConditionList answer(
            Actor actor,
            @Size(max = 20) String number,
            @Size(max = 20) String criterion,
            @Valid @Body AnswerRequest body) {
        service.answer(actor, number, criterion, body);
        List<ConditionBody> conditions =
                views.of(actor, certificates.find(number).orElseThrow(() -> CommonProblem.notFound("certificate")));
        return new ConditionList(conditions);
    }
}
