package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateRecord;
import org.civicstore.review.FastTrackQueries;
import org.civicstore.review.FastTracking;
import org.civicstore.review.waiver.WaiverQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** The page of a certificate, which stays when the certificate has ended. */
@Controller("/certificates")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class CertificatePageController {
    private final Pages pages;
    private final CertificateQueries certificates;
    private final ListingQueries listings;
    private final WaiverQueries waivers;
    private final FastTrackQueries fastTracks;

    CertificatePageController(
            Pages pages,
            CertificateQueries certificates,
            ListingQueries listings,
            WaiverQueries waivers,
            FastTrackQueries fastTracks) {
        this.pages = pages;
        this.certificates = certificates;
        this.listings = listings;
        this.waivers = waivers;
        this.fastTracks = fastTracks;
    }

    @Get("/{number}")
    HttpResponse<String> certificate(HttpRequest<?> request, Actor actor, String number) {
        CertificateRecord certificate =
                certificates.publicRecord(number).orElseThrow(() -> CommonProblem.notFound("certificate"));
        FrameDraft frame = pages.frame(request, actor);
        String slug = certificate.certificate().listingSlug();
        return pages.draw(
                request,
                "certificate.jte",
                new CertificatePage(
                        frame.titled(
                                frame.t().say("storefront.certificate.title", "number", number),
                                frame.t().say("storefront.certificate.lead")),
                        certificate,
                        listings.stored(slug).isPresent(),
                        waivers.inForce(Optional.of(slug)).stream()
                                .filter(waiver -> waiver.covers(
                                        certificate.certificate().profile(),
                                        certificate.certificate().releaseVersion()))
                                .toList(),
                        certificate.certificate().onFastTrack()
                                ? fastTracks
                                        .of(certificate.certificate().submission())
                                        .map(FastTracking::reason)
                                : Optional.empty()));
    }
}
