package org.civicstore.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.junit.jupiter.api.Test;

@StoreTest
class EveryAnswerTest {

    @Test
    void the_store_says_that_it_is_up_once_its_index_is_open(Store store) {
        store.bean(SearchFollower.class).catchUp();
        Answer answer = store.http().get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    }

    @Test
    void an_unknown_address_is_answered_with_a_problem_document(Store store) {
        Answer answer = store.http().get("/api/v1/no-such-thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void every_answer_forbids_inline_scripts_and_framing(Store store) {
        String policy = store.http().get("/health").header("Content-Security-Policy");

        assertThat(policy)
                .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_request_with_a_cookie_from_another_site_is_refused(Store store) {
        Answer answer = store.http()
                .post("/api/v1/session", "{}", "Sec-Fetch-Site", "cross-site", "Cookie", "civicstore_session=x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("cross-site-request");
    }

    @Test
    void a_request_with_a_cookie_that_does_not_say_where_it_comes_from_is_refused(Store store) {
        Answer answer = store.http()
                .always("Sec-Fetch-Site", null)
                .post("/api/v1/session", "{}", "Cookie", "civicstore_session=x");

        assertThat(answer.problem()).isEqualTo("cross-site-request");
    }

    @Test
    void a_read_that_has_not_changed_is_not_sent_again(Store store) {
        String tag = store.http().get("/api/v1/categories").header("ETag");

        Answer again = store.http().get("/api/v1/categories", "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void a_row_with_parts_of_its_own_is_sent_again_though_its_version_is_the_same(Store store) {
        Submissions submissions = new Submissions(new People(store).vendor("Reader"));
        String draft = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        Http http = submissions.http();
        String tag = http.get("/api/v1/submissions/" + draft).header("ETag");

        Answer again = http.get("/api/v1/submissions/" + draft, "If-None-Match", tag);

        assertThat(tag).matches("\"\\d+\"");
        assertThat(again.status()).isEqualTo(200);
    }
}
