package org.civicstore.library.notice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.civicstore.library.notice.NoticeBodies.StoredNoticesBody;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.web.EntityTags;

/** What holders of apps should know, for everybody. */
@Controller("/api/v1/notices")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "library")
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @Get
    @Operation(
            summary = "What has changed for holders of apps since a day: new versions, pauses, recalls, ends",
            description =
                    "Every listing whose holders have something new to know stands in it once, with how each version"
                            + " stands now. Ask by the day of the last look and find the own apps in the answer: so"
                            + " the store does not learn which apps these are. Go on with after=next while there is a"
                            + " next.")
    HttpResponse<StoredNoticesBody> notices(
            @QueryValue @Pattern(regexp = "2\\d{3}-\\d{2}-\\d{2}") String since,
            @QueryValue(defaultValue = "") @Pattern(regexp = "[a-z0-9-]{0,60}") String after) {
        byte[] document = notices.since(day(since), after);
        return HttpResponse.ok(new StoredNoticesBody(document))
                .header("ETag", EntityTags.of(document))
                .header("Cache-Control", "public, no-cache");
    }

    private static LocalDate day(String since) {
        try {
            return LocalDate.parse(since);
        } catch (DateTimeException e) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "There is no such day.",
                    "Send a day of the calendar, such as 2026-11-27.",
                    List.of(new FieldProblem("/since", "pattern", "Send a day such as 2026-11-27.")));
        }
    }
}
