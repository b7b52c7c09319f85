package org.civicstore.certification.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastTrackTest {

    static Iterable<String> shipped() {
        return CriteriaEdition.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void leaves_out_nothing_that_blocks_and_that_a_check_settles_alone(String id) {
        CriteriaEdition whole = CriteriaEdition.load(id);
        Set<String> settled = whole.criteria().stream()
                .filter(criterion -> criterion.replacedBy().isEmpty())
                .filter(criterion -> criterion.mode() == Mode.AUTOMATIC)
                .filter(criterion -> criterion.severityFor("base") == Severity.BLOCKING)
                .map(Criterion::id)
                .collect(Collectors.toSet());

        assertThat(FastTrack.shipped().criteria()).containsAll(settled);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void is_a_part_of_every_edition_and_a_small_one_for_people(String id) {
        CriteriaEdition whole = CriteriaEdition.load(id);
        CriteriaEdition reduced = FastTrack.shipped().of(whole);

        assertThat(reduced.criteria().stream().map(Criterion::id))
                .containsExactlyInAnyOrderElementsOf(FastTrack.shipped().criteria());
        assertThat(reduced.id()).isEqualTo(whole.id());
        assertThat(byHand(reduced)).isLessThanOrEqualTo(byHand(whole) / 2);
    }

    private static long byHand(CriteriaEdition edition) {
        return edition.required(Demand.most("base", SubjectKind.WEB_APP)).stream()
                .filter(criterion -> criterion.mode() != Mode.AUTOMATIC)
                .count();
    }

    @Test
    void never_holds_longer_than_thirty_days() {
        assertThat(FastTrack.shipped().validity()).isLessThanOrEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "0", "soon"})
    void refuses_a_file_that_says_otherwise(String days) {
        byte[] file = ("valid-days: \"" + days + "\"\ncriteria: [SEC-01]").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> FastTrack.read("fast-track.yml", file))
                .isInstanceOf(CriteriaBroken.class)
                .hasMessageContaining("valid-days");
    }
}
