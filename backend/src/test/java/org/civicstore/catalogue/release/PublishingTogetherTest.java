package org.civicstore.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.manifest.WebApp;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.search.feed.SearchFollower;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

/** A catalogue that is brought along: many listings at once. */
@StoreTest
class PublishingTogetherTest {
    private final Store store;
    private final PublicationService publications;
    private final Transactor transactor;
    private final OrganisationId owner;

    PublishingTogetherTest(Store store) {
        this.store = store;
        this.publications = store.bean(PublicationService.class);
        this.transactor = store.bean(Transactor.class);
        this.owner = new OrganisationId(store.bean(Ids.class).next());
    }

    private Publication publication(String slug, boolean listed) {
        Instant now = store.clock().instant();
        return new Publication(
                owner,
                new Publisher(
                        "brought",
                        "Brought Along",
                        "PRIVATE",
                        "NO",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                listed,
                slug,
                "1.0.0",
                OptionalLong.empty(),
                new SubmissionId(store.bean(Ids.class).next()),
                number(slug),
                CertificateStatus.VALID,
                Optional.empty(),
                new ReleaseContent(
                        SubjectKind.WEB_APP,
                        "base",
                        "2026-1",
                        now,
                        new Manifest(
                                Map.of("nb", "Navn " + slug),
                                Map.of("nb", "Kort."),
                                Map.of("nb", "Langt."),
                                Map.of(),
                                Optional.of(SubjectKind.WEB_APP),
                                List.of("tax"),
                                List.of("nb"),
                                Links.none(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                Optional.empty(),
                                Optional.of(new Price(Price.Kind.FREE, Map.of())),
                                List.of("web"),
                                Optional.empty(),
                                List.of(),
                                Optional.of(new WebApp(URI.create("https://app.example.org/"), Optional.empty())),
                                Optional.empty()),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        now,
                        now.plus(Duration.ofDays(365)),
                        List.of()));
    }

    private static String number(String slug) {
        return "B-" + Integer.toHexString(slug.hashCode());
    }

    private String document(String slug) {
        return store.http()
                .get("/api/v1/listings/" + slug)
                .body()
                .replace(slug, "SLUG")
                .replace(number(slug), "NUMBER")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]*", "TIME");
    }

    @Test
    void shows_and_finds_each_as_if_it_had_been_published_alone() {
        String alone = Submissions.newSlug();
        String one = Submissions.newSlug();
        String two = Submissions.newSlug();
        String unlisted = Submissions.newSlug();
        transactor.run(tx -> publications.publish(tx, publication(alone, true)));
        transactor.run(tx -> publications.publishNew(
                tx, List.of(publication(one, true), publication(two, true), publication(unlisted, false))));
        store.bean(SearchFollower.class).catchUp();

        assertThat(document(one))
                .isEqualTo(document(alone))
                .isEqualTo(document(two))
                .contains("Navn SLUG");
        assertThat(store.http().get("/api/v1/listings/" + unlisted).status()).isNotEqualTo(200);
        for (String slug : List.of(alone, one, two)) {
            assertThat(store.http()
                            .get("/api/v1/listings?q=" + slug + "&category=tax&provider=private")
                            .json()
                            .path("items")
                            .findValuesAsText("slug"))
                    .contains(slug);
        }
        assertThat(store.http()
                        .get("/api/v1/listings?size=100&sort=newest&category=tax")
                        .json()
                        .path("items")
                        .findValuesAsText("slug"))
                .contains(one, two, alone)
                .doesNotContain(unlisted);
    }
}
