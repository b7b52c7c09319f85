package org.civicstore.programme.offering;

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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.civicstore.programme.offering.SheetBodies.OfferChangeRequest;
import org.civicstore.programme.offering.SheetBodies.OfferCountRequest;
import org.civicstore.programme.offering.SheetBodies.OfferDraftRequest;
import org.civicstore.programme.offering.SheetBodies.OfferPreviewRequest;
import org.civicstore.programme.offering.SheetBodies.OfferReasonRequest;
import org.civicstore.programme.offering.SheetBodies.OfferReport;
import org.civicstore.programme.offering.SheetBodies.OfferSheetBody;
import org.civicstore.programme.offering.SheetBodies.OfferSheetList;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** What the listings of a vendor offer in programmes. */
@Controller("/api/v1/offer-sheets")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "offers")
class SheetController {
    private static final String SHEET = "/{programme}/listings/{listing}";

    private final SheetService service;
    private final SheetDesk desk;
    private final SheetReports reports;
    private final SheetViews views;

    SheetController(SheetService service, SheetDesk desk, SheetReports reports, SheetViews views) {
        this.service = service;
        this.desk = desk;
        this.reports = reports;
        this.views = views;
    }

    @Get
    @Operation(summary = "The listings of the caller's organisations, and what each offers in which programme")
    OfferSheetList sheets(Actor actor) {
        return new OfferSheetList(views.lines(actor));
    }

    @Get(SHEET)
    @Operation(summary = "What a listing offers in a programme: the draft, what is certified, and its changes")
    HttpResponse<OfferSheetBody> sheet(Actor actor, @Size(max = 60) String programme, @Size(max = 60) String listing) {
        return answer(HttpResponse.ok(), actor, seen(actor, programme, listing));
    }

    @Put(SHEET + "/draft")
    @Operation(summary = "Keep what is being written, right or wrong; an empty text goes back to what is certified")
    HttpResponse<OfferSheetBody> draft(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body OfferDraftRequest body) {
        SheetDesk.Place place = owned(actor, programme, listing);
        service.draft(actor, place, RowVersion.required(ifMatch), body.text());
        return answer(HttpResponse.ok(), actor, place);
    }

    @Post(SHEET + "/previews")
    @Operation(
            summary = "What would become of a text if it were handed in; nothing is",
            description =
                    "Names line, place and remedy of every problem, tries the examples, finds branches that change"
                            + " nothing, and compares with what is certified, in words and by whom it reaches.")
    OfferReport preview(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            @Valid @Body OfferPreviewRequest body) {
        SheetDesk.Place place = seen(actor, programme, listing);
        return reports.report(place, desk.inForce(place), body.text());
    }

    @Post(SHEET + "/changes")
    @Operation(
            summary = "Hand in what a listing offers; routine changes hold at once, others wait for two certifiers",
            description = "Refused while there is a problem, or an example fails: errors names which, where and why.")
    HttpResponse<OfferSheetBody> handIn(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body OfferChangeRequest body) {
        SheetDesk.Place place = owned(actor, programme, listing);
        service.handIn(
                actor,
                place,
                RowVersion.required(ifMatch),
                body.text(),
                body.reason().strip());
        return answer(HttpResponse.status(HttpStatus.CREATED), actor, place);
    }

    @Post(SHEET + "/changes/{number}/taking-back")
    @Operation(summary = "Take back a change that is not decided yet; its text becomes the draft")
    HttpResponse<OfferSheetBody> withdraw(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            int number,
            @Valid @Body OfferReasonRequest body) {
        SheetDesk.Place place = owned(actor, programme, listing);
        service.withdraw(actor, place, number, body.reason().strip());
        return answer(HttpResponse.ok(), actor, place);
    }

    @Put(SHEET + "/places/{offer}")
    @Operation(summary = "Say how many have an offer; when all its places are taken it is not offered any more")
    HttpResponse<OfferSheetBody> count(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            @Size(max = 60) String offer,
            @Valid @Body OfferCountRequest body) {
        SheetDesk.Place place = owned(actor, programme, listing);
        service.count(actor, place, offer, body.used());
        return answer(HttpResponse.ok(), actor, place);
    }

    /** Before anything else is looked at: who may only read learns nothing about versions. */
    private SheetDesk.Place owned(Actor actor, String programme, String listing) {
        SheetDesk.Place place = desk.place(programme, listing);
        SheetPolicy.demandWriting(actor, place.owner());
        return place;
    }

    private SheetDesk.Place seen(Actor actor, String programme, String listing) {
        SheetDesk.Place place = desk.place(programme, listing);
        if (!SheetPolicy.sees(actor, place.owner())) {
            throw CommonProblem.notFound("listing");
        }
        return place;
    }

    /** Read anew: what was just changed holds already. */
    private HttpResponse<OfferSheetBody> answer(MutableHttpResponse<?> response, Actor actor, SheetDesk.Place before) {
        SheetViews.Versioned sheet =
                views.sheet(actor, desk.place(before.rules().standing().slug(), before.listing()));
        return response.body(sheet.body()).header("ETag", RowVersion.tag(sheet.rowVersion()));
    }
}
