package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Decided;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.text.Languages;
import org.civicstore.taxonomy.Taxonomy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class PagesTest {
    private static final Pattern RAW_KEY = Pattern.compile("[>\"](storefront|shell|design)\\.[a-zA-Z.]+[<\"]");

    private final Store store;
    private final People people;
    private final Published published;

    PagesTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.published = new Published(store, people.vendor("Nordlys <b>AS</b>"));
    }

    private Answer page(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Accept";
        all[1] = "text/html,application/xhtml+xml,*/*;q=0.8";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return store.http().get(path, all);
    }

    @Nested
    class EveryPage {

        @Test
        void is_whole_in_every_language_without_inline_script_or_style() {
            String slug = Submissions.newSlug();
            String number = published.androidPackage(
                    slug,
                    "1.0.0",
                    1,
                    Published.bytes(2000, 5),
                    "android.permission.CAMERA",
                    "android.permission.INTERNET");
            for (String path : List.of(
                    "/",
                    "/apps",
                    "/apps?q=jobb&platform=android",
                    "/apps?q=nobodyhasthisword&category=tax",
                    "/apps/" + slug,
                    "/apps/" + slug + "/sheet",
                    "/apps?q=jobb&why=true",
                    "/offline",
                    "/compare",
                    "/compare?app=" + slug,
                    "/certificates/" + number,
                    "/categories",
                    "/collections",
                    "/about/visibility",
                    "/life-events/having-a-child",
                    "/my-apps",
                    "/vendor",
                    "/vendor/submissions/new")) {
                for (String language : Languages.ALL) {
                    Answer answer = page(path, "Accept-Language", language);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
                    assertThat(answer.body())
                            .as(path)
                            .contains("<html lang=\"" + language + "\" dir=\"ltr\"")
                            .doesNotContain(" style=", "<style", "<script>")
                            .doesNotContainPattern("<[a-z][^<>]*\\son[a-z]+=")
                            .doesNotContainPattern(RAW_KEY);
                    assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
                }
            }
        }

        @Test
        void speaks_the_language_that_was_chosen_and_remembers_it() {
            Answer chosen = page("/apps?lang=en&q=x", "Accept-Language", "nb");

            assertThat(chosen.body()).contains("<html lang=\"en\"").contains("Search: “x”");
            assertThat(chosen.header("Set-Cookie")).contains("lang=en", "SameSite=Lax");
            assertThat(page("/apps", "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
            assertThat(page("/apps", "Cookie", "lang=<script>").body()).contains("<html lang=\"nb\"");
            assertThat(page("/apps", "Accept-Language", "de-DE, fr-CA;q=0.8, en;q=0.5")
                            .body())
                    .contains("<html lang=\"fr\"");
            assertThat(page("/apps", "Accept-Language", "no").body()).contains("<html lang=\"nb\"");
            assertThat(page("/apps", "Accept-Language", "nn-NO, nb;q=0.8").body())
                    .contains("<html lang=\"nn\"");
        }

        @Test
        void does_not_speak_the_made_up_language_of_tests_unless_told_to() {
            assertThat(page("/apps?lang=ar-XB", "Accept-Language", "en").body()).contains("<html lang=\"en\"");
        }

        @Test
        void knows_its_one_address_and_its_other_languages() {
            assertThat(page("/categories?lang=en").body())
                    .contains("<link rel=\"canonical\" href=\"http://localhost:8080/categories\">")
                    .contains("hreflang=\"nb\" href=\"http://localhost:8080/categories?lang=nb\"")
                    .contains("hreflang=\"fr\" href=\"http://localhost:8080/categories?lang=fr\"");
            assertThat(page("/apps?q=tax").body()).contains("content=\"noindex\"");
        }
    }

    @Nested
    class TheListing {

        @Test
        void shows_vendors_texts_as_texts() {
            String slug = Submissions.newSlug();
            published.webApp(slug, "1.0.0", declaration -> {
                declaration.put("name", Map.of("nb", "<img src=x onerror=alert(1)>", "en", "\"><svg onload=alert(1)>"));
                declaration.put(
                        "description",
                        Map.of("nb", "<script>alert(1)</script>\n\n[x](javascript:alert(1)) **fet**", "en", "e"));
                declaration.put("shortDescription", Map.of("nb", "</script><script>alert(2)</script>", "en", "e"));
            });

            assertThat(page("/apps/" + slug, "Accept-Language", "nb").body())
                    .contains("&lt;img src=x onerror=alert(1)", "<strong>fet</strong>", "Nordlys &lt;b")
                    .doesNotContain("<img src=x", "<script>alert", "</script><script>", "href=\"javascript");
            assertThat(page("/apps/" + slug, "Accept-Language", "en").body()).doesNotContain("<svg onload");
            assertThat(page("/apps?q=%22%3E%3Cscript%3Ealert(1)").body()).doesNotContain("<script>alert");
        }

        @Test
        void falls_back_text_by_text_and_marks_what_is_in_another_language() {
            String slug = Submissions.newSlug();
            published.webApp(slug, "1.0.0", declaration -> {
                declaration.put("name", Map.of("nb", "Arvehjelpen", "en", "Inheritance aid"));
                declaration.put("shortDescription", Map.of("nb", "Hjelp.", "en", "Aid.", "fr", "Aide."));
            });
            String french = page("/apps/" + slug, "Accept-Language", "fr").body();

            assertThat(french).contains("lang=\"en\">Inheritance aid</h1>", "<p class=\"cs-lead\">Aide.</p>");
            assertThat(page("/apps/" + slug, "Accept-Language", "nn").body())
                    .contains("lang=\"nb\">Arvehjelpen</h1>", "<p class=\"cs-lead\" lang=\"nb\">Hjelp.</p>");
        }

        @Test
        void offers_the_download_with_its_digest_and_signer() {
            String slug = Submissions.newSlug();
            published.androidPackage(slug, "1.0.0", 1, Published.bytes(2000, 6), "android.permission.CAMERA");

            assertThat(page("/apps/" + slug, "Accept-Language", "nb").body())
                    .contains("href=\"/api/v1/listings/" + slug + "/releases/1.0.0/artifact\"")
                    .contains("data-island=\"add-to-my-apps\"", "class=\"cs-qr\"")
                    .contains("abababab abababab", "Bruke kameraet", "Last ned (2 kB)")
                    .contains("application/ld+json", "SoftwareApplication");
        }

        @Test
        void of_a_paused_release_says_so_with_the_reason() {
            String slug = Submissions.newSlug();
            published.androidPackage(slug, "1.0.0", 1, Published.bytes(2000, 7));
            people.operator("Otto")
                    .http()
                    .post(
                            "/api/v1/listings/" + slug + "/releases/1.0.0/quarantine",
                            Map.of("reason", "Under investigation."));
            Answer answer = page("/apps/" + slug, "Accept-Language", "nb");

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.body())
                    .contains(
                            "Ikke tilgjengelig nå", "satte versjon 1.0.0 på pause", "Begrunnelse: Under investigation.")
                    .doesNotContain("paused by the store")
                    .doesNotContain("/artifact");
        }
    }

    @Test
    void the_certificate_stays_readable_when_it_has_ended() {
        String slug = Submissions.newSlug();
        String number = published.androidPackage(slug, "1.0.0", 1, Published.bytes(2000, 8));
        assertThat(page("/certificates/" + number).body()).contains("Gyldig", "href=\"/apps/" + slug + '"');
        new Decided(store).revoked(number, "It sent names in the clear.");

        assertThat(page("/certificates/" + number).body())
                .contains("Tilbakekalt", "It sent names in the clear.", "Har du appen?")
                .doesNotContain("href=\"/apps/" + slug + '"');
        Answer app = page("/apps/" + slug);
        assertThat(app.status()).isEqualTo(410);
        assertThat(app.body()).contains("gjelder ikke lenger", "href=\"/certificates/" + number + '"');
    }

    @Test
    void a_wrong_door_is_a_page_for_people_and_a_problem_for_programs() {
        for (String path :
                List.of("/nothing-here", "/apps/nobody-has-this", "/certificates/CS-1999-1", "/life-events/x")) {
            Answer answer = page(path, "Accept-Language", "nb");
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("Feil dør", "<html");
        }
        assertThat(store.http()
                        .get("/nothing-here", "Accept", "application/json")
                        .problem())
                .isEqualTo("not-found");
        assertThat(page("/api/v1/nothing").problem()).isEqualTo("not-found");
    }

    @Test
    void search_engines_find_every_listing_and_no_workroom() {
        String slug = Submissions.newSlug();
        published.webApp(slug, "1.0.0");

        assertThat(page("/sitemap.xml").body()).contains("/apps/" + slug + "</loc>", "/life-events/having-a-child");
        assertThat(page("/robots.txt").body()).contains("Disallow: /vendor", "/sitemap.xml");
    }

    @Test
    void every_category_and_life_event_has_its_page() {
        store.bean(Taxonomy.class).lifeEvents().forEach(event -> assertThat(
                        page("/life-events/" + event.slug()).status())
                .isEqualTo(200));
        assertThat(store.http().get("/api/v1/categories").json()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(store.http().get("/api/v1/life-events").json()).hasSizeGreaterThanOrEqualTo(7);
    }
}
