package org.civicstore.criteria;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.shared.persistence.Transactor;

/** Answers about editions; all of them are public. */
@Singleton
public class EditionQueries {
    private final Transactor transactor;
    private final EditionRepository editions;

    EditionQueries(Transactor transactor, EditionRepository editions) {
        this.transactor = transactor;
        this.editions = editions;
    }

    /** The id of the edition that new cases are examined against. */
    public String inForce() {
        return editions.inForce(transactor.reading());
    }

    /** Where every edition that ships with this store stands, the newest first. */
    public List<EditionStanding> all() {
        Map<String, EditionStanding> moved = editions.moved(transactor.reading()).stream()
                .collect(Collectors.toMap(EditionStanding::edition, Function.identity()));
        return CriteriaEdition.shipped().reversed().stream()
                .map(id -> moved.getOrDefault(id, EditionStanding.draft(id)))
                .toList();
    }

    /** Where one edition stands; empty when it does not ship with this store. */
    public Optional<EditionStanding> find(String edition) {
        return CriteriaEdition.shipped().contains(edition)
                ? editions.find(transactor.reading(), edition).or(() -> Optional.of(EditionStanding.draft(edition)))
                : Optional.empty();
    }

    /** Oldest first. */
    public List<EditionMove> history(String edition) {
        return editions.history(transactor.reading(), edition);
    }
}
