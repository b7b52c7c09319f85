package org.civicstore.submission.vault;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.submission.vault.VaultBodies.AttachBody;
import org.civicstore.submission.vault.VaultBodies.DetailsBody;
import org.civicstore.submission.vault.VaultBodies.DocumentBody;

/** Between the documents of an organisation and those of one submission. */
@Controller("/api/v1/submissions/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "submission")
class VaultSubmissionController {
    private final VaultService service;
    private final VaultView view;
    private final VaultReading reading;

    VaultSubmissionController(VaultService service, VaultView view, VaultReading reading) {
        this.service = service;
        this.view = view;
        this.reading = reading;
    }

    @Post("/documents")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Attach a document of the organisation as evidence; nothing is uploaded")
    void attach(Actor actor, UUID id, @Body AttachBody body) {
        service.attach(actor, new SubmissionId(id), Optional.ofNullable(body.document()));
    }

    @Post("/evidence/{evidence}/keeping")
    @Operation(summary = "Keep an evidence document of the submission for the organisation's other submissions")
    HttpResponse<DocumentBody> keep(Actor actor, UUID id, UUID evidence, @Body DetailsBody body) {
        return HttpResponse.created(view.one(service.keep(actor, new SubmissionId(id), evidence, reading.of(body))));
    }
}
