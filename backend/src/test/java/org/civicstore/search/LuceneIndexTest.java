package org.civicstore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.search.index.LuceneIndex;
import org.civicstore.shared.id.ListingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LuceneIndexTest {
    private final List<SearchEntry> entries = JudgedListings.entries();
    private LuceneIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = JudgedListings.index(entries);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private SearchAnswer asked(String text, Map<Facet, List<String>> filters) {
        return index.search(new SearchQuestion(text, "nb", filters, SearchQuestion.Sort.RELEVANCE, 1, 200, false));
    }

    private List<String> slugs(String text) {
        return asked(text, Map.of()).hits().stream().map(SearchAnswer.Hit::slug).toList();
    }

    private SearchEntry named(String slug) {
        return entries.stream()
                .filter(entry -> entry.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** The same texts under another name and address, certified later. */
    private SearchEntry copy(SearchEntry original, String slug, String name) {
        Map<String, String> names = Map.of("nb", name);
        return new SearchEntry(
                new ListingId(new UUID(2, slug.hashCode())),
                slug,
                names,
                original.summary(),
                original.description(),
                original.features(),
                original.provider(),
                original.facets(),
                original.newestAt().plus(Duration.ofDays(1)),
                original.certifiedSince().plus(Duration.ofDays(1)),
                Optional.of("{\"slug\":\"" + slug + "\"}"));
    }

    @Test
    void counts_of_facets_are_those_of_counting_by_hand() {
        for (String text : List.of("", "skatt", "barn", "hjelp til leie")) {
            SearchAnswer answer = asked(text, Map.of());
            List<String> found =
                    answer.hits().stream().map(SearchAnswer.Hit::slug).toList();
            answer.facets()
                    .forEach((facet, counts) -> counts.forEach(count -> assertThat(count.count())
                            .as(text + " " + facet + " " + count.value())
                            .isEqualTo(found.stream()
                                    .filter(slug -> named(slug)
                                            .facets()
                                            .getOrDefault(facet, Set.of())
                                            .contains(count.value()))
                                    .count())));
        }
    }

    @Test
    void every_value_that_is_offered_leads_to_as_many_listings_as_it_says() {
        SearchAnswer narrowed = asked("barn", Map.of(Facet.PROVIDER, List.of("public")));

        narrowed.facets()
                .forEach((facet, counts) -> counts.forEach(count -> {
                    Map<Facet, List<String>> filters = new EnumMap<>(Map.of(Facet.PROVIDER, List.of("public")));
                    filters.put(facet, List.of(count.value()));
                    assertThat(asked("barn", filters).total())
                            .as(facet + " " + count.value())
                            .isEqualTo(count.count())
                            .isPositive();
                }));
    }

    @Test
    void filters_leave_the_order_of_what_they_let_through_as_it_was() {
        for (String text : List.of("barn", "skatt", "hjelp til leie", "jobb")) {
            List<String> publicOnes = slugs(text).stream()
                    .filter(slug -> named(slug).facets().get(Facet.PROVIDER).contains("public"))
                    .toList();

            assertThat(asked(text, Map.of(Facet.PROVIDER, List.of("public"))).hits())
                    .as(text)
                    .extracting(SearchAnswer.Hit::slug)
                    .containsExactlyElementsOf(publicOnes);
        }
    }

    @Test
    void values_of_one_facet_are_alternatives_and_facets_are_all_demanded() {
        Map<Facet, List<String>> filters =
                Map.of(Facet.PROVIDER, List.of("PUBLIC", "voluntary"), Facet.LANGUAGE, List.of("nb"));
        SearchAnswer answer = asked("", filters);

        List<SearchEntry> expected = entries.stream()
                .filter(entry -> entry.facets().get(Facet.LANGUAGE).contains("nb"))
                .filter(entry -> !entry.facets().get(Facet.PROVIDER).contains("private"))
                .toList();
        assertThat(answer.total()).isEqualTo(expected.size()).isPositive();
        assertThat(answer.hits())
                .extracting(SearchAnswer.Hit::slug)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(SearchEntry::slug).toList());
        assertThat(answer.facets().get(Facet.PROVIDER))
                .contains(new SearchAnswer.Count(
                        "private",
                        entries.stream()
                                .filter(entry ->
                                        entry.facets().get(Facet.LANGUAGE).contains("nb"))
                                .filter(entry ->
                                        entry.facets().get(Facet.PROVIDER).contains("private"))
                                .count()));
    }

    @Test
    void gives_back_what_is_shown_of_a_listing_as_it_was_given() throws IOException {
        index.put(copy(named("nattero"), "nattero-2", "Drømmeland"));
        index.refresh();

        assertThat(asked("drømmeland", Map.of()).hits().getFirst().shown()).contains("{\"slug\":\"nattero-2\"}");
    }

    @Test
    void every_warning_to_leave_out_is_left_out_and_counted_so() {
        List<String> both = List.of("ai", "trackers");
        SearchAnswer answer = asked("barn", Map.of(Facet.WITHOUT, both));

        assertThat(answer.hits()).isNotEmpty().allSatisfy(hit -> assertThat(
                        named(hit.slug()).facets().get(Facet.WITHOUT))
                .containsAll(both));
        assertThat(answer.total()).isLessThan(asked("barn", Map.of()).total());
        assertThat(answer.facets().get(Facet.WITHOUT))
                .containsExactlyInAnyOrder(
                        new SearchAnswer.Count("ai", answer.total()),
                        new SearchAnswer.Count("trackers", answer.total()));
    }

    @Test
    void an_imitation_never_outranks_the_original() throws IOException {
        SearchEntry original = named("sinnsro");
        index.put(copy(original, "sinnsro-2", "Sinnsro"));
        index.put(copy(original, "sinnsr0", "Sinnsrо")); // The last letter is Cyrillic.
        index.put(copy(original, "sinnsro-gratis", "Sinnsro Gratis Angst Uro"));
        index.refresh();

        assertThat(slugs("sinnsro").getFirst()).isEqualTo("sinnsro");
        assertThat(slugs("øvelser mot angst").indexOf("sinnsro"))
                .isLessThan(slugs("øvelser mot angst").indexOf("sinnsro-2"));
        assertThat(slugs("sinnsro")).contains("sinnsro-2", "sinnsro-gratis");
        assertThat(slugs("øvelser mot angst").indexOf("sinnsro"))
                .isLessThan(slugs("øvelser mot angst").indexOf("sinnsr0"));
    }

    @Test
    void the_parts_of_a_score_add_up_to_it() {
        SearchAnswer answer = index.search(
                new SearchQuestion("levere skatten", "nb", Map.of(), SearchQuestion.Sort.RELEVANCE, 1, 10, true));

        assertThat(answer.hits()).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.reasons()).isNotEmpty();
            assertThat(hit.reasons().stream()
                            .mapToDouble(SearchAnswer.Reason::weight)
                            .sum())
                    .isCloseTo(hit.score(), within(hit.score() * 0.01));
        });
    }

    @Test
    void says_what_it_searched_for_instead_of_a_misspelt_word() {
        assertThat(asked("vaksniepasset", Map.of()).meant()).contains("vaksinepasset");
        assertThat(asked("vaksinepasset", Map.of()).meant()).isEmpty();
    }

    @Test
    void takes_no_word_for_a_slip_that_belongs_to_a_name_of_several() {
        assertThat(slugs("déclaration impôts")).isNotEmpty();
        assertThat(asked("déclaration impôts", Map.of()).meant()).isEmpty();
    }

    @Test
    void suggests_names_while_somebody_types() {
        assertThat(index.suggest("lap", "nb", 6).getFirst().name()).isEqualTo("Lappen Nå");
        assertThat(index.suggest("licence n", "en", 6).getFirst().name()).isEqualTo("Licence Now");
        assertThat(index.suggest("licence n", "fr", 6).getFirst().name()).isEqualTo("Licence Now");
        assertThat(index.suggest("lap", "sv", 6).getFirst().name()).isEqualTo("Lappen Nå");
        assertThat(index.suggest("xyzzy", "nb", 6)).isEmpty();
        assertThat(index.suggest("  ", "nb", 6)).isEmpty();
    }

    @Test
    void a_listing_that_was_taken_out_is_not_found_and_one_that_changed_is_found_by_what_it_says_now()
            throws IOException {
        index.remove(List.of(named("sinnsro").listing()));
        index.put(copy(named("nattero"), "nattero", "Drømmeland"));
        index.remove(List.of(named("nattero").listing()));
        index.refresh();

        assertThat(slugs("sinnsro")).doesNotContain("sinnsro");
        assertThat(slugs("drømmeland")).containsExactly("nattero");
    }

    @Test
    void pages_and_orders_hold_every_listing_once() {
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            index.search(new SearchQuestion("", "nb", Map.of(), SearchQuestion.Sort.NAME, page, 10, false))
                    .hits()
                    .forEach(hit -> seen.add(hit.slug()));
        }
        assertThat(seen).hasSameSizeAs(entries).doesNotHaveDuplicates();
    }

    @Test
    void words_of_any_length_and_signs_of_any_sort_are_answered() {
        for (String text : List.of(
                "a".repeat(200), "\"+-!(){}[]^~*?:\\/ AND OR", "%_'; drop table", "😀😀", "ø", "   ", "\u0000")) {
            assertThat(asked(text, Map.of()).total()).as(text).isNotNegative();
        }
    }
}
