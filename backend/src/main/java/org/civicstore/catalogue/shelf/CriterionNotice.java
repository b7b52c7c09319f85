package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Map;
import org.civicstore.certification.verdict.State;

/**
 * How the app did by one criterion.
 *
 * @param criterion its id
 * @param statement per language: what it demands, in the words of the edition that the certificate names
 * @param how who established it
 * @param at when it was established
 */
@Introspected
public record CriterionNotice(
        String criterion, Map<String, String> statement, State state, FactSource how, Instant at) {

    public CriterionNotice {
        statement = Map.copyOf(statement);
    }
}
