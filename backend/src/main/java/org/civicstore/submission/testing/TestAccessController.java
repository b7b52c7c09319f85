package org.civicstore.submission.testing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.submission.testing.TestAccessBodies.GivenBody;
import org.civicstore.submission.testing.TestAccessBodies.TestAccessBody;
import org.civicstore.submission.testing.TestAccessBodies.TestAccessRequest;

/** How testers get into the app, from the vendor's side: it can be given and taken back, and never read again. */
@Controller("/api/v1/submissions/{id}/test-access")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "submissions")
class TestAccessController {
    private final TestAccessService service;
    private final TestAccessQueries accesses;

    TestAccessController(TestAccessService service, TestAccessQueries accesses) {
        this.service = service;
        this.accesses = accesses;
    }

    @Get
    @Operation(summary = "Whether testers have access, until when, and when a certifier was shown it")
    TestAccessBody given(Actor actor, UUID id) {
        SubmissionId submission = new SubmissionId(id);
        service.requireSight(actor, submission);
        return new TestAccessBody(
                accesses.standing(submission)
                        .map(one -> new GivenBody(
                                one.personas(), one.lastDay(), one.givenAt(), one.checkedAt(), one.silentSince())),
                accesses.reveals(submission).stream().map(Reveal::at).toList());
    }

    @Put
    @Operation(
            summary = "Give testers access, in the place of what was given before; kept sealed, and never shown again"
                    + " here")
    TestAccessBody give(Actor actor, UUID id, @Body TestAccessRequest body) {
        service.give(actor, new SubmissionId(id), body.access(), Optional.ofNullable(body.lastDay()));
        return given(actor, id);
    }

    @Delete
    @Operation(summary = "Take the access back: it is deleted")
    HttpResponse<Void> takeBack(Actor actor, UUID id) {
        service.takeBack(actor, new SubmissionId(id));
        return HttpResponse.noContent();
    }
}
