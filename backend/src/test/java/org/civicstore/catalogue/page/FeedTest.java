package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@StoreTest
class FeedTest {
    private final Store store;
    private final People.Vendor vendor;
    private final String slug = Submissions.newSlug();

    FeedTest(Store store) {
        this.store = store;
        this.vendor = new People(store).vendor("Nordlys");
        new Published(store, vendor).webApp(slug, "1.0.0");
    }

    private Answer get(String path) {
        return store.http().get(path, "Accept-Language", "en");
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tells_feed_readers_what_was_certified_lately() throws Exception {
        Answer answer = get("/feeds/apps.atom");

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        Document feed = xml(answer.body());
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").item(0).getTextContent())
                .contains("1.0.0 is certified", "Nordlys");
        assertThat(answer.body()).contains("/apps/" + slug + '"');
    }

    @Test
    void says_the_same_as_a_json_feed() {
        JsonNode feed = get("/feeds/apps.json").json();

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        List<String> urls = feed.path("items").findValuesAsText("url");
        assertThat(urls).anyMatch(url -> url.endsWith("/apps/" + slug));
        String atom = get("/feeds/apps.atom").body();
        assertThat(urls).allSatisfy(url -> assertThat(atom).contains('"' + url + '"'));
    }

    @Test
    void comes_for_each_category_life_event_and_vendor() {
        String organisation = get("/api/v1/listings/" + slug)
                .json()
                .path("organisation")
                .path("slug")
                .asText();

        assertThat(get("/feeds/categories/job-search.atom").body()).contains(slug);
        assertThat(get("/feeds/categories/tax.atom").body()).doesNotContain(slug);
        assertThat(get("/feeds/life-events/losing-and-finding-work.json").body())
                .contains(slug);
        assertThat(get("/feeds/vendors/" + organisation + ".json").json().path("items"))
                .hasSize(1);
    }

    @Test
    void is_not_there_for_what_the_store_does_not_have() {
        for (String path : List.of(
                "/feeds/apps.rss",
                "/feeds/categories/nothing.atom",
                "/feeds/life-events/nothing.atom",
                "/feeds/vendors/nobody.atom")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void loses_an_app_that_is_withdrawn() {
        vendor.http().post("/api/v1/listings/" + slug + "/releases/1.0.0/withdrawal", Map.of("reason", "A mistake."));

        assertThat(get("/feeds/apps.json").body()).doesNotContain(slug);
    }

    @Test
    void holds_names_that_are_no_xml() throws Exception {
        Feed feed = new Feed(
                "https://store.example",
                "/feeds/apps.atom",
                "/apps",
                "A & B <c>",
                "en",
                List.of(new Feed.Entry(
                        "/apps/a#1", "/apps/a", "]]>\u0001<b>", "\uD83D\uDE00 & more", "N", Instant.EPOCH)));

        Document read = xml(feed.atom());
        assertThat(read.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("]]><b>");
        assertThat(read.getElementsByTagName("summary").item(0).getTextContent())
                .isEqualTo("\uD83D\uDE00 & more");
    }
}
