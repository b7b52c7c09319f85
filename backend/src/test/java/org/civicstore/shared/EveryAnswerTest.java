package org.civicstore.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class EveryAnswerTest {

    @Test
    void the_store_says_that_it_is_up(Store store) {
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
}
