package org.civicstore.certificate;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.certificate.CertificateBodies.CertificateBody;
import org.civicstore.certificate.CertificateBodies.HistoryBody;
import org.civicstore.certificate.CertificateBodies.HolderBody;
import org.civicstore.certificate.CertificateBodies.MetRequest;
import org.civicstore.certificate.CertificateBodies.StatusBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.Digest;

/** Certificates, for everybody; certifiers follow their conditions here. */
@Controller("/api/v1/certificates/{number}")
@Tag(name = "certificate")
class CertificateController {
    /** A credential secured with JOSE: "Securing Verifiable Credentials using JOSE and COSE", section 6.1.1. */
    static final String CREDENTIAL = "application/vc+jwt";

    private final CertificateQueries certificates;
    private final ConditionService conditions;
    private final ConditionViews conditionViews;
    private final CertificateSettings settings;
    private final Clock clock;

    CertificateController(
            CertificateQueries certificates,
            ConditionService conditions,
            ConditionViews conditionViews,
            CertificateSettings settings,
            Clock clock) {
        this.certificates = certificates;
        this.conditions = conditions;
        this.conditionViews = conditionViews;
        this.settings = settings;
        this.clock = clock;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Produces({MediaType.APPLICATION_JSON, CREDENTIAL})
    @Operation(summary = "A certificate as it stands now; the signed credential with Accept: application/vc+jwt")
    HttpResponse<?> show(Actor actor, @Size(max = 20) String number, HttpRequest<?> request) {
        IssuedCertificate certificate = find(number);
        HttpResponse<?> answer = wantsCredential(request)
                ? HttpResponse.ok(certificate.jws()).contentType(CREDENTIAL)
                : HttpResponse.ok(body(actor, certificate)).contentType(MediaType.APPLICATION_JSON_TYPE);
        return answer.toMutableResponse().header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    @Get("/status")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Whether a certificate still stands")
    StatusBody status(@Size(max = 20) String number) {
        IssuedCertificate certificate = find(number);
        CertificateStatus status = certificate.statusAt(clock.instant());
        return new StatusBody(
                certificate.number(),
                status,
                status.stands(),
                reason(certificate),
                since(certificate, status),
                certificate.validUntil());
    }

    @Post("/conditions/{criterion}")
    @Secured("ROLE_CERTIFIER")
    @Operation(
            summary = "Record that the vendor met a condition; the certificate has its full force when none stands in"
                    + " the way")
    CertificateBody meet(
            Actor actor,
            @Size(max = 20) String number,
            @Size(max = 20) String criterion,
            @Valid @Body MetRequest body) {
        conditions.meet(actor, number, criterion, body.reason().strip());
        return body(actor, find(number));
    }

    private IssuedCertificate find(String number) {
        return certificates.find(number).orElseThrow(() -> CommonProblem.notFound("certificate"));
    }

    private static boolean wantsCredential(HttpRequest<?> request) {
        return request.accept().stream()
                .map(MediaType::getName)
                .filter(name -> name.equals(CREDENTIAL) || name.equals(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(CREDENTIAL::equals)
                .isPresent();
    }

    private CertificateBody body(Actor actor, IssuedCertificate certificate) {
        CertificateStatus status = certificate.statusAt(clock.instant());
        return new CertificateBody(
                certificate.number(),
                status,
                reason(certificate),
                since(certificate, status),
                certificate.listingSlug(),
                certificate.listingName(),
                new HolderBody(
                        certificate.organisationName(),
                        certificate.organisationNumber(),
                        certificate.organisationCountry()),
                certificate.releaseVersion(),
                certificate.artifact().map(Digest::hex),
                certificate.address(),
                certificate.profile(),
                certificate.edition(),
                conditionViews.of(actor, certificate),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.issuedAt(),
                certificates.history(certificate.id()).stream()
                        .map(one -> new HistoryBody(one.at(), one.from(), one.to(), one.reason()))
                        .toList(),
                certificate.jws(),
                certificate.keyId(),
                settings.address(certificate.number()),
                settings.statusAddress(certificate.number()));
    }

    private static Optional<String> reason(IssuedCertificate certificate) {
        return Optional.of(certificate.statusReason()).filter(text -> !text.isBlank());
    }

    private static Instant since(IssuedCertificate certificate, CertificateStatus status) {
        return status == CertificateStatus.EXPIRED ? certificate.validUntil() : certificate.statusSince();
    }
}
