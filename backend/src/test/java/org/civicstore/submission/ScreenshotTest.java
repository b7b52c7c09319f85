package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.SamplePictures;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

/** Pictures on their way from the vendor's disk to the listing, drawn by the real process. */
@StoreTest
class ScreenshotTest {
    private static final byte[] PHONE = SamplePictures.png(720, 1_560, 1);
    private static final byte[] DESKTOP = SamplePictures.png(1_920, 1_080, 2);

    private final Store store;
    private final People.Vendor vendor;
    private final Submissions submissions;
    private final String slug = Submissions.newSlug();
    private final String id;

    ScreenshotTest(Store store) {
        this.store = store;
        this.vendor = new People(store).vendor("Nordlys");
        this.submissions = new Submissions(vendor);
        this.id = submissions.draft(slug, "1.0.0", "WEB_APP");
    }

    private JsonNode screenshots() {
        return submissions.get(id).path("screenshots");
    }

    private Answer described(List<Map<String, Object>> said) {
        return vendor.http().put("/api/v1/submissions/" + id + "/screenshots", Map.of("screenshots", said));
    }

    private Answer refused(String name, byte[] bytes) {
        Answer announced = submissions.announce(id, "screenshot", null, name, bytes.length);
        return submissions.send(announced.header("Location"), 0, bytes);
    }

    @Test
    void are_drawn_anew_in_two_sizes_and_know_on_what_device_they_were_taken() {
        submissions.upload(id, "screenshot", null, "phone.png", PHONE);
        submissions.upload(id, "screenshot", null, "desktop.png", DESKTOP);

        JsonNode phone = screenshots().path(0);
        JsonNode desktop = screenshots().path(1);
        assertThat(phone.path("formFactor").asText()).isEqualTo("PHONE");
        assertThat(phone.path("large").path("height").asInt()).isEqualTo(1_560);
        assertThat(phone.path("small").path("height").asInt()).isEqualTo(640);
        assertThat(desktop.path("formFactor").asText()).isEqualTo("DESKTOP");
        assertThat(desktop.path("large").path("width").asInt()).isEqualTo(1_600);
        Answer picture = vendor.http().get(phone.path("small").path("href").asText());
        assertThat(picture.header("Content-Type")).startsWith("image/");
        assertThat(picture.header("Cache-Control")).contains("private");
    }

    @Test
    void the_same_picture_twice_is_one_and_a_ninth_is_refused() {
        submissions.upload(id, "screenshot", null, "a.png", PHONE);
        submissions.upload(id, "screenshot", null, "b.png", PHONE);
        assertThat(screenshots()).hasSize(1);

        for (int seed = 10; seed < 17; seed++) {
            submissions.upload(id, "screenshot", null, "c.png", SamplePictures.png(320, 640, seed));
        }
        assertThat(screenshots()).hasSize(ScreenshotService.MOST);
        assertThat(submissions.announce(id, "screenshot", null, "d.png", 100).problem())
                .isEqualTo("too-many-files");
    }

    @Test
    void what_is_no_picture_is_refused_with_the_reason_and_leaves_nothing_behind() {
        byte[] broken = SamplePictures.png(720, 1_560, 3);
        Arrays.fill(broken, 60, broken.length - 20, (byte) 7);

        Answer answer = refused("broken.png", broken);
        assertThat(answer.problem()).isEqualTo("picture-unusable");
        assertThat(answer.body()).contains("picture.damaged", "broken.png");
        assertThat(refused("tiny.png", SamplePictures.png(200, 400, 4)).body()).contains("picture.too-small");
        assertThat(submissions
                        .announce(id, "screenshot", null, "huge.png", 9_000_000)
                        .problem())
                .isEqualTo("file-too-large");
        assertThat(submissions
                        .announce(id, "screenshot", null, "picture.svg", 900)
                        .problem())
                .isEqualTo("file-type-refused");
        JsonNode after = submissions.get(id);
        assertThat(after.path("screenshots")).isEmpty();
        assertThat(after.path("uploads")).isEmpty();
    }

    @Test
    void need_a_text_in_every_language_of_the_listing_before_they_are_handed_in() {
        submissions.upload(id, "screenshot", null, "phone.png", PHONE);

        Answer early = vendor.http().post("/api/v1/submissions/" + id + "/hand-in", "{}");
        assertThat(early.problem()).isEqualTo("submission-incomplete");
        assertThat(early.body())
                .contains(
                        "/screenshots/0/alternativeText/en",
                        "/screenshots/0/alternativeText/nb",
                        "screenshot.text-missing");
    }

    @Test
    void stand_in_the_order_in_which_they_are_described_and_each_is_described_once() {
        submissions.upload(id, "screenshot", null, "phone.png", PHONE);
        submissions.upload(id, "screenshot", null, "desktop.png", DESKTOP);
        List<Map<String, Object>> said = new ArrayList<>();
        screenshots()
                .forEach(one -> said.add(Map.of(
                        "id",
                        one.path("id").asText(),
                        "formFactor",
                        "TABLET",
                        "alternativeText",
                        Map.of("nb", "En skjerm"))));
        Collections.reverse(said);

        assertThat(described(said).status()).isEqualTo(200);
        assertThat(screenshots().path(0).path("id").asText())
                .isEqualTo(said.getFirst().get("id"));
        assertThat(screenshots().path(0).path("formFactor").asText()).isEqualTo("TABLET");
        assertThat(described(said.subList(0, 1)).problem()).isEqualTo("stale-version");
        assertThat(described(List.of(said.getFirst(), said.getFirst())).problem())
                .isEqualTo("stale-version");
        assertThat(vendor.http()
                        .delete("/api/v1/submissions/" + id + "/screenshots/"
                                + said.getFirst().get("id"))
                        .status())
                .isEqualTo(204);
        assertThat(screenshots()).hasSize(1);
    }

    @Test
    void are_taken_over_from_an_earlier_version_of_the_same_app_with_their_words() {
        submissions.screenshot(id, PHONE);
        JsonNode earlier = screenshots();
        submissions.handIn(id);
        vendor.http()
                .post(
                        "/api/v1/submissions/" + id + "/withdrawal",
                        Map.of("reason", "The next version comes in its place."));
        String next = submissions.draft(slug, "2.0.0", "WEB_APP");
        submissions.upload(next, "screenshot", null, "desktop.png", DESKTOP);

        Answer taken = takenOver(next, id);

        assertThat(taken.status()).isEqualTo(200);
        JsonNode all = taken.json().path("screenshots");
        assertThat(all).hasSize(2);
        assertThat(all.path(1).path("alternativeText"))
                .isEqualTo(earlier.path(0).path("alternativeText"))
                .isNotEmpty();
        assertThat(all.path(1).path("id")).isNotEqualTo(earlier.path(0).path("id"));
        assertThat(vendor.http()
                        .get(all.path(1).path("large").path("href").asText())
                        .status())
                .isEqualTo(200);
        assertThat(takenOver(next, id).json().path("screenshots")).hasSize(2);
    }

    @Test
    void are_not_taken_over_from_another_app_nor_from_another_vendor() {
        Submissions others = new Submissions(new People(store).vendor("Sydlys"));
        String theirs = others.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        String another = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

        assertThat(takenOver(id, theirs).problem()).isEqualTo("not-found");
        assertThat(takenOver(id, another).problem()).isEqualTo("not-found");
        assertThat(vendor.http()
                        .post("/api/v1/submissions/" + id + "/screenshots", "{}")
                        .body())
                .contains("/submission", "an earlier submission of the same app");
    }

    private Answer takenOver(String into, String earlier) {
        return vendor.http().post("/api/v1/submissions/" + into + "/screenshots", Map.of("submission", earlier));
    }

    @Test
    void are_public_once_the_release_is_and_gone_with_it() {
        submissions.screenshot(id, PHONE);
        submissions.handIn(id);
        Published published = new Published(store, vendor);
        String hidden = "/pictures/" + "0".repeat(64) + ".png";
        published.certify(id, slug, Optional.empty(), List.of());

        JsonNode shown = store.http()
                .get("/api/v1/listings/" + slug)
                .json()
                .path("screenshots")
                .path(0);
        String address = shown.path("small").path("href").asText();
        Answer picture = store.http().get(address);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Cache-Control")).contains("immutable", "max-age=31536000", "s-maxage=60");
        assertThat(store.http()
                        .get(address, "If-None-Match", picture.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(store.http().get(hidden).status()).isEqualTo(404);
        assertThat(store.http().get("/pictures/..%2Fsecret").status()).isEqualTo(404);
        assertThat(store.http()
                        .get("/apps/" + slug, "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains(
                        "<img src=\"" + address + "\" width=\""
                                + shown.path("small").path("width").asInt() + '"',
                        "loading=\"lazy\"",
                        "alt=\"The front page with a button.\"",
                        "href=\"" + shown.path("large").path("href").asText() + '"');

        vendor.http()
                .post(
                        "/api/v1/listings/" + slug + "/releases/1.0.0/withdrawal",
                        Map.of("reason", "A better one comes."));
        assertThat(store.http().get(address).status()).isEqualTo(404);
    }
}
