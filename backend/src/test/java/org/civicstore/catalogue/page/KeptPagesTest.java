package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.civicstore.shared.persistence.RecentVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Pages that are sent from memory: to whom, and until when. */
@StoreTest
class KeptPagesTest {
    private static final Map<String, String> REASON = Map.of("reason", "It sends names in the clear.");

    /** A page that shows listings, among few others the one of this test. */
    private static final String LIST = "/apps?category=volunteering&sort=newest";

    private final Store store;
    private final People people;
    private final Published published;
    private final Http operator;
    private final String slug = Submissions.newSlug();

    KeptPagesTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.published = new Published(store, people.vendor("Nordlys"));
        this.operator = people.operator("Otto").http();
    }

    @BeforeEach
    void publishAndLook() {
        published.webApp(slug, "1.0.0", declaration -> declaration.put("categories", List.of("volunteering")));
        store.bean(SearchFollower.class).catchUp();
        assertThat(page(store.http(), "/apps/" + slug).status()).isEqualTo(200);
    }

    private static Answer page(Http http, String path, String... headers) {
        String[] all = new String[headers.length + 4];
        all[0] = "Accept";
        all[1] = "text/html";
        all[2] = "Accept-Language";
        all[3] = "en";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return http.get(path, all);
    }

    private void act(String action) {
        assertThat(operator.post("/api/v1/listings/" + slug + "/releases/1.0.0/" + action, REASON)
                        .status())
                .isEqualTo(200);
    }

    @Nested
    class ToEachReader {

        @Test
        void the_page_says_whether_somebody_is_signed_in_and_never_who() {
            Http one = people.person("Hedvig Hemmelig").http();
            Http two = people.person("Torvald Taus").http();
            for (String path : new String[] {"/", "/categories", "/apps", "/apps/" + slug}) {
                assertThat(page(store.http(), path).body()).as(path).contains("href=\"/sign-in\"");
                assertThat(page(one, path).body())
                        .as(path)
                        .contains("href=\"/account\"")
                        .doesNotContain("Hedvig", "href=\"/sign-in\"");
                // On the front page apps take turns, whoever looks.
                if (!path.equals("/")) {
                    assertThat(page(two, path).body())
                            .as(path)
                            .isEqualTo(page(one, path).body());
                }
                assertThat(page(store.http(), path).body())
                        .as(path)
                        .contains("href=\"/sign-in\"")
                        .doesNotContain("href=\"/account\"");
            }
        }

        @Test
        void it_speaks_the_language_that_was_asked_for_and_only_then_remembers_it() {
            Answer chosen = page(store.http(), "/apps/" + slug + "?lang=fr");
            Answer again = page(store.http(), "/apps/" + slug + "?lang=fr");
            Answer unasked = page(store.http(), "/apps/" + slug, "Cookie", "lang=fr");

            assertThat(chosen.body()).contains("<html lang=\"fr\"");
            assertThat(again.body()).isEqualTo(chosen.body()).isEqualTo(unasked.body());
            assertThat(again.header("Set-Cookie")).contains("lang=fr");
            assertThat(unasked.raw().headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page(store.http(), "/apps/" + slug).body()).contains("<html lang=\"en\"");
        }

        @Test
        void reasons_are_shown_only_to_who_asks_for_them() {
            String plain = page(store.http(), "/apps?q=" + slug).body();

            assertThat(page(store.http(), "/apps?q=" + slug + "&why=true").body())
                    .isNotEqualTo(plain);
            assertThat(page(store.http(), "/apps?q=" + slug).body()).isEqualTo(plain);
        }

        @Test
        void previews_are_shown_to_operators_only_however_often_they_were_drawn() {
            String preview = "/life-events/having-a-child/preview";

            assertThat(page(operator, preview).status()).isEqualTo(200);
            assertThat(page(store.http(), preview).status()).isEqualTo(404);
            assertThat(page(people.person("Siri").http(), preview).status()).isEqualTo(404);
        }

        @Test
        void it_comes_packed_if_that_is_taken_and_says_the_same() throws IOException {
            Answer plain = page(store.http(), "/apps/" + slug);
            Answer packed = page(store.http(), "/apps/" + slug, "Accept-Encoding", "br, gzip");

            assertThat(plain.raw().headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.header("Vary")).contains("Accept-Encoding", "Accept-Language", "Cookie");
            assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 3);
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain.body());
            }
        }

        @Test
        void who_has_it_already_is_told_so_and_not_sent_it() {
            Answer first = page(store.http(), "/apps/" + slug);
            String tag = first.header("ETag");
            Answer second = page(store.http(), "/apps/" + slug, "If-None-Match", "\"other\", " + tag);
            Answer packed = page(store.http(), "/apps/" + slug, "If-None-Match", tag, "Accept-Encoding", "gzip");

            assertThat(second.status()).isEqualTo(304);
            assertThat(second.bytes()).isEmpty();
            assertThat(second.header("ETag")).isEqualTo(tag);
            assertThat(second.header("Vary")).isEqualTo(first.header("Vary"));
            assertThat(packed.status()).isEqualTo(304);
            assertThat(page(store.http(), "/apps/" + slug + "?lang=nb", "If-None-Match", tag)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class OnTheNodeThatChanges {

        @Test
        void a_quarantined_listing_is_gone_at_once_from_every_page_and_comes_back_as_fast() {
            String tag = page(store.http(), "/apps/" + slug).header("ETag");
            assertThat(page(store.http(), LIST).body()).contains("/apps/" + slug);

            act("quarantine");
            assertThat(page(store.http(), "/apps/" + slug).status()).isEqualTo(410);
            assertThat(page(store.http(), "/apps/" + slug, "If-None-Match", tag).status())
                    .isEqualTo(410);
            assertThat(page(store.http(), LIST).body()).doesNotContain("/apps/" + slug);
            assertThat(page(store.http(), "/apps?q=" + slug).body()).doesNotContain("\"/apps/" + slug + '"');

            act("restoration");
            assertThat(page(store.http(), "/apps/" + slug).status()).isEqualTo(200);
            store.bean(SearchFollower.class).catchUp();
            assertThat(page(store.http(), LIST).body()).contains("/apps/" + slug);
        }

        @Test
        void an_expired_certificate_ends_the_page_although_nothing_was_changed() {
            store.clock().advance(Duration.ofDays(800));

            assertThat(page(store.http(), "/apps/" + slug).status()).isEqualTo(410);
        }
    }

    @Test
    void on_every_other_node_a_quarantined_listing_is_gone_within_a_second() {
        try (Store other = store.node(Map.of("civicstore.languages.pseudo", true))) {
            assertThat(page(other.http(), "/apps/" + slug).status()).isEqualTo(200);
            other.bean(SearchFollower.class).catchUp();
            assertThat(page(other.http(), LIST).body()).contains("/apps/" + slug);
            assertThat(page(other.http(), "/?lang=ar-XB").body()).contains("<html lang=\"ar-XB\" dir=\"rtl\"");
            assertThat(page(other.http(), "/").body()).contains("<html lang=\"en\" dir=\"ltr\"");

            act("quarantine");
            other.clock().advance(RecentVersion.LATEST);

            assertThat(page(other.http(), "/apps/" + slug).status()).isEqualTo(410);
            assertThat(page(other.http(), LIST).body()).doesNotContain("/apps/" + slug);
            assertThat(page(other.http(), "/apps?q=" + slug).body()).doesNotContain("\"/apps/" + slug + '"');
        }
    }
}
