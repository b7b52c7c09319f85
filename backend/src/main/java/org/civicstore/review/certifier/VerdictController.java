package org.civicstore.review.certifier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.review.certifier.ReviewBodies.CaseReasonRequest;
import org.civicstore.review.certifier.ReviewBodies.ProposalRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** The verdict: one certifier proposes it, a second one confirms it or gives it back. */
@Controller("/api/v1/reviews/{id}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class VerdictController {
    private final VerdictService verdicts;
    private final CaseAnswer answer;

    VerdictController(VerdictService verdicts, CaseAnswer answer) {
        this.verdicts = verdicts;
        this.answer = answer;
    }

    @Post("/proposal")
    @Operation(summary = "Propose the verdict")
    CaseBody propose(
            Actor actor,
            UUID id,
            @Valid @Body ProposalRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        List<Condition> conditions = Optional.ofNullable(body.conditions()).orElse(List.of()).stream()
                .map(one -> new Condition(one.criterion(), one.text().strip(), one.due()))
                .toList();
        return answer.after(
                actor,
                id,
                request,
                review -> verdicts.propose(
                        actor,
                        review,
                        body.outcome(),
                        conditions,
                        body.reasons().strip(),
                        RowVersion.expected(ifMatch)));
    }

    @Post("/confirmation")
    @Operation(summary = "Confirm the proposed verdict, as a second person")
    CaseBody confirm(Actor actor, UUID id, @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return answer.after(
                actor, id, request, review -> verdicts.confirm(actor, review, RowVersion.expected(ifMatch)));
    }

    @Post("/return")
    @Operation(summary = "Give the proposed verdict back, as a second person")
    CaseBody giveBack(
            Actor actor,
            UUID id,
            @Valid @Body CaseReasonRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        return answer.after(
                actor,
                id,
                request,
                review -> verdicts.giveBack(actor, review, body.reason().strip(), RowVersion.expected(ifMatch)));
    }
}
