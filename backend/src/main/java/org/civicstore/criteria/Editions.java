package org.civicstore.criteria;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civicstore.certification.criterion.CriteriaEdition;

/** The editions of the criteria, each read once: they never change. Which one is in force, the store says. */
@Singleton
public class Editions {
    private final Map<String, CriteriaEdition> loaded = new ConcurrentHashMap<>();
    private final EditionQueries standings;

    Editions(EditionQueries standings) {
        this.standings = standings;
    }

    /** The edition that new cases are examined against. */
    public CriteriaEdition current() {
        return get(standings.inForce());
    }

    /** @throws org.civicstore.certification.criterion.CriteriaBroken when no such edition ships with this store */
    public CriteriaEdition get(String id) {
        return loaded.computeIfAbsent(id, CriteriaEdition::load);
    }
}
