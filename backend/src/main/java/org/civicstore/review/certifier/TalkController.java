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
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.review.certifier.ReviewBodies.ChangesRequest;
import org.civicstore.review.certifier.ReviewBodies.MessageRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** What certifiers say in a case: to each other, and to the vendor. */
@Controller("/api/v1/reviews/{id}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class TalkController {
    private final ReviewService service;
    private final CaseAnswer answer;

    TalkController(ReviewService service, CaseAnswer answer) {
        this.service = service;
        this.answer = answer;
    }

    @Post("/messages")
    @Operation(summary = "Write to colleagues or to the vendor")
    CaseBody write(Actor actor, UUID id, @Valid @Body MessageRequest body, HttpRequest<?> request) {
        return answer.after(
                actor,
                id,
                request,
                review -> service.write(
                        actor,
                        review,
                        new ReviewService.About(
                                Optional.ofNullable(body.criterion()), Optional.ofNullable(body.fingerprint())),
                        body.audience(),
                        body.text().strip()));
    }

    @Post("/change-requests")
    @Operation(summary = "Send the submission back to its vendor")
    CaseBody requestChanges(
            Actor actor,
            UUID id,
            @Valid @Body ChangesRequest body,
            @Header("If-Match") @Nullable String ifMatch,
            HttpRequest<?> request) {
        List<String> criteria = Optional.ofNullable(body.criteria()).orElse(List.of());
        return answer.after(
                actor,
                id,
                request,
                review -> service.requestChanges(
                        actor, review, body.summary().strip(), criteria, RowVersion.expected(ifMatch)));
    }
}
