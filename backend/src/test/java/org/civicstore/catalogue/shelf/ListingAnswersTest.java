package org.civicstore.catalogue.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.persistence.RecentVersion;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.web.KeptAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another node has in memory while this one changes the shelves: both share the database and nothing else. */
@StoreTest
class ListingAnswersTest {
    private static final Map<String, String> REASON = Map.of("reason", "It sends names in the clear.");

    private final Store store;
    private final People.Vendor vendor;
    private final Published published;
    private final Http operator;
    private final ListingAnswers otherNode;
    private final String slug = Submissions.newSlug();
    private final ShelfVersionQueries shelves;

    ListingAnswersTest(Store store) {
        People people = new People(store);
        this.store = store;
        this.vendor = people.vendor("Nordlys");
        this.published = new Published(store, vendor);
        this.operator = people.operator("Otto").http();
        this.shelves = store.bean(ShelfVersionQueries.class);
        ShelfVersion version = new ShelfVersion(shelves, store.clock());
        ListingQueries queries = new ListingQueries(store.bean(Transactor.class), version, store.clock());
        this.otherNode = new ListingAnswers(
                queries, store.bean(ListingSearch.class), version, store.bean(ObjectMapper.class), store.clock());
    }

    @BeforeEach
    void publishAndLook() {
        published.webApp(slug, "1.0.0");
        assertThat(shownByOther()).isTrue();
        assertThat(listedByOther()).isTrue();
    }

    private void act(Http http, String action) {
        int status = http.post("/api/v1/listings/" + slug + "/releases/1.0.0/" + action, REASON)
                .status();
        assertThat(status).isEqualTo(200);
    }

    private KeptAnswer list() {
        return otherNode.list(new ListingQuestion(
                "", Optional.empty(), Optional.empty(), Optional.empty(), ListingQuestion.Sort.NEWEST, 1, 100));
    }

    private boolean listedByOther() {
        return new String(list().bytes(), StandardCharsets.UTF_8).contains('"' + slug + '"');
    }

    private boolean shownByOther() {
        return otherNode.document(slug).isPresent();
    }

    private void waitForTheOther() {
        store.clock().advance(RecentVersion.LATEST);
    }

    @Test
    void are_kept_while_nothing_changes() {
        // A job that works on what another test left may change the shelves meanwhile: such a try says nothing.
        for (int tries = 0; tries < 50; tries++) {
            long before = shelves.version();
            ListingSearch.State found = store.bean(ListingSearch.class).state();
            KeptAnswer document = otherNode.document(slug).orElseThrow();
            KeptAnswer list = list();
            waitForTheOther();
            Optional<KeptAnswer> documentThen = otherNode.document(slug);
            KeptAnswer listThen = list();

            if (shelves.version() == before
                    && store.bean(ListingSearch.class).state().equals(found)) {
                assertThat(documentThen).containsSame(document);
                assertThat(listThen).isSameAs(list);
                return;
            }
        }
        fail("The shelves changed at every look");
    }

    @Test
    void of_a_withdrawn_release_are_gone_within_a_second_on_every_node() {
        act(vendor.http(), "withdrawal");

        assertThat(store.http().get("/api/v1/listings/" + slug).status()).isEqualTo(410);
        waitForTheOther();
        assertThat(shownByOther()).isFalse();
        assertThat(listedByOther()).isFalse();
    }

    @Test
    void of_a_quarantined_release_are_gone_within_a_second_on_every_node_and_come_back_as_fast() {
        act(operator, "quarantine");
        waitForTheOther();
        assertThat(shownByOther()).isFalse();
        assertThat(listedByOther()).isFalse();

        act(operator, "restoration");
        waitForTheOther();
        assertThat(shownByOther()).isTrue();
        assertThat(listedByOther()).isTrue();
    }

    @Test
    void of_an_expired_certificate_are_not_given_although_nothing_has_been_changed() {
        store.clock().advance(Duration.ofDays(800));

        assertThat(shownByOther()).isFalse();
        store.bean(ClearExpiredListings.class).run();
        waitForTheOther();
        assertThat(listedByOther()).isFalse();
    }

    @Test
    void count_all_that_is_listed_in_the_moment_of_a_change() throws Exception {
        int before = total();
        act(vendor.http(), "withdrawal");

        assertThat(total()).isEqualTo(before - 1);
    }

    private int total() throws Exception {
        waitForTheOther();
        return store.bean(ObjectMapper.class)
                .readTree(list().bytes())
                .path("total")
                .asInt();
    }

    @Test
    void of_this_node_change_with_its_own_commits_and_not_with_what_is_rolled_back() {
        ShelfVersion version = store.bean(ShelfVersion.class);
        Transactor transactor = store.bean(Transactor.class);
        ShelfRepository shelves = store.bean(ShelfRepository.class);
        long before = version.current();

        assertThatThrownBy(() -> transactor.run(tx -> {
                    shelves.countChange(tx);
                    tx.afterCommit(version::changedHere);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(version.current()).isEqualTo(before);

        transactor.run(tx -> {
            shelves.countChange(tx);
            tx.afterCommit(version::changedHere);
        });
        assertThat(version.current()).isEqualTo(before + 1);
    }
}
