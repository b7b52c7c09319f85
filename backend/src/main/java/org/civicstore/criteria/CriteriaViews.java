package org.civicstore.criteria;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.EditionComparison;
import org.civicstore.criteria.CriteriaBodies.CatalogueBody;
import org.civicstore.criteria.CriteriaBodies.CatalogueCriterion;
import org.civicstore.criteria.CriteriaBodies.CriterionChangeBody;
import org.civicstore.criteria.CriteriaBodies.EditionBody;
import org.civicstore.criteria.CriteriaBodies.EditionChangesBody;
import org.civicstore.criteria.CriteriaBodies.ProfileBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** Puts editions and criteria into the form of the API. */
@Singleton
class CriteriaViews {
    private final Editions editions;
    private final EditionQueries standings;
    private final Clock clock;

    CriteriaViews(Editions editions, EditionQueries standings, Clock clock) {
        this.editions = editions;
        this.standings = standings;
        this.clock = clock;
    }

    EditionBody edition(Actor actor, EditionStanding standing) {
        CriteriaEdition edition = editions.get(standing.edition());
        return new EditionBody(
                edition.id(),
                standing.status(),
                edition.basedOn(),
                edition.inForceFrom(),
                standing.lastDay(),
                standing.consultedAt(),
                standing.enforcedAt(),
                standing.retiredAt(),
                edition.criteria().stream()
                        .filter(criterion -> criterion.replacedBy().isEmpty())
                        .count(),
                standings.history(edition.id()),
                EditionPolicy.allowed(actor, standing, clock.instant()));
    }

    CatalogueBody catalogue(Actor actor, EditionStanding standing) {
        CriteriaEdition edition = editions.get(standing.edition());
        return new CatalogueBody(
                edition(actor, standing),
                edition.profiles().stream()
                        .map(profile ->
                                new ProfileBody(profile.id(), profile.name(), profile.inherits(), profile.languages()))
                        .toList(),
                edition.criteria().stream().map(CriteriaViews::criterion).toList());
    }

    EditionChangesBody changes(EditionStanding standing) {
        CriteriaEdition after = editions.get(standing.edition());
        CriteriaEdition before =
                editions.get(after.basedOn().orElseThrow(() -> CommonProblem.notFound("edition before this one")));
        return new EditionChangesBody(
                after.id(),
                before.id(),
                new EditionComparison(before, after)
                        .changes().stream()
                                .map(change -> new CriterionChangeBody(
                                        change.id(),
                                        change.kind(),
                                        new TreeSet<>(change.parts()),
                                        change.before().map(CriteriaViews::criterion),
                                        change.after().map(CriteriaViews::criterion)))
                                .toList());
    }

    static CatalogueCriterion criterion(Criterion criterion) {
        return new CatalogueCriterion(
                criterion.id(),
                criterion.area(),
                criterion.statement(),
                criterion.guidance(),
                criterion.reference(),
                criterion.evidence(),
                criterion.mode(),
                criterion.severity(),
                new TreeMap<>(criterion.severityByProfile()),
                new TreeSet<>(criterion.appliesWhen().programmes()),
                new TreeSet<>(criterion.appliesWhen().kinds()),
                criterion.appliesWhen().fromTier(),
                criterion.since(),
                criterion.replacedBy());
    }
}
