package org.civicstore.shared.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.AuditBodies.EntryBody;
import org.civicstore.shared.audit.AuditBodies.HeadBody;
import org.civicstore.shared.audit.AuditBodies.VerificationBody;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.paging.Page;

/** The access audit, for operators. */
@Controller("/api/v1/audit")
@Secured("ROLE_OPERATOR")
@Validated
@Tag(name = "audit")
class AuditController {
    private final AuditService service;
    private final AuditQueries queries;
    private final AuditSeal seal;

    AuditController(AuditService service, AuditQueries queries, AuditSeal seal) {
        this.service = service;
        this.queries = queries;
        this.seal = seal;
    }

    @Get("/entries")
    @Operation(summary = "Who did or opened what is sensitive, the latest first")
    Page<EntryBody> find(
            @QueryValue @Nullable AuditKind kind,
            @QueryValue @Nullable UUID account,
            @QueryValue(defaultValue = "") @Size(max = 200) String subject,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate until,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10000) int page,
            @QueryValue(defaultValue = "50") @Min(1) @Max(100) int size) {
        AuditFilter filter = new AuditFilter(
                Optional.ofNullable(kind),
                Optional.ofNullable(account).map(AccountId::new),
                subject,
                Optional.ofNullable(from)
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                Optional.ofNullable(until)
                        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        return queries.find(filter, page, size);
    }

    @Post("/verification")
    @Status(io.micronaut.http.HttpStatus.OK)
    @Operation(
            summary = "Make every hash of the chain anew, and name the first entry that is not as it was written",
            description = "A signed head from an earlier export may be sent along: the chain must still hold it.")
    VerificationBody verify(@Body @Valid HeadBody body) {
        service.seal();
        Verification found = service.verify(
                Optional.ofNullable(body.head()).filter(head -> !head.isBlank()).map(head -> head.strip() + "\n"));
        return new VerificationBody(
                found.intact(),
                found.entries(),
                found.brokenAt(),
                found.why(),
                queries.loose(),
                queries.head().map(AuditHead::note),
                seal.publicKey());
    }

    @Post("/export")
    @Operation(
            summary = "The whole log, sealed, as lines of JSON; the last line is the signed head",
            description =
                    "Each line holds an entry in the form that is hashed, and its hash. Taking it is itself an entry.")
    HttpResponse<StreamedFile> export(Actor actor) {
        service.exported(actor);
        StreamedFile file = new StreamedFile(new AuditLines(queries), MediaType.of("application/x-ndjson"))
                .attach("access-audit.jsonl");
        return HttpResponse.ok(file);
    }
}
