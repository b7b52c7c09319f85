package org.civicstore.review.statement;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.civicstore.shared.text.Languages;

/** Statements over HTTP. */
final class StatementBodies {
    private StatementBodies() {}

    /**
     * @param kept whether it was sent with the decision; else it is what would be sent now
     * @param languages in which it can be read and printed
     */
    @Introspected
    record StatementBody(boolean kept, Statement facts, Letter letter, List<String> languages) {
        static StatementBody of(boolean kept, KeptStatement statement, String language) {
            return new StatementBody(
                    kept,
                    statement.facts(),
                    statement.in(language),
                    Languages.ALL.stream()
                            .filter(statement.letters()::containsKey)
                            .toList());
        }
    }
}
