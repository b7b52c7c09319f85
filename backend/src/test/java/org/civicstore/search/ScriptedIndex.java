package org.civicstore.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.language.Marks;

/** An index that answers what the test says. */
public final class ScriptedIndex implements SearchIndex {
    /** Whether it is there. */
    public boolean there = true;
    /** What it has taken in. */
    public long upTo;
    /** What it suggests. */
    public List<Suggestion> suggestions = List.of();
    /** What it says of itself. */
    public SearchHealth health = new SearchHealth(SearchHealth.State.FOLLOWING, 0, 0, "");
    /** How often it was asked. */
    public int asked;

    private void ask() {
        asked++;
        if (!there) {
            throw new SearchUnavailable("The test says so", new IllegalStateException());
        }
    }

    @Override
    public SearchAnswer search(SearchQuestion question) {
        ask();
        return new SearchAnswer(List.of(), 0, Map.of(), Optional.empty());
    }

    @Override
    public List<Suggestion> suggest(String typed, String language, int most) {
        ask();
        return suggestions;
    }

    @Override
    public Marks marks(String typed, String language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long upTo() {
        return there ? upTo : -1;
    }

    @Override
    public SearchHealth health() {
        return health;
    }
}
