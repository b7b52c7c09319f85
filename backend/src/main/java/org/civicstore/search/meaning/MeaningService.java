package org.civicstore.search.meaning;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.civicstore.search.language.Meaning;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.web.RowVersion;

/** What operators do with meanings. Every node builds its index anew by the next one, while the old one answers. */
@Singleton
class MeaningService {
    private final Transactor transactor;
    private final MeaningRepository meanings;
    private final KnownMeanings known;
    private final Clock clock;

    MeaningService(Transactor transactor, MeaningRepository meanings, KnownMeanings known, Clock clock) {
        this.transactor = transactor;
        this.meanings = meanings;
        this.known = known;
        this.clock = clock;
    }

    /** A meaning that is not known yet, or was removed. */
    void add(Actor actor, Meaning meaning, String reason) {
        transactor.run(tx -> {
            meanings.lockAll(tx);
            MeaningPolicy.demandOperator(actor);
            Standing before = standing(tx, meaning.id());
            if (before.names().isPresent()) {
                throw ProblemException.of(
                        CommonProblem.INVALID_INPUT,
                        "There is a meaning of this name.",
                        "Choose another name, or change the one that is there.",
                        List.of(new FieldProblem("/id", "taken", "The name is taken.")));
            }
            MeaningRules.demand(meaning);
            save(tx, actor, meaning.id(), before, Optional.of(meaning.names()), reason, MeaningAction.ADDED);
        });
    }

    /** Gives the meaning other words. */
    void change(Actor actor, Meaning meaning, int expected, String reason) {
        transactor.run(tx -> {
            meanings.lockAll(tx);
            MeaningPolicy.demandOperator(actor);
            Standing before = demandKnown(tx, meaning.id(), expected);
            MeaningRules.demand(meaning);
            if (!before.names().equals(Optional.of(meaning.names()))) {
                save(tx, actor, meaning.id(), before, Optional.of(meaning.names()), reason, MeaningAction.CHANGED);
            }
        });
    }

    /** The search forgets the meaning; its history stays. */
    void remove(Actor actor, String id, int expected, String reason) {
        transactor.run(tx -> {
            meanings.lockAll(tx);
            MeaningPolicy.demandOperator(actor);
            Standing before = demandKnown(tx, id, expected);
            save(tx, actor, id, before, Optional.empty(), reason, MeaningAction.REMOVED);
        });
    }

    /**
     * How a meaning stands.
     *
     * @param rowVersion 0 for one that nobody has edited
     */
    private record Standing(Optional<Map<String, List<String>>> names, int rowVersion) {}

    private Standing standing(Tx tx, String id) {
        return meanings.find(tx, id)
                .map(edited -> new Standing(edited.names(), edited.rowVersion()))
                .orElseGet(() -> new Standing(known.shipped(id).map(Meaning::names), 0));
    }

    private Standing demandKnown(Tx tx, String id, int expected) {
        Standing standing = standing(tx, id);
        if (standing.names().isEmpty()) {
            throw CommonProblem.notFound("meaning");
        }
        RowVersion.check(OptionalInt.of(expected), standing.rowVersion());
        return standing;
    }

    private void save(
            Tx tx,
            Actor actor,
            String id,
            Standing before,
            Optional<Map<String, List<String>>> after,
            String reason,
            MeaningAction action) {
        meanings.save(tx, new EditedMeaning(id, after, before.rowVersion() + 1));
        meanings.record(tx, id, action, actor, reason, before.names(), after, clock.instant());
    }
}
