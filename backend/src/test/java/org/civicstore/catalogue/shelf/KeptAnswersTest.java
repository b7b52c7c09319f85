package org.civicstore.catalogue.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final KeptAnswers<String> kept = new KeptAnswers<>(10_000);

    private static ListingAnswer answer(int length) {
        return new ListingAnswer(new byte[length], "\"tag\"", Instant.MAX);
    }

    @Test
    void gives_back_what_was_kept_until_the_version_changes() {
        ListingAnswer answer = answer(10);
        kept.find("a", 1);
        kept.keep("a", 1, answer);

        assertThat(kept.find("a", 1)).containsSame(answer);
        assertThat(kept.find("a", 2)).isEmpty();
        assertThat(kept.find("a", 1)).isEmpty();
    }

    @Test
    void does_not_keep_what_was_read_before_a_change_that_came_meanwhile() {
        kept.find("a", 1);
        kept.find("b", 2);
        kept.keep("a", 1, answer(10));

        assertThat(kept.find("a", 2)).isEmpty();
    }

    @Test
    void forgets_first_what_was_asked_for_least_recently() {
        kept.find("", 1);
        for (int i = 0; i < 8; i++) {
            kept.keep("answer " + i, 1, answer(900));
        }
        kept.find("answer 0", 1);
        kept.keep("one more", 1, answer(900));

        assertThat(kept.find("answer 0", 1)).isPresent();
        assertThat(kept.find("answer 1", 1)).isEmpty();
        assertThat(kept.find("one more", 1)).isPresent();
    }

    @Test
    void does_not_let_one_large_answer_drive_out_all_others() {
        kept.find("", 1);
        kept.keep("small", 1, answer(10));
        kept.keep("large", 1, answer(9_000));

        assertThat(kept.find("small", 1)).isPresent();
        assertThat(kept.find("large", 1)).isEmpty();
    }
}
