package org.civicstore.criteria;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.civicstore.criteria.CriteriaBodies.CatalogueBody;
import org.civicstore.criteria.CriteriaBodies.CatalogueCriterion;
import org.civicstore.criteria.CriteriaBodies.ConsultationRequest;
import org.civicstore.criteria.CriteriaBodies.EditionBody;
import org.civicstore.criteria.CriteriaBodies.EditionChangesBody;
import org.civicstore.criteria.CriteriaBodies.EditionList;
import org.civicstore.criteria.CriteriaBodies.EditionReasonRequest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** The criteria and their editions: public to read, for operators to move along. */
@Controller("/api/v1/criteria")
@Tag(name = "criteria")
class CriteriaController {
    private final EditionQueries standings;
    private final EditionService service;
    private final CriteriaViews views;
    private final Editions editions;

    CriteriaController(EditionQueries standings, EditionService service, CriteriaViews views, Editions editions) {
        this.standings = standings;
        this.service = service;
        this.views = views;
        this.editions = editions;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "All criteria of the edition in force")
    CatalogueBody inForce(Actor actor) {
        return views.catalogue(actor, standing(standings.inForce()));
    }

    @Get("/{criterion}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "One criterion of the edition in force")
    CatalogueCriterion criterion(String criterion) {
        return editions.current()
                .find(criterion)
                .map(CriteriaViews::criterion)
                .orElseThrow(() -> CommonProblem.notFound("criterion"));
    }

    @Get("/editions")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Every edition and where it stands, the newest first")
    EditionList editions(Actor actor) {
        return new EditionList(standings.all().stream()
                .map(standing -> views.edition(actor, standing))
                .toList());
    }

    @Get("/editions/{edition}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "All criteria of an edition")
    CatalogueBody edition(Actor actor, String edition) {
        return views.catalogue(actor, standing(edition));
    }

    @Get("/editions/{edition}/changes")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "What an edition changes against the one it is based on")
    EditionChangesBody changes(String edition) {
        return views.changes(standing(edition));
    }

    @Post("/editions/{edition}/consultation")
    @Secured("ROLE_OPERATOR")
    @Operation(summary = "Let everybody comment on a draft until a day, or give the consultation another last day")
    EditionBody consult(Actor actor, String edition, @Valid @Body ConsultationRequest body) {
        service.consult(actor, edition, body.until(), body.reason().strip());
        return views.edition(actor, standing(edition));
    }

    @Post("/editions/{edition}/draft")
    @Secured("ROLE_OPERATOR")
    @Operation(summary = "Take an edition in consultation back to a draft")
    EditionBody takeBack(Actor actor, String edition, @Valid @Body EditionReasonRequest body) {
        service.takeBack(actor, edition, body.reason().strip());
        return views.edition(actor, standing(edition));
    }

    @Post("/editions/{edition}/force")
    @Secured("ROLE_OPERATOR")
    @Operation(
            summary = "Put an edition in force after its consultation; the one before it is retired, running cases keep"
                    + " theirs")
    EditionBody enforce(Actor actor, String edition, @Valid @Body EditionReasonRequest body) {
        service.enforce(actor, edition, body.reason().strip());
        return views.edition(actor, standing(edition));
    }

    private EditionStanding standing(String edition) {
        return standings.find(edition).orElseThrow(() -> CommonProblem.notFound("edition"));
    }
}
