package org.civicstore.catalogue.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.web.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other sites may load and ask. */
@StoreTest
class OtherSitesTest {
    private static final String ELSEWHERE = "https://agency.example";
    private static final String ELIGIBILITY = "/api/v1/programmes/free-tax-filing/eligibility";
    /** In kB packed, as the page tells those who use it. */
    private static final int WEIGHT = 24_000;

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/embed/([0-9a-f]{64})/eligibility\\.js)\"");

    private final Store store;
    private final Http visitor;

    OtherSitesTest(Store store) {
        this.store = store;
        this.visitor = store.http();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/programmes",
                "/api/v1/programmes/free-tax-filing",
                "/api/v1/programmes/free-tax-filing/bundle",
                "/api/v1/programmes/free-tax-filing/listings",
                "/.well-known/jwks.json"
            })
    void may_read_what_the_questions_need(String path) {
        Answer answer = visitor.get(path, "Origin", ELSEWHERE, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.raw().headers().map().keySet())
                .doesNotContain("access-control-allow-credentials", "set-cookie");
    }

    @Test
    void may_have_answers_evaluated() {
        Answer asked = preflight(ELIGIBILITY, "POST");
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("Content-Type");

        Answer answer = evaluate("{\"profiles\":[{\"facts\":{\"gross-income\":3900000,\"adjustments\":0}}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.json().path("items").get(0).path("offers").get(0).toString())
                .contains("\"offer\":\"evergreen\",\"outcome\":\"ELIGIBLE\"");

        Answer wrong = evaluate("{\"profiles\":1}");
        assertThat(wrong.status()).isBetween(400, 422);
        assertThat(wrong.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/listings", "/api/v1/session", "/programmes/free-tax-filing", "/"})
    void may_read_nothing_else(String path) {
        assertThat(visitor.get(path, "Origin", ELSEWHERE).raw().headers().map())
                .doesNotContainKey("access-control-allow-origin")
                .extractingByKey("cross-origin-resource-policy")
                .asString()
                .contains("same-origin");
        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            assertThat(preflight(path, method).raw().headers().map()).doesNotContainKey("access-control-allow-origin");
        }
        assertThat(preflight("/api/v1/programmes/free-tax-filing", "POST")
                        .raw()
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void load_a_script_that_can_be_kept_for_ever_and_weighs_little() {
        String page = visitor.get("/embed?programme=free-tax-filing&language=fr", "Accept", "text/html")
                .body();
        Matcher found = SCRIPT.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        Answer script = visitor.get(found.group(1), "Origin", ELSEWHERE);
        EmbedScript same = new EmbedScript(script.body().getBytes(StandardCharsets.UTF_8));

        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(same.sha256()).isEqualTo(found.group(2));
        assertThat(page).contains("integrity=\"" + same.integrity() + "\"", "lang=\"fr\"", "Déclaration de revenus");
        assertThat(Packing.packed(same.content())).hasSizeLessThan(WEIGHT);
        assertThat(same.content().length).isGreaterThan(10_000);
    }

    @Test
    void keep_a_script_that_the_store_no_longer_hands_out_itself() {
        EmbedScript old = new EmbedScript("customElements.define('x-y', class {})".getBytes(StandardCharsets.UTF_8));
        assertThat(visitor.get(old.path()).status()).isEqualTo(404);

        EmbedScriptService scripts = store.bean(EmbedScriptService.class);
        scripts.keep(old);
        scripts.keep(old);

        assertThat(visitor.get(old.path()).body()).isEqualTo("customElements.define('x-y', class {})");
        assertThat(visitor.get("/embed/none/eligibility.js").status()).isEqualTo(404);
    }

    private Answer preflight(String path, String method) {
        return visitor.send(
                "OPTIONS",
                path,
                BodyPublishers.noBody(),
                "Origin",
                ELSEWHERE,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "content-type");
    }

    private Answer evaluate(String json) {
        return visitor.send(
                "POST",
                ELIGIBILITY,
                BodyPublishers.ofString(json),
                "Origin",
                ELSEWHERE,
                "Sec-Fetch-Site",
                "cross-site",
                "Content-Type",
                "application/json");
    }
}
