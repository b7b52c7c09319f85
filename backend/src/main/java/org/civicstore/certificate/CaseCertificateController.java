package org.civicstore.certificate;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.civicstore.certificate.CertificateBodies.CaseCertificateBody;
import org.civicstore.shared.id.ReviewId;

/** Leads certifiers from a concluded case to its certificate, which a suspended app's page no longer does. */
@Controller("/api/v1/reviews/{id}/certificate")
@Tag(name = "certificate")
class CaseCertificateController {
    private final CertificateQueries certificates;

    CaseCertificateController(CertificateQueries certificates) {
        this.certificates = certificates;
    }

    @Get
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "The number of the certificate that came of a case")
    CaseCertificateBody ofCase(UUID id) {
        return new CaseCertificateBody(certificates.numberOf(new ReviewId(id)));
    }
}
