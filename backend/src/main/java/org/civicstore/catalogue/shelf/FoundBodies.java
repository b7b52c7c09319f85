package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingBodies.CardBody;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchIndex;
import org.civicstore.shared.web.StoredJson;

/** What a search finds, over HTTP. */
final class FoundBodies {
    private FoundBodies() {}

    /**
     * A page of listings with what they can be narrowed by.
     *
     * @param facets only of a search: per facet its values with counts; a facet's own filter does not count against its values
     * @param meant the text that was searched for instead of the typed one, when a word of that occurs nowhere
     * @param degraded whether only names were searched, because the index was not there
     * @param explanations where each listing's place comes from; only when asked for
     */
    @Introspected
    record FoundListingsBody(
            List<CardBody> items,
            int page,
            int size,
            long total,
            Optional<Map<String, List<CountBody>>> facets,
            Optional<String> meant,
            Optional<Boolean> degraded,
            Optional<List<ExplanationBody>> explanations) {

        static FoundListingsBody of(ListingSearch.Found found, boolean explain) {
            Map<String, List<CountBody>> facets = new LinkedHashMap<>();
            found.answer()
                    .facets()
                    .forEach((facet, counts) -> facets.put(
                            facet.key(),
                            counts.stream()
                                    .map(count -> new CountBody(count.value(), count.count()))
                                    .toList()));
            return new FoundListingsBody(
                    found.cards().items().stream().map(CardBody::new).toList(),
                    found.cards().page(),
                    found.cards().size(),
                    found.cards().total(),
                    Optional.of(facets),
                    found.answer().meant(),
                    Optional.of(found.degraded()),
                    explain
                            ? Optional.of(found.answer().hits().stream()
                                    .map(ExplanationBody::of)
                                    .toList())
                            : Optional.empty());
        }
    }

    /** How many of the found listings have a value. */
    @Introspected
    record CountBody(String value, long count) {}

    /** Why a listing stands where it does. */
    @Introspected
    record ExplanationBody(String slug, double score, List<ReasonBody> reasons) {
        static ExplanationBody of(SearchAnswer.Hit hit) {
            return new ExplanationBody(
                    hit.slug(),
                    hit.score(),
                    hit.reasons().stream()
                            .map(reason -> new ReasonBody(reason.word(), reason.where(), reason.how(), reason.weight()))
                            .toList());
        }
    }

    /** One part of a score: the word, the text it stands in, how it fits, and what it adds. */
    @Introspected
    record ReasonBody(String word, String where, String how, double weight) {}

    /** Names that fit what was typed so far. */
    @Introspected
    record SuggestionsBody(List<SuggestionBody> items) {}

    /** The same as it goes out. */
    @Introspected
    @Schema(implementation = SuggestionsBody.class)
    record StoredSuggestionsBody(byte[] bytes) implements StoredJson {}

    /** One of them. */
    @Introspected
    record SuggestionBody(String slug, String name) {
        static SuggestionBody of(SearchIndex.Suggestion suggestion) {
            return new SuggestionBody(suggestion.slug(), suggestion.name());
        }
    }
}
