package org.civicstore.submission.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;

/** Answers about given access that open nothing. */
@Singleton
public class TestAccessQueries {
    private static final int REVEALS = 50;

    private final Transactor transactor;
    private final TestAccessRepository accesses;
    private final Clock clock;

    TestAccessQueries(Transactor transactor, TestAccessRepository accesses, Clock clock) {
        this.transactor = transactor;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** What stands today. */
    public Optional<AccessStanding> standing(SubmissionId submission) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return accesses.find(transactor.reading(), submission)
                .filter(access -> access.standsOn(today))
                .map(access -> new AccessStanding(
                        access.personas(),
                        access.lastDay(),
                        access.givenAt(),
                        access.checkedAt(),
                        access.silentSince()));
    }

    /** Who was shown it, the latest first; also after it is gone. */
    public List<Reveal> reveals(SubmissionId submission) {
        return accesses.reveals(transactor.reading(), submission, REVEALS);
    }
}
