package org.civicstore.concern.report;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.concern.ConcernQueries;
import org.civicstore.concern.report.ReportBodies.AnswerTimeBody;
import org.civicstore.concern.report.ReportBodies.AnswerTimesBody;
import org.civicstore.concern.report.ReportBodies.ReceiptBody;
import org.civicstore.concern.report.ReportBodies.ReportRequest;
import org.civicstore.concern.report.ReportBodies.StandingBody;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemResponses;
import org.civicstore.shared.text.Languages;

/** Reports for everybody: file one, follow it, see how fast the store answers. */
@Controller("/api/v1/concerns")
@Validated
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "concerns")
class ReportController {
    private final ReportService service;
    private final ConcernQueries concerns;
    private final AnswerTimesQueries times;
    private final HttpClientAddressResolver addresses;
    private final ProblemResponses problems;
    private final Clock clock;

    ReportController(
            ReportService service,
            ConcernQueries concerns,
            AnswerTimesQueries times,
            HttpClientAddressResolver addresses,
            ProblemResponses problems,
            Clock clock) {
        this.service = service;
        this.concerns = concerns;
        this.times = times;
        this.addresses = addresses;
        this.problems = problems;
        this.clock = clock;
    }

    @Post
    @Operation(summary = "Report a concern about a listing; nobody has to sign in or say who they are")
    @ApiResponse(
            responseCode = "201",
            description = "Filed; Location tells where its status is, with a key that is told this once",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptBody.class)))
    HttpResponse<?> report(HttpRequest<?> request, @Body @Valid ReportRequest body) {
        String language = Optional.ofNullable(body.language()).orElse(Languages.ALL.getFirst());
        Receipt receipt = service.report(
                body.listing(),
                WrittenReport.of(body.kind(), body.text(), body.email()),
                language,
                Optional.ofNullable(addresses.resolve(request)).orElse("unknown"));
        return switch (receipt) {
            case Receipt.Filed filed -> {
                String key = filed.key().text();
                yield HttpResponse.created(
                        new ReceiptBody(filed.number(), key, "/concerns/" + key, filed.dueAt()),
                        URI.create("/api/v1/concerns/" + key + "/status"));
            }
            case Receipt.Paused paused -> paused(request, paused.pause());
        };
    }

    @Get("/{key}/status")
    @Operation(summary = "Where a report stands, for whoever has its key")
    StandingBody status(String key) {
        return Standing.of(concerns, key, clock.instant())
                .map(StandingBody::of)
                .orElseThrow(() -> CommonProblem.notFound("concern"));
    }

    @Get("/answer-times")
    @Operation(summary = "How fast concerns were answered in the last ninety days, and how many wait")
    AnswerTimesBody answerTimes() {
        AnswerTimes now = times.now();
        return new AnswerTimesBody(
                (int) AnswerTimes.PERIOD.toDays(),
                now.median().map(Duration::toSeconds),
                now.kinds().stream().map(AnswerTimeBody::of).toList());
    }

    private HttpResponse<?> paused(HttpRequest<?> request, Duration pause) {
        long seconds = pause.plusMillis(999).toSeconds();
        return problems.of(
                        request,
                        CommonProblem.TOO_MANY_REQUESTS,
                        "There were too many reports from this network address.",
                        "Wait " + seconds + " seconds and try again.",
                        List.of())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
