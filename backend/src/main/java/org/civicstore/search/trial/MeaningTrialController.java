package org.civicstore.search.trial;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.civicstore.search.language.Meaning;
import org.civicstore.search.meaning.MeaningPolicy;
import org.civicstore.search.meaning.MeaningRules;
import org.civicstore.search.trial.TrialBodies.OutcomeBody;
import org.civicstore.search.trial.TrialBodies.TrialBody;
import org.civicstore.shared.access.Actor;

/** Tries meanings before they are taught. */
@Controller("/api/v1/meaning-trials")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "search")
class MeaningTrialController {
    private final MeaningTrial trial;

    MeaningTrialController(MeaningTrial trial) {
        this.trial = trial;
    }

    @Post
    @Operation(
            summary = "See what a question finds before and after a meaning is changed, as an operator",
            description = "Changes nothing. A store with more than 2,000 listings is tried on those that hold a word of"
                    + " the question or of the meaning.")
    OutcomeBody trial(Actor actor, @Body @Valid TrialBody body) {
        MeaningPolicy.demandOperator(actor);
        Optional<Meaning> changed = Optional.ofNullable(body.names()).map(names -> MeaningRules.read(body.id(), names));
        changed.ifPresent(MeaningRules::demand);
        return OutcomeBody.of(trial.of(body.question(), body.language(), body.id(), changed));
    }
}
