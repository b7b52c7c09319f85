package org.civicstore.review.fasttrack;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.civicstore.certification.criterion.FastTrack;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.FastTrackQueries;
import org.civicstore.review.FastTracking;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.ServicePromise;
import org.civicstore.review.fasttrack.FastTrackBodies.FastTrackBody;
import org.civicstore.review.fasttrack.FastTrackBodies.FastTrackRequest;
import org.civicstore.review.fasttrack.FastTrackBodies.FastTracksBody;
import org.civicstore.shared.access.Actor;

/** Which cases are on the fast track, and putting one on it. */
@Controller("/api/v1/fast-tracks")
@Secured({"ROLE_CERTIFIER", "ROLE_OPERATOR"})
@Tag(name = "review")
class FastTrackController {
    private static final int LATEST = 50;

    private final FastTrackService service;
    private final FastTrackQueries fastTracks;
    private final ReviewQueries reviews;
    private final Clock clock;

    FastTrackController(FastTrackService service, FastTrackQueries fastTracks, ReviewQueries reviews, Clock clock) {
        this.service = service;
        this.fastTracks = fastTracks;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "The latest cases on the fast track, and what is decided there")
    FastTracksBody list() {
        Instant now = clock.instant();
        List<FastTrackBody> items = fastTracks.latest(LATEST).stream()
                .flatMap(one -> reviews.find(one.review()).map(review -> body(one, review, now)).stream())
                .toList();
        FastTrack rules = FastTrack.shipped();
        return new FastTracksBody(
                rules.criteria().stream().sorted().toList(),
                ServicePromise.FAST.whole().toMinutes(),
                rules.validity().toDays(),
                items);
    }

    @Post
    @Secured("ROLE_OPERATOR")
    @Operation(summary = "Put a case on the fast track, with a reason for everybody")
    FastTracksBody open(Actor actor, @Valid @Body FastTrackRequest body) {
        service.open(actor, body.submissionNumber().strip(), body.reason().strip());
        return list();
    }

    private static FastTrackBody body(FastTracking one, Review review, Instant now) {
        CaseFacts facts = review.facts();
        return new FastTrackBody(
                facts.submissionNumber(),
                facts.listingSlug(),
                facts.listingName(),
                facts.releaseVersion(),
                one.reason(),
                one.at(),
                review.status(),
                review.dueAt(),
                review.clock().late(now),
                review.outcome());
    }
}
