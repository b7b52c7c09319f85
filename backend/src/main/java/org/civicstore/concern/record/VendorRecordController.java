package org.civicstore.concern.record;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.civicstore.certificate.HeldBackQueries;
import org.civicstore.concern.record.VendorRecordBodies.CaseLineBody;
import org.civicstore.concern.record.VendorRecordBodies.HeldBackBody;
import org.civicstore.concern.record.VendorRecordBodies.VendorRecordBody;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.VendorCaseQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;

/** A vendor's past, beside a case. It stands here because the slices below know only parts of it. */
@Controller("/api/v1/reviews/{id}/vendor-record")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class VendorRecordController {
    private static final int MOST = 20;

    private final ReviewQueries reviews;
    private final VendorCaseQueries cases;
    private final HeldBackQueries certificates;
    private final VendorConcernQueries concerns;

    VendorRecordController(
            ReviewQueries reviews,
            VendorCaseQueries cases,
            HeldBackQueries certificates,
            VendorConcernQueries concerns) {
        this.reviews = reviews;
        this.cases = cases;
        this.certificates = certificates;
        this.concerns = concerns;
    }

    @Get
    @Operation(summary = "The vendor's other cases, certificates that were held back, and concerns about its apps")
    VendorRecordBody record(Actor actor, UUID id) {
        Review review = reviews.find(new ReviewId(id)).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        OrganisationId vendor = review.facts().organisation();
        return new VendorRecordBody(
                cases.besides(review, MOST).stream()
                        .map(one -> new CaseLineBody(
                                one.id(),
                                one.number(),
                                one.listingName(),
                                one.releaseVersion(),
                                one.status(),
                                one.outcome(),
                                one.round(),
                                one.openedAt()))
                        .toList(),
                certificates.of(vendor, MOST).stream()
                        .map(one ->
                                new HeldBackBody(one.number(), one.listingName(), one.status(), one.reason(), one.at()))
                        .toList(),
                concerns.of(vendor, MOST));
    }
}
