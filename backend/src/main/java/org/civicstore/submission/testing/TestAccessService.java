package org.civicstore.submission.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.VendorDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes access from vendors, shows it to whom the case allows, and forgets it. */
@Singleton
public class TestAccessService {
    private static final Logger LOG = LoggerFactory.getLogger(TestAccessService.class);
    private static final int MOST_AT_ONCE = 100;

    private final Transactor transactor;
    private final VendorDoor door;
    private final TestAccessRepository accesses;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    TestAccessService(
            Transactor transactor,
            VendorDoor door,
            TestAccessRepository accesses,
            Vault vault,
            ObjectMapper json,
            Clock clock) {
        this.transactor = transactor;
        this.door = door;
        this.accesses = accesses;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the access in the place of what was given before. */
    void give(Actor actor, SubmissionId id, TestAccess access, Optional<LocalDate> lastDay) {
        transactor.run(tx -> {
            door.openForChange(tx, actor, id, true);
            LocalDate until = AccessRules.require(access, lastDay, today());
            accesses.put(
                    tx,
                    new GivenAccess(
                            id,
                            seal(access, id),
                            access.personas().size(),
                            until,
                            clock.instant(),
                            Optional.empty(),
                            Optional.empty()),
                    actor.accountId().orElseThrow());
        });
    }

    /** Deletes it; nothing happens when there is none. */
    void takeBack(Actor actor, SubmissionId id) {
        transactor.run(tx -> {
            door.openForChange(tx, actor, id, false);
            accesses.remove(tx, id);
        });
    }

    void requireSight(Actor actor, SubmissionId id) {
        transactor.run(tx -> door.requireSight(tx, actor, id));
    }

    /**
     * Opens the access for somebody who may see it, in the caller's transaction and after the caller's policy; that it was shown
     * is recorded with it.
     */
    public TestAccess reveal(Tx tx, SubmissionId id, AccountId to) {
        GivenAccess given = accesses.lock(tx, id)
                .filter(access -> access.standsOn(today()))
                .orElseThrow(() -> CommonProblem.notFound("test access"));
        TestAccess opened = open(given);
        accesses.recordReveal(tx, id, to, clock.instant());
        return opened;
    }

    /** Forgets what is past its last day, and what belongs to submissions that have ended. */
    int forgetEnded() {
        return transactor.write(tx -> accesses.removeEnded(tx, today()));
    }

    /** Seals with the key of now what another one sealed, so that the old one can go. What no key opens any more stays. */
    void sealAnew() {
        accesses.sealedOtherwise(transactor.reading(), vault.keyId(), MOST_AT_ONCE)
                .forEach(id -> transactor.run(tx ->
                        accesses.lock(tx, id).flatMap(this::sealedAnew).ifPresent(after -> accesses.save(tx, after))));
    }

    private Optional<GivenAccess> sealedAnew(GivenAccess before) {
        try {
            return Optional.of(before.with(seal(open(before), before.submission())));
        } catch (IllegalStateException e) {
            LOG.warn("Access of submission {} does not open: {}", before.submission(), e.getMessage());
            return Optional.empty();
        }
    }

    /** The access with the address that is to be asked; nothing when there is none. */
    Optional<Asked> toAsk(SubmissionId id) {
        return accesses.find(transactor.reading(), id).flatMap(given -> {
            String address = open(given).address();
            return address.isEmpty() ? Optional.empty() : Optional.of(new Asked(given.givenAt(), address));
        });
    }

    /** @param givenAt tells which access it is the address of */
    record Asked(Instant givenAt, String address) {
        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    /**
     * Notes what came of asking, unless the vendor has given another access meanwhile.
     *
     * @param first what to do in the same transaction when the address has just fallen silent
     */
    void note(SubmissionId id, Optional<Asked> asked, boolean silent, FirstSilence first) {
        transactor.run(tx -> {
            Optional<GivenAccess> found = accesses.lock(tx, id);
            if (found.isEmpty()
                    || asked.isPresent()
                            && !asked.get().givenAt().equals(found.get().givenAt())) {
                return;
            }
            GivenAccess before = found.get();
            Instant now = clock.instant();
            Optional<Instant> since =
                    silent ? before.silentSince().or(() -> Optional.of(now)) : Optional.<Instant>empty();
            accesses.save(
                    tx,
                    new GivenAccess(
                            id,
                            before.sealed(),
                            before.personas(),
                            before.lastDay(),
                            before.givenAt(),
                            Optional.of(now),
                            since));
            if (silent && before.silentSince().isEmpty()) {
                first.in(tx);
            }
        });
    }

    /** An address has just fallen silent. */
    interface FirstSilence {
        void in(Tx tx);
    }

    private Vault.Sealed seal(TestAccess access, SubmissionId id) {
        try {
            return vault.seal(json.writeValueAsBytes(access), id.toString());
        } catch (IOException e) {
            throw new IllegalStateException("Access cannot be written as JSON", e);
        }
    }

    private TestAccess open(GivenAccess given) {
        byte[] opened = vault.open(given.sealed(), given.submission().toString());
        try {
            return json.readValue(opened, TestAccess.class);
        } catch (IOException e) {
            // Without the cause: its message quotes what it could not read.
            throw new UncheckedIOException(new IOException("Opened access is not what was sealed"));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
