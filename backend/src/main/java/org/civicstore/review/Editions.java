package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civicstore.certification.criterion.CriteriaEdition;

/** The editions of the criteria, each read once: they never change. */
@Singleton
public class Editions {
    private final Map<String, CriteriaEdition> loaded = new ConcurrentHashMap<>();
    private final CriteriaEdition current = CriteriaEdition.current();

    /** The edition that new cases are examined against. */
    public CriteriaEdition current() {
        return current;
    }

    public CriteriaEdition get(String id) {
        return loaded.computeIfAbsent(id, CriteriaEdition::load);
    }
}
