package org.civicstore.review.certifier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.review.certifier.ReviewBodies.CaseReasonRequest;
import org.civicstore.review.certifier.ReviewBodies.ClearingRequest;
import org.civicstore.review.certifier.ReviewBodies.RulingRequest;
import org.civicstore.review.certifier.ReviewBodies.WaiverRequest;
import org.civicstore.review.memory.ClearingService;
import org.civicstore.review.waiver.WaiverService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** What a certifier decides about single criteria and findings of a case. */
@Controller("/api/v1/reviews/{id}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class DecisionController {
    private final ReviewService service;
    private final ClearingService clearings;
    private final WaiverService waivers;
    private final CaseAnswer answer;

    DecisionController(ReviewService service, ClearingService clearings, WaiverService waivers, CaseAnswer answer) {
        this.service = service;
        this.clearings = clearings;
        this.waivers = waivers;
        this.answer = answer;
    }

    @Put("/criteria/{criterion}")
    @Operation(summary = "Decide about one criterion")
    CaseBody rule(
            Actor actor,
            UUID id,
            @Size(max = 20) String criterion,
            @Valid @Body RulingRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        String reason = Optional.ofNullable(body.reason()).orElse("").strip();
        return answer.after(
                actor,
                id,
                request,
                review -> service.rule(actor, review, criterion, body.ruling(), reason, RowVersion.expected(ifMatch)));
    }

    @Post("/clearings")
    @Operation(summary = "Clear a finding for this listing until a day: it does not count until then")
    CaseBody clear(
            Actor actor,
            UUID id,
            @Valid @Body ClearingRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        return answer.after(
                actor,
                id,
                request,
                review -> clearings.clear(
                        actor,
                        review,
                        body.fingerprint(),
                        body.reason().strip(),
                        body.until(),
                        RowVersion.expected(ifMatch)));
    }

    @Post("/clearings/{fingerprint}/end")
    @Operation(summary = "Let a cleared finding count again, with a reason")
    CaseBody reopen(
            Actor actor,
            UUID id,
            @Size(max = 64) String fingerprint,
            @Valid @Body CaseReasonRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        return answer.after(
                actor,
                id,
                request,
                review -> clearings.reopen(
                        actor, review, fingerprint, body.reason().strip(), RowVersion.expected(ifMatch)));
    }

    @Post("/waivers")
    @Operation(summary = "Propose that the listing is excepted from a criterion until a day; a second person grants it")
    CaseBody waive(
            Actor actor,
            UUID id,
            @Valid @Body WaiverRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        WaiverService.Wanted wanted = new WaiverService.Wanted(
                body.criterion(), body.reason().strip(), body.until(), body.onlyProfile(), body.onlyVersion());
        return answer.after(
                actor, id, request, review -> waivers.propose(actor, review, wanted, RowVersion.expected(ifMatch)));
    }
}
