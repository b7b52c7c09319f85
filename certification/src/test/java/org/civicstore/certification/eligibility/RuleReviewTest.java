package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleReviewTest {

    private static final String RULES = """
        slug: help
        name: Help
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?}
          - {id: student, kind: BOOLEAN, name: being a student, question: Do you study?}
        offers:
          - id: young
            name: Young
            provider: A
            paths: [%s]
            benefits: [%s]
        fallback: {id: desk, name: The desk, summary: For all.}
        """;

    @Test
    void branches_that_nobody_can_take_are_found() throws NotEvaluable {
        assertThat(remarks(
                        "{id: a, when: {fact: age, below: 30}}, {id: b, when: {all: [{fact: age, below: 18}, {fact:"
                                + " age, atLeast: 18}]}}",
                        "{id: gift, name: Gift, when: {fact: age, atLeast: 30}}"))
                .containsExactly("UNREACHABLE offers/young/paths/b", "UNREACHABLE offers/young/benefits/gift");
    }

    @Test
    void a_path_that_adds_nobody_is_found_also_when_it_takes_several_others_to_cover_it() throws NotEvaluable {
        assertThat(remarks(
                        "{id: a, when: {fact: age, below: 30}}, {id: b, when: {fact: age, atLeast: 30, below: 60}},"
                                + " {id: c, when: {fact: age, atLeast: 20, below: 50}}",
                        ""))
                .containsExactly("OVERLAPPING offers/young/paths/c");
    }

    @Test
    void paths_that_overlap_in_part_are_meant() throws NotEvaluable {
        assertThat(remarks("{id: a, when: {fact: age, below: 30}}, {id: b, when: {fact: student, is: true}}", ""))
                .isEmpty();
    }

    @Test
    void paths_that_leave_nobody_out_are_found() throws NotEvaluable {
        assertThat(remarks("{id: a, when: {fact: age, below: 30}}, {id: b, when: {fact: age, atLeast: 30}}", ""))
                .containsExactly("FOR_EVERYBODY offers/young");
    }

    private static List<String> remarks(String paths, String benefits) throws NotEvaluable {
        Programme programme = ProgrammeReader.read(
                        RULES.formatted(paths, benefits).getBytes(StandardCharsets.UTF_8))
                .programme()
                .orElseThrow();
        return RuleReview.of(programme, LocalDate.of(2026, 11, 27)).stream()
                .map(remark -> remark.kind() + " " + remark.place())
                .toList();
    }
}
