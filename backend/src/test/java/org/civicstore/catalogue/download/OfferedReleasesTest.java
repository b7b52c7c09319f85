package org.civicstore.catalogue.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Test;

@StoreTest
class OfferedReleasesTest {
    private final People people;
    private final OfferedReleases releases;
    private final String slug = Submissions.newSlug();

    OfferedReleasesTest(Store store) {
        this.people = new People(store);
        this.releases = store.bean(OfferedReleases.class);
        new Published(store, people.vendor("Nordlys")).androidPackage(slug, "1.0.0", 1, Published.bytes(500, 1));
    }

    private Release found() {
        return releases.find(slug, "1.0.0").orElseThrow();
    }

    @Test
    void are_remembered_until_something_happens_to_them() {
        Release before = found();
        assertThat(found()).isSameAs(before);

        people.operator("Otto")
                .http()
                .post(
                        "/api/v1/listings/" + slug + "/releases/1.0.0/quarantine",
                        Map.of("reason", "It sends names in the clear."));

        assertThat(found().status()).isEqualTo(ReleaseStatus.QUARANTINED);
    }

    @Test
    void that_never_were_are_not_found() {
        assertThat(releases.find(slug, "9.9.9")).isEmpty();
        assertThat(releases.find("no-such-listing", "1.0.0")).isEmpty();
    }
}
