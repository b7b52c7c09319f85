package org.civicstore.shared.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the access audit and looks whether it is whole. */
@Singleton
class AuditService {
    private static final Logger LOG = LoggerFactory.getLogger(AuditService.class);
    private static final int AT_ONCE = 1000;

    private final Transactor transactor;
    private final AuditRepository entries;
    private final AuditQueries queries;
    private final AuditSeal seal;
    private final Audit audit;
    private final Clock clock;

    AuditService(
            Transactor transactor,
            AuditRepository entries,
            AuditQueries queries,
            AuditSeal seal,
            Audit audit,
            Clock clock) {
        this.transactor = transactor;
        this.entries = entries;
        this.queries = queries;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives every entry that has been committed its place. Only the end of the chain is locked meanwhile: those who append wait
     * for nobody.
     */
    void seal() {
        boolean more = true;
        while (more) {
            more = transactor.write(this::sealSome) == AT_ONCE;
        }
        queries.head().filter(this::goesOnFromWhatIsRemembered).ifPresent(head -> seal.remember(head.note()));
    }

    /** A chain that was cut off or rewritten must not take the place of the proof that it was. */
    private boolean goesOnFromWhatIsRemembered(AuditHead head) {
        Optional<AuditSeal.Claim> before = seal.remembered().flatMap(seal::read);
        boolean goesOn = before.isEmpty()
                || queries.hashAt(before.get().place())
                        .filter(hash -> Arrays.equals(hash, before.get().hash()))
                        .isPresent();
        if (!goesOn) {
            LOG.error(
                    "The access audit no longer holds its entry {}; verify it",
                    before.get().place());
        }
        return goesOn;
    }

    private int sealSome(Tx tx) {
        Instant now = clock.instant();
        Optional<AuditHead> head = entries.lockHead(tx, now);
        long place = head.map(AuditHead::place).orElse(0L);
        byte[] previous = head.map(AuditHead::hash).orElseGet(SealedEntry::beginning);
        List<SealedEntry> sealed = new ArrayList<>();
        for (AuditEntry entry : entries.loose(tx, AT_ONCE)) {
            SealedEntry next = new SealedEntry(entry, ++place, previous);
            previous = next.hash();
            sealed.add(next);
        }
        if (!sealed.isEmpty()) {
            entries.seal(tx, sealed);
            entries.moveHead(tx, new AuditHead(place, previous, now, seal.sign(place, previous)));
        }
        return sealed.size();
    }

    /** Notes that the actor took the log out of the store, and seals, so that the file holds that too. */
    void exported(Actor actor) {
        transactor.run(tx -> audit.record(
                tx, AuditKind.DATA_EXPORTED, actor.accountId(), "audit:entries", "EXPORTED", clock.instant()));
        seal();
    }

    /**
     * Makes every hash anew.
     *
     * @param presented a signed head from an earlier export; the chain must still hold it
     */
    Verification verify(Optional<String> presented) {
        List<String> heads = new ArrayList<>();
        seal.remembered().ifPresent(heads::add);
        queries.head().map(AuditHead::note).ifPresent(heads::add);
        presented.ifPresent(heads::add);
        ChainCheck check = new ChainCheck();
        for (String note : heads) {
            Optional<AuditSeal.Claim> claim = seal.read(note);
            if (claim.isEmpty()) {
                return Verification.broken(0, Verification.Why.HEAD_NOT_SIGNED, 0);
            }
            check.expect(claim.get().place(), claim.get().hash());
        }
        for (long from = 1; !check.failed(); from += AT_ONCE) {
            List<AuditQueries.Stored> stored = queries.from(from, AT_ONCE);
            stored.forEach(check::next);
            if (stored.isEmpty()) {
                break;
            }
        }
        return check.result();
    }
}
