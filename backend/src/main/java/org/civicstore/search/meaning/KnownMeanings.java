package org.civicstore.search.meaning;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.language.Meaning;
import org.civicstore.search.language.ThesaurusFiles;

/**
 * The meanings that the search knows: those that ship, in their order, as operators have left them, and then those that
 * operators have added.
 */
@Singleton
public class KnownMeanings {
    private final MeaningQueries queries;
    private final List<Meaning> shipped = ThesaurusFiles.shipped();

    KnownMeanings(MeaningQueries queries) {
        this.queries = queries;
    }

    /** Grows with each change on any node. */
    public long version() {
        return queries.version();
    }

    /** As committed now. */
    public List<Meaning> all() {
        Map<String, EditedMeaning> edited = new HashMap<>();
        queries.edited().forEach(meaning -> edited.put(meaning.id(), meaning));
        List<Meaning> all = new ArrayList<>();
        for (Meaning meaning : shipped) {
            EditedMeaning over = edited.remove(meaning.id());
            (over == null ? Optional.of(meaning) : over.meaning()).ifPresent(all::add);
        }
        edited.values().stream()
                .sorted(java.util.Comparator.comparing(EditedMeaning::id))
                .forEach(meaning -> meaning.meaning().ifPresent(all::add));
        return all;
    }

    /** What ships under the id. */
    Optional<Meaning> shipped(String id) {
        return shipped.stream().filter(meaning -> meaning.id().equals(id)).findFirst();
    }

    List<Meaning> shipped() {
        return shipped;
    }
}
