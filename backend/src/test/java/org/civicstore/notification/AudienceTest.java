package org.civicstore.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of topics, row by row: those concerned are told, once, and nobody else. */
@StoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceTest {
    private final Store store;
    private final Occasions world;

    AudienceTest(Store store) {
        this.store = store;
        this.world = new Occasions(store);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void those_concerned_are_told_and_nobody_else(Topic topic) {
        Set<Told> before = told(topic);
        Instant at = now();
        tell(topic, at);
        Set<Told> after = told(topic);
        after.removeAll(before);

        Set<AccountId> everybody =
                world.everybody().stream().map(SignedIn::account).collect(Collectors.toSet());
        assertThat(after.stream().map(Told::account).filter(everybody::contains))
                .containsExactlyInAnyOrderElementsOf(
                        world.concerned(topic).stream().map(SignedIn::account).toList());
        if (topic.audience() != Audience.CERTIFIERS && topic.audience() != Audience.OPERATORS) {
            assertThat(after).hasSameSizeAs(world.concerned(topic));
        }
        assertThat(after).allSatisfy(each -> assertThat(each.mail()).isIn(mails(topic)));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void who_is_told_twice_is_told_once(Topic topic) {
        Instant at = now();
        tell(topic, at);
        Set<Told> once = told(topic);
        tell(topic, at);

        assertThat(told(topic)).hasSameSizeAs(once);
    }

    @Test
    void mail_goes_once_to_those_concerned_and_to_nobody_else() {
        Instant at = now();
        Arrays.stream(Topic.values()).forEach(topic -> {
            tell(topic, at);
            tell(topic, at);
        });

        for (SignedIn person : world.everybody()) {
            long expected = waiting(person.account()).count();
            assertThat(store.eventually(() -> waiting(person.account()).noneMatch("NOW"::equals)))
                    .as(person.name())
                    .isTrue();
            List<Letter> letters = store.mail().to(person.email());
            assertThat(letters).as(person.name()).hasSize((int) expected);
            assertThat(letters).allSatisfy(letter -> assertThat(letter.to()).containsExactly(person.email()));
        }
        assertThat(store.mail().to(world.citizen.email())).isEmpty();
        assertThat(store.mail().to(world.stranger.email()))
                .extracting(letter -> letter.read().getSubject())
                .containsExactly("Foreign is verified");
    }

    /** What came with mail at once, sent or not. */
    private Stream<String> waiting(AccountId account) {
        return store
                .bean(Transactor.class)
                .reading()
                .fetch(
                        "select mail from notification where account_id = ? and mail in ('NOW', 'SENT')",
                        Uuids.bytes(account.value()))
                .map(row -> row.get(0, String.class))
                .stream();
    }

    private static List<String> mails(Topic topic) {
        return switch (topic.mail()) {
            case NOW -> List.of("NOW", "SENT");
            case DIGEST -> List.of("DIGEST");
            case NONE -> List.of("NONE");
        };
    }

    /** Of one happening: to whom it went. */
    private record Told(AccountId account, String event, String mail) {}

    private Set<Told> told(Topic topic) {
        return new HashSet<>(store.bean(Transactor.class)
                .reading()
                .fetch(
                        "select n.account_id, hex(n.event_id), n.mail from notification n"
                                + " join notification_event e on e.id = n.event_id where e.topic = ?",
                        topic.name())
                .map(row -> new Told(
                        new AccountId(Uuids.uuid(row.get(0, byte[].class))),
                        row.get(1, String.class),
                        row.get(2, String.class))));
    }

    private void tell(Topic topic, Instant at) {
        store.bean(Transactor.class).run(tx -> world.happen(tx, topic, at));
    }

    private Instant now() {
        return store.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
