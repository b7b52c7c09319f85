package org.civicstore.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void match_in_a_list_weak_or_strong_and_whatever_there_is() {
        assertThat(EntityTags.matches("\"a\"", "\"a\"")).isTrue();
        assertThat(EntityTags.matches("\"b\", W/\"a\"", "\"a\"")).isTrue();
        assertThat(EntityTags.matches("\"a\"", "W/\"a\"")).isTrue();
        assertThat(EntityTags.matches("*", "\"a\"")).isTrue();
    }

    @Test
    void do_not_match_others_or_nothing() {
        assertThat(EntityTags.matches("\"b\"", "\"a\"")).isFalse();
        assertThat(EntityTags.matches("a", "\"a\"")).isFalse();
        assertThat(EntityTags.matches("", "\"a\"")).isFalse();
        assertThat(EntityTags.matches(null, "\"a\"")).isFalse();
    }
}
