package org.civicstore.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.audit.AuditQueries.Stored;
import org.civicstore.shared.audit.Verification.Why;
import org.civicstore.shared.id.AccountId;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private final List<Stored> chain = chain(5);

    @Test
    void what_nobody_touched_is_whole() {
        assertThat(check(chain)).isEqualTo(new Verification(true, 5, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_changed_entry_is_named() {
        List<Stored> changed = new ArrayList<>(chain);
        changed.set(2, altered(chain.get(2), chain.get(2).hash()));

        assertThat(check(changed)).isEqualTo(Verification.broken(3, Why.ENTRY_CHANGED, 2));
    }

    @Test
    void a_changed_entry_with_its_hash_made_anew_breaks_the_next() {
        List<Stored> changed = new ArrayList<>(chain);
        Stored altered = altered(chain.get(2), chain.get(2).hash());
        changed.set(2, new Stored(altered.sealed(), altered.sealed().hash()));

        assertThat(check(changed)).isEqualTo(Verification.broken(4, Why.ENTRY_CHANGED, 3));
    }

    @Test
    void a_removed_entry_is_missed() {
        List<Stored> shorter = new ArrayList<>(chain);
        shorter.remove(1);

        assertThat(check(shorter)).isEqualTo(Verification.broken(2, Why.ENTRY_MISSING, 1));
    }

    @Test
    void entries_that_changed_places_are_not_what_stood_there() {
        List<Stored> turned = new ArrayList<>(chain);
        Collections.swap(turned, 1, 2);
        turned.set(1, moved(turned.get(1), 2));
        turned.set(2, moved(turned.get(2), 3));

        assertThat(check(turned)).isEqualTo(Verification.broken(2, Why.ENTRY_CHANGED, 1));
    }

    @Test
    void a_chain_that_ends_before_a_signed_head_was_cut_off() {
        assertThat(check(chain.subList(0, 3))).isEqualTo(Verification.broken(4, Why.CUT_OFF, 3));
        assertThat(check(List.of())).isEqualTo(Verification.broken(1, Why.CUT_OFF, 0));
    }

    @Test
    void a_whole_other_chain_is_not_the_one_that_was_signed() {
        ChainCheck check = new ChainCheck();
        check.expect(4, chain.get(3).hash());
        chain(5).forEach(check::next);

        assertThat(check.result()).isEqualTo(Verification.broken(4, Why.REWRITTEN, 3));
    }

    @Test
    void an_earlier_head_holds_while_the_chain_grows() {
        ChainCheck check = new ChainCheck();
        check.expect(2, chain.get(1).hash());
        chain.forEach(check::next);

        assertThat(check.result().intact()).isTrue();
    }

    /** As the store does: held against the head that was signed when all five were there. */
    private Verification check(List<Stored> stored) {
        ChainCheck check = new ChainCheck();
        check.expect(5, chain.getLast().hash());
        stored.forEach(check::next);
        return check.result();
    }

    private static List<Stored> chain(int length) {
        List<Stored> chain = new ArrayList<>();
        byte[] previous = SealedEntry.beginning();
        for (int place = 1; place <= length; place++) {
            SealedEntry sealed = new SealedEntry(
                    new AuditEntry(
                            UUID.randomUUID(),
                            Instant.parse("2026-11-27T10:00:00Z").plusSeconds(place),
                            AuditKind.ROLE_CHANGED,
                            Optional.of(new AccountId(new UUID(0, place))),
                            "account:" + place,
                            "ROLE_GRANTED OPERATOR"),
                    place,
                    previous);
            previous = sealed.hash();
            chain.add(new Stored(sealed, previous));
        }
        return chain;
    }

    private static Stored altered(Stored stored, byte[] hash) {
        AuditEntry was = stored.sealed().entry();
        AuditEntry is = new AuditEntry(was.id(), was.at(), was.kind(), Optional.empty(), was.subject(), was.detail());
        return new Stored(
                new SealedEntry(is, stored.sealed().place(), stored.sealed().previous()), hash);
    }

    private static Stored moved(Stored stored, long place) {
        return new Stored(
                new SealedEntry(stored.sealed().entry(), place, stored.sealed().previous()), stored.hash());
    }
}
