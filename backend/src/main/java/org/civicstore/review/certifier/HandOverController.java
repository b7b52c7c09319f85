package org.civicstore.review.certifier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.review.certifier.QueueBodies.ColleaguesBody;
import org.civicstore.review.certifier.QueueBodies.HandOverRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Giving a case to a colleague. */
@Controller("/api/v1/reviews/{id}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class HandOverController {
    private final HandOverService service;
    private final CaseAnswer answer;

    HandOverController(HandOverService service, CaseAnswer answer) {
        this.service = service;
        this.answer = answer;
    }

    @Get("/colleagues")
    @Operation(summary = "Those who may take the case, whoever has the least to do first")
    ColleaguesBody colleagues(Actor actor, UUID id) {
        return new ColleaguesBody(service.colleagues(actor, new ReviewId(id)));
    }

    @Post("/handover")
    @Operation(summary = "Give the case to a colleague, with a note")
    CaseBody handOver(
            Actor actor,
            UUID id,
            @Valid @Body HandOverRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        return answer.after(
                actor,
                id,
                request,
                review ->
                        service.handOver(actor, review, body.to(), body.note().strip(), RowVersion.expected(ifMatch)));
    }
}
