package org.civicstore.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final KeptAnswers<String, Long> kept = new KeptAnswers<>(10_000);

    private static KeptAnswer answer(int length) {
        return new KeptAnswer(new byte[length], "\"tag\"", Instant.MAX);
    }

    @Test
    void gives_back_what_was_kept_until_the_version_changes() {
        KeptAnswer answer = answer(10);
        kept.find("a", 1L);
        kept.keep("a", 1L, answer);

        assertThat(kept.find("a", 1L)).containsSame(answer);
        assertThat(kept.find("a", 2L)).isEmpty();
        assertThat(kept.find("a", 1L)).isEmpty();
    }

    @Test
    void does_not_keep_what_was_read_before_a_change_that_came_meanwhile() {
        kept.find("a", 1L);
        kept.find("b", 2L);
        kept.keep("a", 1L, answer(10));

        assertThat(kept.find("a", 2L)).isEmpty();
    }

    @Test
    void forgets_first_what_was_asked_for_least_recently() {
        kept.find("", 1L);
        for (int i = 0; i < 8; i++) {
            kept.keep("answer " + i, 1L, answer(900));
        }
        kept.find("answer 0", 1L);
        kept.keep("one more", 1L, answer(900));

        assertThat(kept.find("answer 0", 1L)).isPresent();
        assertThat(kept.find("answer 1", 1L)).isEmpty();
        assertThat(kept.find("one more", 1L)).isPresent();
    }

    @Test
    void does_not_let_one_large_answer_drive_out_all_others() {
        kept.find("", 1L);
        kept.keep("small", 1L, answer(10));
        kept.keep("large", 1L, answer(9_000));

        assertThat(kept.find("small", 1L)).isPresent();
        assertThat(kept.find("large", 1L)).isEmpty();
    }
}
