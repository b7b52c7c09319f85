package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

/** A vendor's program hands in with an API token, as a build server would. */
@StoreTest
class ProgramTest {
    private final Store store;
    private final People.Vendor vendor;

    ProgramTest(Store store) {
        this.store = store;
        this.vendor = new People(store).vendor("Builder");
    }

    @Test
    void with_a_writing_token_goes_the_whole_way_without_naming_its_organisation() {
        Http program = program("SUBMISSIONS_WRITE");
        Submissions submissions = new Submissions(program, vendor.slug());
        Map<String, Object> body = submissions.body(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
        body.remove("organisation");

        Answer begun = program.post("/api/v1/submissions", body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String id = begun.json().path("id").asText();
        submissions.upload(id, "artifact", null, "app.apk", UploadTest.apk(2000, 60));
        JsonNode handedIn = submissions.handIn(id);

        assertThat(handedIn.path("organisation").path("slug").asText()).isEqualTo(vendor.slug());
        assertThat(handedIn.path("status").asText()).isEqualTo("SUBMITTED");
        assertThat(vendor.http().get("/api/v1/submissions/" + id).status()).isEqualTo(200);
    }

    @Test
    void with_a_reading_token_reads_and_changes_nothing() {
        String id = new Submissions(vendor).draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        Http program = program("SUBMISSIONS_READ");

        assertThat(program.get("/api/v1/submissions/" + id).json().path("allowedActions"))
                .isEmpty();
        assertThat(program.get("/api/v1/submissions").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(program.put("/api/v1/submissions/" + id, Map.of("releaseVersion", "2"), "If-Match", "\"0\"")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(program.post("/api/v1/submissions/" + id + "/hand-in", "{}").problem())
                .isEqualTo("forbidden");
        assertThat(program.delete("/api/v1/submissions/" + id).problem()).isEqualTo("forbidden");
        assertThat(new Submissions(vendor).get(id).path("version").asInt()).isZero();
    }

    @Test
    void of_another_organisation_sees_nothing() {
        String id = new Submissions(vendor).draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        ProgramTest other = new ProgramTest(store);

        assertThat(other.program("SUBMISSIONS_READ", "SUBMISSIONS_WRITE")
                        .get("/api/v1/submissions/" + id)
                        .problem())
                .isEqualTo("not-found");
    }

    private Http program(String... scopes) {
        Answer made = vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/tokens",
                        Map.of("name", "Build server", "scopes", List.of(scopes), "days", 30));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return store.http()
                .always("Authorization", "Bearer " + made.json().path("secret").asText());
    }
}
