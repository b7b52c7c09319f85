package org.civicstore.submission.upload;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.UploadId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.EvidenceTypes;
import org.civicstore.submission.SubmissionProblem;
import org.jspecify.annotations.Nullable;

/**
 * Resumable uploads over HTTP: tus 1.0.0 (https://tus.io/protocols/resumable-upload) with the extensions creation,
 * expiration and termination.
 */
@Controller("/api/v1/uploads")
@Tag(name = "submission")
@Consumes(MediaType.ALL)
class TusController {
    static final String BYTES = "application/offset+octet-stream";
    static final String VERSION = "1.0.0";

    private final UploadService service;
    private final UploadRules rules;
    private final EvidenceTypes evidenceTypes;

    TusController(UploadService service, UploadRules rules, EvidenceTypes evidenceTypes) {
        this.service = service;
        this.rules = rules;
        this.evidenceTypes = evidenceTypes;
    }

    @Options
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "What this tus server can do")
    HttpResponse<Void> abilities() {
        return HttpResponse.<Void>noContent()
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", String.valueOf(rules.most()));
    }

    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Announce a file: its length and, as metadata, what it is for")
    HttpResponse<Void> announce(Actor actor, HttpRequest<?> request) {
        requireVersion(request);
        if (request.getHeaders().contains("Upload-Defer-Length")) {
            throw malformed("Upload-Defer-Length is not supported.", "Send Upload-Length.");
        }
        long length = number(request, "Upload-Length");
        if (length == 0) {
            throw malformed("An empty file cannot be uploaded.", "Choose a file that has content.");
        }
        String metadata = request.getHeaders().get("Upload-Metadata");
        Upload upload =
                service.announce(actor, UploadMetadata.read(metadata == null ? "" : metadata, length, evidenceTypes));
        return expiring(HttpResponse.created(URI.create("/api/v1/uploads/" + upload.id())), upload);
    }

    @Head("/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "How many bytes have arrived")
    HttpResponse<Void> progress(Actor actor, UUID id, HttpRequest<?> request) {
        requireVersion(request);
        UploadService.Progress progress = service.progress(actor, new UploadId(id));
        return told(HttpResponse.ok(), progress)
                .header("Upload-Length", String.valueOf(progress.upload().length()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Patch("/{id}")
    @Consumes(BYTES)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Send the bytes that follow the offset")
    HttpResponse<Void> receive(Actor actor, UUID id, HttpRequest<?> request, @Body @Nullable InputStream body) {
        // Closing what was not read lets the server throw the rest of a refused request away; else its sender would
        // wait.
        try (InputStream bytes = body == null ? InputStream.nullInputStream() : body) {
            requireVersion(request);
            long announced = request.getContentLength();
            UploadService.Progress progress = service.receive(
                    actor,
                    new UploadId(id),
                    number(request, "Upload-Offset"),
                    announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced),
                    bytes);
            return told(HttpResponse.noContent(), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Delete("/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Give an upload up")
    HttpResponse<Void> giveUp(Actor actor, UUID id, HttpRequest<?> request) {
        requireVersion(request);
        service.giveUp(actor, new UploadId(id));
        return HttpResponse.noContent();
    }

    private static MutableHttpResponse<Void> told(MutableHttpResponse<Void> response, UploadService.Progress progress) {
        return expiring(response, progress.upload()).header("Upload-Offset", String.valueOf(progress.offset()));
    }

    private static MutableHttpResponse<Void> expiring(MutableHttpResponse<Void> response, Upload upload) {
        return response.header(
                "Upload-Expires",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static void requireVersion(HttpRequest<?> request) {
        if (!VERSION.equals(request.getHeaders().get("Tus-Resumable"))) {
            throw ProblemException.of(
                    SubmissionProblem.UPLOAD_PROTOCOL,
                    "This is a tus " + VERSION + " server; the request does not say that it speaks it.",
                    "Send the header Tus-Resumable: " + VERSION + ".");
        }
    }

    private static long number(HttpRequest<?> request, String header) {
        String text = request.getHeaders().get(header);
        if (text == null || !text.matches("\\d{1,15}")) {
            throw malformed(header + " is missing or not a number.", "Send it as a decimal number of bytes.");
        }
        return Long.parseLong(text);
    }

    private static ProblemException malformed(String detail, String remedy) {
        return ProblemException.of(CommonProblem.MALFORMED_REQUEST, detail, remedy);
    }
}
