package org.civicstore.transparency;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.civicstore.certification.transparency.LogRefused;
import org.civicstore.certification.transparency.Tile;
import org.civicstore.shared.problem.CommonProblem;

/** The public log as files (C2SP tlog-tiles): whoever mirrors it needs nothing else. */
@Controller("/log")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "transparency")
class LogFilesController {
    private final LogFiles files;
    private final LogKey key;

    LogFilesController(LogFiles files, LogKey key) {
        this.files = files;
        this.key = key;
    }

    @Get("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The signed head of the log (C2SP tlog-checkpoint); none before anything was logged")
    HttpResponse<byte[]> checkpoint() {
        return files.read(LogFiles.CHECKPOINT)
                .map(bytes -> HttpResponse.ok(bytes).header(HttpHeaders.CACHE_CONTROL, "public, max-age=10"))
                .orElseThrow(() -> CommonProblem.notFound("checkpoint"));
    }

    @Get("/key")
    @Produces(MediaType.TEXT_PLAIN)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The public key of the log (C2SP signed-note verifier key)")
    HttpResponse<String> key() {
        return HttpResponse.ok(key.open() + "\n").header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    /** A tile never changes, so that it may be kept for ever. */
    @Get("/tile/{path:.+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "A tile of hashes, or of entries")
    HttpResponse<byte[]> tile(String path) {
        String wanted = "tile/" + path;
        try {
            Tile.at(wanted);
        } catch (LogRefused notOne) {
            throw CommonProblem.notFound("tile");
        }
        return files.read(wanted)
                .map(bytes ->
                        HttpResponse.ok(bytes).header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"))
                .orElseThrow(() -> CommonProblem.notFound("tile"));
    }
}
