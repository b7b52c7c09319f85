package org.civicstore.certificate;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.civicstore.certificate.CertificateBodies.RenewalBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.RenewalService;

/** Lets a vendor ask for a new certificate of the same release. */
@Controller("/api/v1/certificates/{number}/renewal")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "certificate")
class RenewalController {
    private final CertificateQueries certificates;
    private final RenewalService renewals;

    RenewalController(CertificateQueries certificates, RenewalService renewals) {
        this.certificates = certificates;
        this.renewals = renewals;
    }

    @Post
    @Operation(
            summary = "Begin a submission that renews a certificate: the same release, words and files; only what"
                    + " changed is looked at again")
    HttpResponse<RenewalBody> renew(Actor actor, @Size(max = 20) String number) {
        CertificateSummary certificate =
                certificates.byNumber(number).orElseThrow(() -> CommonProblem.notFound("certificate"));
        CertificatePolicy.requireAnswering(actor, certificate.organisation());
        CertificatePolicy.requireRenewable(certificate);
        return HttpResponse.created(
                new RenewalBody(renewals.begin(actor, certificate.submission()).value()));
    }
}
