package org.civicstore.submission.vault;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.submission.FileName;
import org.civicstore.submission.StoredFile;
import org.civicstore.submission.vault.VaultBodies.DetailsBody;
import org.civicstore.submission.vault.VaultBodies.DocumentBody;
import org.jspecify.annotations.Nullable;

/** The documents of an organisation, for its members. */
@Controller("/api/v1/organisations/{slug}/documents")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "organisation")
class VaultController {
    private final VaultService service;
    private final VaultView view;
    private final VaultReading reading;
    private final BlobStore blobs;

    VaultController(VaultService service, VaultView view, VaultReading reading, BlobStore blobs) {
        this.service = service;
        this.view = view;
        this.reading = reading;
        this.blobs = blobs;
    }

    @Get
    @Operation(summary = "Documents that can support any submission of the organisation, kept last first")
    List<DocumentBody> list(Actor actor, String slug) {
        return view.list(actor, slug);
    }

    @Post
    @Consumes(MediaType.ALL)
    @Operation(summary = "Add a document: its file and, as fields of the same form, what it is")
    HttpResponse<DocumentBody> add(
            Actor actor,
            String slug,
            @Nullable CompletedFileUpload file,
            @Part @Nullable String type,
            @Part @Nullable String title,
            @Part @Nullable String issuer,
            @Part @Nullable String scope,
            @Part @Nullable String issuedOn,
            @Part @Nullable String expiresOn) {
        service.requireRoom(actor, slug);
        String name = file == null ? "" : FileName.bare(file.getFilename());
        VaultDetails details = reading.withFile(new DetailsBody(type, title, issuer, scope, issuedOn, expiresOn), name);
        Objects.requireNonNull(file);
        String claimed = file.getContentType().map(MediaType::getName).orElse("");
        try (InputStream bytes = file.getInputStream()) {
            return HttpResponse.created(view.one(service.add(actor, slug, details, name, claimed, bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Get("/{id}/content")
    @Operation(summary = "The document itself, to be kept as a file")
    SystemFile content(Actor actor, String slug, UUID id) {
        StoredFile file = view.find(actor, slug, id).file();
        return new SystemFile(
                        blobs.find(file.digest())
                                .orElseThrow(() -> CommonProblem.notFound("document"))
                                .toFile(),
                        MediaType.of(file.mediaType()))
                .attach(file.fileName());
    }

    @Put("/{id}")
    @Operation(summary = "Say anew what a document is, who issued it, what it covers and until when")
    DocumentBody describe(Actor actor, String slug, UUID id, @Body DetailsBody body) {
        service.describe(actor, slug, id, reading.of(body));
        return view.one(id);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a document; submissions that have it keep it")
    void removeDocument(Actor actor, String slug, UUID id) {
        service.remove(actor, slug, id);
    }
}
