package org.civicstore.review.statement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.Proposal;
import org.civicstore.review.ProposedOutcome;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.statement.StatementBodies.StatementBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** The statement of reasons for certifiers: as it would be sent, and as it was sent. */
@Controller("/api/v1/reviews/{id}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class CaseStatementController {
    private final ReviewQueries reviews;
    private final StatementService statements;
    private final StatementAnswer answer;

    CaseStatementController(ReviewQueries reviews, StatementService statements, StatementAnswer answer) {
        this.reviews = reviews;
        this.statements = statements;
        this.answer = answer;
    }

    /** A verdict that nobody has proposed yet. */
    @Introspected
    record DraftVerdictRequest(
            @NotNull ProposedOutcome outcome,
            @Nullable @Size(max = 100) List<@Valid DraftConditionRequest> conditions,
            @NotBlank @Size(max = 8000) String reasons) {}

    @Introspected
    record DraftConditionRequest(
            @NotBlank @Size(max = 20) String criterion,
            @NotBlank @Size(max = 4000) String text,
            @NotNull LocalDate due) {}

    @Get("/statement")
    @Operation(summary = "The statement of reasons: as it was sent, or while a verdict is proposed as it would be sent")
    StatementBody statement(
            Actor actor,
            UUID id,
            @QueryValue @Nullable @Pattern(regexp = VendorStatementController.LANGUAGE) String language,
            HttpRequest<?> request) {
        Review review = find(actor, id);
        if (review.status() != ReviewStatus.VERDICT_PROPOSED) {
            return answer.kept(review, language, request);
        }
        return ahead(review, review.proposal().orElseThrow(), language, request);
    }

    @Post("/statement-previews")
    @Operation(summary = "Read the statement of reasons of a verdict before proposing it; nothing is kept")
    StatementBody preview(
            Actor actor,
            UUID id,
            @QueryValue @Nullable @Pattern(regexp = VendorStatementController.LANGUAGE) String language,
            @Valid @Body DraftVerdictRequest body,
            HttpRequest<?> request) {
        Review review = find(actor, id);
        List<Condition> conditions = Optional.ofNullable(body.conditions()).orElse(List.of()).stream()
                .map(one -> new Condition(one.criterion(), one.text().strip(), one.due()))
                .toList();
        Proposal draft = new Proposal(
                new UUID(0, 0),
                body.outcome(),
                body.reasons().strip(),
                conditions,
                actor.accountId().orElseThrow(),
                review.openedAt());
        return ahead(review, draft, language, request);
    }

    @Get(value = "/letter", produces = StatementAnswer.PDF)
    @Operation(summary = "The decision letter, a tagged PDF")
    HttpResponse<byte[]> letter(
            Actor actor,
            UUID id,
            @QueryValue @Nullable @Pattern(regexp = VendorStatementController.LANGUAGE) String language,
            HttpRequest<?> request) {
        return answer.document(find(actor, id), language, request);
    }

    private StatementBody ahead(Review review, Proposal proposal, @Nullable String language, HttpRequest<?> request) {
        KeptStatement ahead = statements.ahead(reviews.file(review), proposal);
        // Before it is sent it is read as the vendor will read it, unless another language is named.
        return StatementBody.of(
                false, ahead, Optional.ofNullable(language).orElse(ahead.facts().language()));
    }

    private Review find(Actor actor, UUID id) {
        Review review = reviews.find(new ReviewId(id)).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        return review;
    }
}
