package org.civicstore.programme.management;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.civicstore.programme.ProgrammeAction;
import org.civicstore.programme.management.ManagementBodies.AnnouncementRequest;
import org.civicstore.programme.management.ManagementBodies.ArrangementRequest;
import org.civicstore.programme.management.ManagementBodies.ManagedProgramme;
import org.civicstore.programme.management.ManagementBodies.ManagedProgrammeList;
import org.civicstore.programme.management.ManagementBodies.ManagedVersion;
import org.civicstore.programme.management.ManagementBodies.ProgrammeReasonRequest;
import org.civicstore.programme.management.ManagementBodies.RevisionRequest;
import org.civicstore.programme.management.ManagementBodies.RulesPreview;
import org.civicstore.programme.management.ManagementBodies.RulesPreviewRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Programmes for the operators who write their rules and run their seasons. */
@Controller("/api/v1/managed-programmes")
@Secured("ROLE_OPERATOR")
@Tag(name = "programmes")
class ProgrammeManagementController {
    private final ManagementService service;
    private final ManagementViews views;

    ProgrammeManagementController(ManagementService service, ManagementViews views) {
        this.service = service;
        this.views = views;
    }

    @Get
    @Operation(summary = "Every programme with its state and season, also those that have ended, as an operator")
    ManagedProgrammeList programmes() {
        return new ManagedProgrammeList(views.lines());
    }

    @Post
    @Operation(summary = "Announce a new programme with its rules, as an operator; it opens on its first day")
    HttpResponse<ManagedProgramme> announce(Actor actor, @Valid @Body AnnouncementRequest body) {
        String slug = service.announce(
                actor,
                ManagementViews.arrangement(body.arrangement()),
                body.text(),
                body.reason().strip());
        return answer(HttpResponse.status(HttpStatus.CREATED), actor, slug);
    }

    @Post("/previews")
    @Operation(
            summary = "What would become of rules if they were saved, as an operator; nothing is",
            description =
                    "Names line, place and remedy of every problem, tries the examples, and compares with the version"
                            + " that decides now.")
    RulesPreview preview(@Valid @Body RulesPreviewRequest body) {
        return views.preview(body.text());
    }

    @Get("/{slug}")
    @Operation(summary = "One programme with its newest rules, versions and history, as an operator")
    HttpResponse<ManagedProgramme> programme(Actor actor, @Size(max = 60) String slug) {
        return answer(HttpResponse.ok(), actor, slug);
    }

    @Get("/{slug}/versions/{number}")
    @Operation(summary = "A version of the rules, and what it changed, as an operator")
    ManagedVersion version(@Size(max = 60) String slug, int number) {
        return views.version(slug, number);
    }

    @Post("/{slug}/versions")
    @Operation(summary = "Save rules as the newest version, at once or from a time to come, as an operator")
    HttpResponse<ManagedProgramme> revise(
            Actor actor,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body RevisionRequest body) {
        service.revise(
                actor,
                slug,
                RowVersion.required(ifMatch),
                body.text(),
                Optional.ofNullable(body.validFrom()),
                body.reason().strip());
        return answer(HttpResponse.ok(), actor, slug);
    }

    @Put("/{slug}/arrangement")
    @Operation(summary = "Change season, territory, criteria profile and terms, as an operator")
    HttpResponse<ManagedProgramme> arrange(
            Actor actor,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ArrangementRequest body) {
        service.arrange(
                actor,
                slug,
                RowVersion.required(ifMatch),
                ManagementViews.arrangement(body.arrangement()),
                body.reason().strip());
        return answer(HttpResponse.ok(), actor, slug);
    }

    @Post("/{slug}/opening")
    @Operation(summary = "Open an announced programme before its day, as an operator")
    HttpResponse<ManagedProgramme> open(
            Actor actor,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ProgrammeReasonRequest body) {
        return move(actor, slug, ifMatch, ProgrammeAction.OPEN, body);
    }

    @Post("/{slug}/closing")
    @Operation(summary = "Close an open programme before its day, as an operator")
    HttpResponse<ManagedProgramme> close(
            Actor actor,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ProgrammeReasonRequest body) {
        return move(actor, slug, ifMatch, ProgrammeAction.CLOSE, body);
    }

    @Post("/{slug}/ending")
    @Operation(summary = "End a closed programme for good, as an operator")
    HttpResponse<ManagedProgramme> end(
            Actor actor,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body ProgrammeReasonRequest body) {
        return move(actor, slug, ifMatch, ProgrammeAction.END, body);
    }

    private HttpResponse<ManagedProgramme> move(
            Actor actor, String slug, @Nullable String ifMatch, ProgrammeAction action, ProgrammeReasonRequest body) {
        service.move(
                actor, slug, RowVersion.required(ifMatch), action, body.reason().strip());
        return answer(HttpResponse.ok(), actor, slug);
    }

    private HttpResponse<ManagedProgramme> answer(MutableHttpResponse<?> response, Actor actor, String slug) {
        ManagementViews.Versioned programme = views.programme(actor, slug);
        return response.body(programme.body()).header("ETag", RowVersion.tag(programme.rowVersion()));
    }
}
