package org.civicstore.review.certifier;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.civicstore.certification.picture.DrawnPicture;
import org.civicstore.identity.AccountQueries;
import org.civicstore.review.certifier.EvidenceBodies.PreviewBody;
import org.civicstore.review.evidence.PreviewService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;

/** Safe copies of the files of a case: never the bytes that a vendor sent, always what the store made of them. */
@Controller("/api/v1/reviews/{id}/files/{evidence}")
@Secured("ROLE_CERTIFIER")
@Tag(name = "review")
class EvidenceController {
    private final PreviewService previews;
    private final AccountQueries accounts;

    EvidenceController(PreviewService previews, AccountQueries accounts) {
        this.previews = previews;
        this.accounts = accounts;
    }

    @Get
    @Operation(summary = "How a file of the case is shown, and who opened it; that it was opened is recorded")
    PreviewBody describe(Actor actor, UUID id, @Size(max = 64) String evidence) {
        return PreviewBody.of(previews.open(actor, new ReviewId(id), evidence, 1), new PersonNames(accounts));
    }

    @Get(
            value = "/pages/{page}",
            produces = {"image/png", "image/jpeg"})
    @Operation(summary = "A page of the file as a picture that the store has drawn")
    HttpResponse<byte[]> page(Actor actor, UUID id, @Size(max = 64) String evidence, @Min(1) @Max(1000) int page) {
        DrawnPicture picture = previews.open(actor, new ReviewId(id), evidence, page)
                .preview()
                .picture()
                .orElseThrow(() -> CommonProblem.notFound("page"));
        return HttpResponse.ok(picture.bytes())
                .header(HttpHeaders.CONTENT_TYPE, picture.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300");
    }

    @Get(value = "/copy", produces = "text/html")
    @Operation(summary = "The file as a page without anything active, for a frame of this origin")
    HttpResponse<String> copy(Actor actor, UUID id, @Size(max = 64) String evidence) {
        PreviewService.Shown shown = previews.open(actor, new ReviewId(id), evidence, 1);
        return SafeCopy.of(
                shown.preview().markup().orElseThrow(() -> CommonProblem.notFound("copy")),
                shown.fileName(),
                shown.language());
    }
}
