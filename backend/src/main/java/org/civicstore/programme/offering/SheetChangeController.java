package org.civicstore.programme.offering;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.civicstore.programme.offering.SheetBodies.OfferChangeBody;
import org.civicstore.programme.offering.SheetBodies.OfferChangeList;
import org.civicstore.programme.offering.SheetBodies.OfferProposalRequest;
import org.civicstore.programme.offering.SheetBodies.OfferReasonRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Changes of what listings offer, for the certifiers who decide on them and the operators who look on. */
@Controller("/api/v1/offer-changes")
@Tag(name = "offers")
class SheetChangeController {
    private static final String CHANGE = "/{programme}/listings/{listing}/changes/{number}";

    private final SheetDecisionService service;
    private final SheetDesk desk;
    private final SheetChangeViews views;

    SheetChangeController(SheetDecisionService service, SheetDesk desk, SheetChangeViews views) {
        this.service = service;
        this.desk = desk;
        this.views = views;
    }

    @Get
    @Secured({"ROLE_CERTIFIER", "ROLE_OPERATOR"})
    @Operation(summary = "Changes of what listings offer, those that wait for certifiers first")
    OfferChangeList changes(Actor actor) {
        return new OfferChangeList(views.all(actor));
    }

    @Get(CHANGE)
    @Secured({"ROLE_CERTIFIER", "ROLE_OPERATOR"})
    @Operation(summary = "One change with its differences, examples and coverage")
    HttpResponse<OfferChangeBody> change(
            Actor actor, @Size(max = 60) String programme, @Size(max = 60) String listing, int number) {
        SheetPolicy.demandSight(actor, desk.place(programme, listing).owner());
        return answer(actor, programme, listing, number);
    }

    @Post(CHANGE + "/assessment")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Propose to certify or to refuse a change, as a certifier")
    HttpResponse<OfferChangeBody> propose(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            int number,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body OfferProposalRequest body) {
        service.propose(
                actor,
                open(actor, programme, listing),
                number,
                RowVersion.required(ifMatch),
                body.outcome(),
                body.reason().strip());
        return answer(actor, programme, listing, number);
    }

    @Post(CHANGE + "/agreement")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Agree with what was proposed, as a second certifier; what is certified holds from now on")
    HttpResponse<OfferChangeBody> confirm(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            int number,
            @Header("If-Match") @Nullable String ifMatch) {
        service.confirm(actor, open(actor, programme, listing), number, RowVersion.required(ifMatch));
        return answer(actor, programme, listing, number);
    }

    @Post(CHANGE + "/disagreement")
    @Secured("ROLE_CERTIFIER")
    @Operation(summary = "Give a proposal back, as a second certifier")
    HttpResponse<OfferChangeBody> giveBack(
            Actor actor,
            @Size(max = 60) String programme,
            @Size(max = 60) String listing,
            int number,
            @Header("If-Match") @Nullable String ifMatch,
            @Valid @Body OfferReasonRequest body) {
        service.giveBack(
                actor,
                open(actor, programme, listing),
                number,
                RowVersion.required(ifMatch),
                body.reason().strip());
        return answer(actor, programme, listing, number);
    }

    private SheetDesk.Place open(Actor actor, String programme, String listing) {
        SheetDesk.Place place = desk.place(programme, listing);
        SheetPolicy.demandCertifier(actor, place.owner());
        return place;
    }

    private HttpResponse<OfferChangeBody> answer(Actor actor, String programme, String listing, int number) {
        SheetChangeViews.Versioned change = views.change(actor, desk.place(programme, listing), number);
        return HttpResponse.ok(change.body()).header("ETag", RowVersion.tag(change.rowVersion()));
    }
}
