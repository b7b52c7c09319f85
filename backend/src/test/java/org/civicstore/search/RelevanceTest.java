package org.civicstore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicstore.search.JudgedListings.Judged;
import org.civicstore.search.index.LuceneIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether people find what they need: the judged questions, scored by nDCG at 10 (Järvelin and Kekäläinen, 2002). */
class RelevanceTest {
    private static LuceneIndex index;
    private static Map<Judged, Double> scores;

    @BeforeAll
    static void ask_every_judged_question() throws IOException {
        index = JudgedListings.index(JudgedListings.entries());
        scores = JudgedListings.questions().stream().collect(Collectors.toMap(judged -> judged, RelevanceTest::score));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void the_set_is_large_and_speaks_five_languages() {
        assertThat(JudgedListings.entries()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(scores).hasSizeGreaterThanOrEqualTo(150);
        assertThat(scores.keySet().stream().map(Judged::language)).contains("nb", "sv", "da", "en", "fr");
    }

    @Test
    void over_all_questions_the_right_listings_stand_first() {
        assertThat(average(scores)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void no_sort_of_question_is_left_behind() {
        Map<String, Double> byStratum = new TreeMap<>(scores.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().stratum(), Collectors.averagingDouble(Map.Entry::getValue))));

        assertThat(byStratum)
                .allSatisfy((stratum, score) -> assertThat(score).as(stratum).isGreaterThanOrEqualTo(0.75));
    }

    @Test
    void an_exact_name_or_address_always_comes_first() {
        assertThat(scores.entrySet().stream()
                        .filter(entry -> entry.getKey().stratum().equals("exact-name")))
                .allSatisfy(entry ->
                        assertThat(entry.getValue()).as(entry.getKey().text()).isEqualTo(1));
    }

    private static double average(Map<Judged, Double> scores) {
        return scores.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static double score(Judged judged) {
        List<String> found = index.search(JudgedListings.asked(judged.text(), judged.language())).hits().stream()
                .map(SearchAnswer.Hit::slug)
                .toList();
        double ideal = gain(judged.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList());
        if (ideal == 0) {
            return found.isEmpty() ? 1 : 0;
        }
        return gain(found.stream()
                        .map(slug -> judged.grades().getOrDefault(slug, 0))
                        .toList())
                / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
