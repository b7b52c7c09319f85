package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;
import org.civicstore.review.evidence.TryingService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.testing.TestAccess;
import org.civicstore.submission.testing.TestAccessQueries;

/** How a certifier gets into the app to try it. */
@Controller("/api/v1/reviews/{id}/test-access")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class CaseTestAccessController {
    private final ReviewQueries reviews;
    private final TestAccessQueries accesses;
    private final TryingService trying;
    private final AccountQueries accounts;

    CaseTestAccessController(
            ReviewQueries reviews, TestAccessQueries accesses, TryingService trying, AccountQueries accounts) {
        this.reviews = reviews;
        this.accesses = accesses;
        this.trying = trying;
        this.accounts = accounts;
    }

    @Get
    @Operation(summary = "Whether the vendor gave testers access, and who was shown it")
    CaseTestAccessBody standing(Actor actor, UUID id) {
        Review review = reviews.find(new ReviewId(id)).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        SubmissionId submission = review.facts().submission();
        PersonNames names = new PersonNames(accounts);
        return new CaseTestAccessBody(
                accesses.standing(submission)
                        .map(one ->
                                new CaseAccessBody(one.personas(), one.lastDay(), one.checkedAt(), one.silentSince())),
                ReviewPolicy.mayTry(actor, review),
                accesses.reveals(submission).stream()
                        .map(one -> new RevealBody(names.of(one.to()), one.at()))
                        .toList());
    }

    @Post("/reveals")
    @Operation(summary = "Be shown the access; that it was shown is recorded, and told to the vendor")
    HttpResponse<RevealedBody> reveal(Actor actor, UUID id) {
        TestAccess access = trying.reveal(actor, new ReviewId(id));
        return HttpResponse.ok(new RevealedBody(
                        access.address(),
                        access.personas().stream()
                                .map(one -> new RevealedPersonaBody(one.role(), one.userName(), one.password()))
                                .toList(),
                        access.notes()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** @param mayReveal whether the reader may be shown it now */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseTestAccessBody(Optional<CaseAccessBody> given, boolean mayReveal, List<RevealBody> reveals) {}

    /** @param silentSince since when the address does not answer */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CaseAccessBody(
            int personas, LocalDate lastDay, Optional<Instant> checkedAt, Optional<Instant> silentSince) {}

    @Introspected
    record RevealBody(PersonBody to, Instant at) {}

    @Introspected
    record RevealedBody(String address, List<RevealedPersonaBody> personas, String notes) {
        @Override
        public String toString() {
            return "RevealedBody[…]";
        }
    }

    @Introspected
    record RevealedPersonaBody(String role, String userName, String password) {
        @Override
        public String toString() {
            return "RevealedPersonaBody[…]";
        }
    }
}
