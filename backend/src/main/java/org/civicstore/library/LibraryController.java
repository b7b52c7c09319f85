package org.civicstore.library;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.library.LibraryBodies.AppBody;
import org.civicstore.library.LibraryBodies.ChangeBody;
import org.civicstore.library.LibraryBodies.ChangesBody;
import org.civicstore.library.LibraryBodies.ConsentBody;
import org.civicstore.library.LibraryBodies.ExportBody;
import org.civicstore.library.LibraryBodies.ExportedAppBody;
import org.civicstore.library.LibraryBodies.LibraryBody;
import org.civicstore.library.notice.ListingNotices;
import org.civicstore.library.notice.NoticeQueries;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;

/**
 * The apps of the person who is signed in, as far as that person has asked the store to keep them. Reads carry an entity tag
 * and answer 304; writes need none, since changes from any number of devices merge in any order.
 */
@Controller("/api/v1/library")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "library")
class LibraryController {
    private final LibraryService service;
    private final LibraryQueries libraries;
    private final HeldAppQueries catalogue;
    private final NoticeQueries notices;

    LibraryController(
            LibraryService service, LibraryQueries libraries, HeldAppQueries catalogue, NoticeQueries notices) {
        this.service = service;
        this.libraries = libraries;
        this.catalogue = catalogue;
        this.notices = notices;
    }

    @Get
    @Operation(summary = "One's own list of apps, with what their holder should know of each")
    LibraryBody library(Actor actor) {
        return body(LibraryPolicy.owner(actor), List.of());
    }

    @Put
    @Operation(
            summary = "Consent to the store keeping the list, so that all devices show the same",
            description = "The list begins empty; each device tells what it has. Repeating this changes nothing.")
    LibraryBody consent(Actor actor, @Body @Valid ConsentBody body) {
        service.begin(actor);
        return body(LibraryPolicy.owner(actor), List.of());
    }

    @Post("/changes")
    @Status(HttpStatus.OK)
    @Operation(
            summary = "Tell what a device has changed, and get the merged list",
            description = "Of two changes to the same app the later one holds, by the clock of the store.")
    LibraryBody merge(Actor actor, @Body @Valid ChangesBody body) {
        List<String> unknown = service.merge(
                actor,
                body.list(),
                body.sentAt(),
                body.changes().stream().map(ChangeBody::app).toList());
        return body(LibraryPolicy.owner(actor), unknown);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the consent back; the store erases the list, devices keep theirs")
    void erase(Actor actor) {
        service.erase(actor);
    }

    @Get("/export")
    @Operation(summary = "Everything that the store keeps of the list, as a file")
    HttpResponse<ExportBody> export(Actor actor) {
        AccountId owner = LibraryPolicy.owner(actor);
        Optional<Library> library = libraries.of(owner);
        List<ExportedAppBody> apps =
                libraries.apps(owner).stream().map(ExportedAppBody::of).toList();
        return HttpResponse.ok(new ExportBody(library.isPresent(), library.map(Library::consentedAt), apps))
                .header("Content-Disposition", "attachment; filename=\"my-apps-account.json\"");
    }

    private LibraryBody body(AccountId owner, List<String> unknown) {
        Optional<Library> library = libraries.of(owner);
        List<LibraryApp> apps =
                libraries.apps(owner).stream().filter(app -> !app.removed()).toList();
        Map<String, HeldApp> held = catalogue.of(apps);
        Map<String, ListingNotices> told =
                notices.of(apps.stream().map(LibraryApp::slug).toList());
        return new LibraryBody(
                library.isPresent(),
                library.map(Library::id),
                library.map(Library::consentedAt),
                apps.stream()
                        .filter(app -> held.containsKey(app.slug()))
                        .map(app -> AppBody.of(
                                app, held.get(app.slug()), held.get(app.slug()).notice(told.get(app.slug()))))
                        .toList(),
                unknown);
    }
}
