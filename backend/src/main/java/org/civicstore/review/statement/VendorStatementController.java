package org.civicstore.review.statement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.statement.StatementBodies.StatementBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** The statement of reasons for the vendor whom it is about. */
@Controller("/api/v1/submissions/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "review")
class VendorStatementController {
    static final String LANGUAGE = "nb|nn|en|sv|da|fr";

    private final ReviewQueries reviews;
    private final StatementAnswer answer;

    VendorStatementController(ReviewQueries reviews, StatementAnswer answer) {
        this.reviews = reviews;
        this.answer = answer;
    }

    @Get("/statement")
    @Operation(summary = "The statement of reasons as it was made with the decision; 404 before that")
    StatementBody statement(
            Actor actor,
            UUID id,
            @QueryValue @Nullable @Pattern(regexp = LANGUAGE) String language,
            HttpRequest<?> request) {
        return answer.kept(find(actor, id), language, request);
    }

    @Get(value = "/letter", produces = StatementAnswer.PDF)
    @Operation(summary = "The decision letter, a tagged PDF")
    HttpResponse<byte[]> letter(
            Actor actor,
            UUID id,
            @QueryValue @Nullable @Pattern(regexp = LANGUAGE) String language,
            HttpRequest<?> request) {
        return answer.document(find(actor, id), language, request);
    }

    private Review find(Actor actor, UUID id) {
        return reviews.findOf(new SubmissionId(id))
                .filter(one -> ReviewPolicy.vendorMayRead(actor, one.facts()))
                .orElseThrow(() -> CommonProblem.notFound("review"));
    }
}
