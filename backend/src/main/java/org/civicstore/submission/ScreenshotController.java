package org.civicstore.submission;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.web.RowVersion;
import org.civicstore.submission.SubmissionBodies.EarlierBody;
import org.civicstore.submission.SubmissionBodies.ScreenshotsBody;
import org.civicstore.submission.SubmissionBodies.SubmissionBody;
import org.jspecify.annotations.Nullable;

/** The screenshots of a submission, for its vendor. They are uploaded as other files are, with the purpose screenshot. */
@Controller("/api/v1/submissions/{id}/screenshots")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "submissions")
class ScreenshotController {
    private final ScreenshotService service;
    private final SubmissionViews views;
    private final PictureFiles pictures;

    ScreenshotController(ScreenshotService service, SubmissionViews views, PictureFiles pictures) {
        this.service = service;
        this.views = views;
        this.pictures = pictures;
    }

    @Put
    @Operation(summary = "Say of every screenshot what it shows and on what device; they are shown in the order given")
    HttpResponse<SubmissionBody> describe(Actor actor, UUID id, @Body ScreenshotsBody body) {
        SubmissionId submission = new SubmissionId(id);
        service.describe(
                actor,
                submission,
                Objects.requireNonNullElse(body.screenshots(), List.<SubmissionBodies.DescriptionBody>of()).stream()
                        .map(said -> new ScreenshotService.Description(
                                required(said.id()),
                                required(said.formFactor()),
                                Objects.requireNonNullElse(said.alternativeText(), Map.of())))
                        .toList());
        SubmissionBody after = views.one(actor, submission);
        return HttpResponse.ok(after).header(HttpHeaders.ETAG, RowVersion.tag(after.version()));
    }

    @Post
    @Operation(
            summary = "Take over the screenshots of an earlier submission of the same app",
            description = "With their order, devices and texts. Those that are there already are passed over.")
    HttpResponse<SubmissionBody> takeOver(Actor actor, UUID id, @Body EarlierBody body) {
        SubmissionId submission = new SubmissionId(id);
        service.takeOver(
                actor, submission, Optional.ofNullable(body.submission()).map(SubmissionId::new));
        SubmissionBody after = views.one(actor, submission);
        return HttpResponse.ok(after).header(HttpHeaders.ETAG, RowVersion.tag(after.version()));
    }

    @Delete("/{screenshot}")
    @Operation(summary = "Take a screenshot off")
    HttpResponse<Void> removeScreenshot(Actor actor, UUID id, UUID screenshot) {
        service.remove(actor, new SubmissionId(id), screenshot);
        return HttpResponse.noContent();
    }

    @Get(
            value = "/{screenshot}",
            produces = {"image/png", "image/jpeg"})
    @Operation(summary = "The picture itself, large or, with size=small, for a strip")
    HttpResponse<byte[]> picture(
            Actor actor, UUID id, UUID screenshot, @QueryValue(defaultValue = "large") String size) {
        return pictures.answer(views.screenshots(actor, new SubmissionId(id)), screenshot, size);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "A screenshot lacks its id or its form factor.",
                    "Send id, formFactor (PHONE, TABLET or DESKTOP) and alternativeText for each.");
        }
        return value;
    }
}
