package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StoreTest
class EvidenceViewerTest {
    private static final String PAGE =
            "<!doctype html><html><body><h1>Test report</h1><script>alert(1)</script></body></html>";

    private final Store store;
    private final People people;
    private final Cases cases;

    EvidenceViewerTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    private Case withFiles(Path folder) {
        return cases.handedInWith(people.vendor("Shown"), new Checks(), (submissions, id) -> {
            submissions.upload(id, "evidence", "security-test", "report.html", PAGE.getBytes(StandardCharsets.UTF_8));
            submissions.upload(id, "evidence", "other", "plan.pdf", pdf(folder));
        });
    }

    private static byte[] pdf(Path folder) {
        try {
            return Files.readAllBytes(Documents.pdf(folder.resolve("plan.pdf"), "The plan."));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(JsonNode shown, Case one, String name) {
        for (JsonNode document : shown.path("documents")) {
            if (document.path("fileName").asText().equals(name)) {
                return one.path() + "/files/" + document.path("evidenceId").asText();
            }
        }
        throw new AssertionError("No " + name + " in " + shown.path("documents"));
    }

    @Test
    void shows_copies_that_can_do_nothing_and_records_who_opened_them(@TempDir Path folder) {
        Case one = withFiles(folder);
        SignedIn anna = people.certifier("Anna");
        SignedIn bo = people.certifier("Bo");
        JsonNode shown = ok(anna.http().get(one.path()));
        String report = file(shown, one, "report.html");
        String plan = file(shown, one, "plan.pdf");

        JsonNode described = ok(anna.http().get(report));
        assertThat(described.path("kind").asText()).isEqualTo("MARKUP");
        assertThat(described.path("leftOut").toString()).isEqualTo("[\"ACTIVE\"]");
        Answer copy = anna.http().get(report + "/copy");
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.body())
                .contains("<html lang=\"nb\">", "<title>report.html</title>", "<h1>Test report</h1>")
                .doesNotContain("alert");
        assertThat(copy.header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .endsWith("frame-ancestors 'self'; sandbox")
                .doesNotContain("unsafe", "script-src", "allow-");
        assertThat(anna.http().get(report + "/pages/1").status()).isEqualTo(404);

        assertThat(ok(bo.http().get(plan)).path("pages").asInt()).isEqualTo(1);
        Answer page = bo.http().get(plan + "/pages/1");
        assertThat(page.header("Content-Type")).startsWith("image/");
        assertThat(bo.http().get(plan + "/pages/2").status()).isEqualTo(404);
        assertThat(bo.http().get(plan + "/pages/1001").status()).isEqualTo(422);

        assertThat(store.bean(Rows.class).accesses(one.review()))
                .as("each of them opened one file, however many pages and parts of it they asked for")
                .isEqualTo(2);
        JsonNode again = ok(anna.http().get(plan)).path("openings");
        assertThat(again.findValuesAsText("name")).containsExactly("Anna", "Bo");
    }

    @Test
    void shows_nothing_to_a_certifier_who_must_keep_away_and_nothing_that_is_not_in_the_case(@TempDir Path folder) {
        Case one = withFiles(folder);
        SignedIn anna = people.certifier("Anna");
        String plan = file(ok(anna.http().get(one.path())), one, "plan.pdf");
        Case other = cases.handedIn();

        assertThat(anna.http().get(plan.replace(one.path(), other.path())).status())
                .isEqualTo(404);
        assertThat(one.vendor().http().get(plan).status()).isEqualTo(403);
        assertThat(anna.http().get(one.path() + "/files/package").status())
                .as("a web app has none")
                .isEqualTo(404);
        assertThat(store.bean(Rows.class).accesses(one.review())).isZero();
    }
}
