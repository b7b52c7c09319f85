package org.civicstore.catalogue.download;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.civicstore.catalogue.release.Artifact;
import org.civicstore.catalogue.release.CatalogueProblem;
import org.civicstore.catalogue.release.Release;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.problem.ProblemResponses;
import org.jspecify.annotations.Nullable;

/** Hands out the bytes of a release that is on offer, after making sure that they are the certified ones. */
@Controller("/api/v1/listings/{slug}/releases/{version}/artifact")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "catalogue")
class ArtifactController {
    private final OfferedReleases releases;
    private final VerifiedFiles files;
    private final StreamedBlobs streams;
    private final ProblemResponses problems;
    private final Clock clock;

    ArtifactController(
            OfferedReleases releases,
            VerifiedFiles files,
            StreamedBlobs streams,
            ProblemResponses problems,
            Clock clock) {
        this.releases = releases;
        this.files = files;
        this.streams = streams;
        this.problems = problems;
        this.clock = clock;
    }

    @Get(produces = MediaType.ALL)
    @Operation(summary = "Download the certified bytes of a release; takes Range, the entity tag is the digest")
    HttpResponse<?> artifact(HttpRequest<?> request, @Size(max = 60) String slug, @Size(max = 60) String version) {
        Release release = releases.find(slug, version).orElseThrow(() -> CommonProblem.notFound("release"));
        if (!release.offeredAt(clock.instant())) {
            throw release.goneAt(clock.instant());
        }
        Artifact artifact = release.artifact()
                .orElseThrow(() -> ProblemException.of(
                        CatalogueProblem.NO_ARTIFACT,
                        "Version " + version + " of " + slug + " is not a package that the store hands out.",
                        "Open the address given under install in /api/v1/listings/" + slug + "."));
        Representation representation = new Representation(artifact);
        if (representation.matches(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return representation.describe(HttpResponse.notModified());
        }
        if (!files.holds(artifact.digest(), artifact.size())) {
            throw ProblemException.of(
                    CatalogueProblem.ARTIFACT_DAMAGED,
                    "The file on our disk is not the one that was certified, so it is not handed out.",
                    "Try again later; quote the request id if you write to us.");
        }
        return switch (ByteRange.wish(range(request, representation), artifact.size())) {
            case ByteRange.Wish.Everything everything ->
                send(request, artifact, ByteRange.whole(artifact.size()), representation.describe(HttpResponse.ok()));
            case ByteRange.Wish.Part part ->
                send(
                        request,
                        artifact,
                        part.range(),
                        representation
                                .describe(HttpResponse.status(HttpStatus.PARTIAL_CONTENT))
                                .header(HttpHeaders.CONTENT_RANGE, part.range().contentRange(artifact.size())));
            case ByteRange.Wish.Outside outside -> outside(request, artifact);
        };
    }

    /** Tells the size, so that the one who asked can ask again (RFC 9110 section 15.5.17). */
    private HttpResponse<?> outside(HttpRequest<?> request, Artifact artifact) {
        return problems.of(
                        request,
                        ProblemException.of(
                                CatalogueProblem.RANGE_NOT_SATISFIABLE,
                                "The file has " + artifact.size() + " bytes; the range lies outside.",
                                "Ask for a range below that, or for the whole file."))
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + artifact.size());
    }

    /** A range on condition ({@code If-Range}, RFC 9110 section 13.1.5) counts only for the very same bytes. */
    private static @Nullable String range(HttpRequest<?> request, Representation representation) {
        String condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
        return condition == null || condition.strip().equals(representation.entityTag())
                ? request.getHeaders().get(HttpHeaders.RANGE)
                : null;
    }

    private MutableHttpResponse<?> send(
            HttpRequest<?> request, Artifact artifact, ByteRange range, MutableHttpResponse<?> answer) {
        boolean body = request.getMethod() != HttpMethod.HEAD;
        return SendFileCustomizer.takesOrders(request)
                ? answer.header(SendFile.HEADER, new SendFile(artifact.digest(), range, body).asHeader())
                : streams.into(answer, artifact, range);
    }
}
