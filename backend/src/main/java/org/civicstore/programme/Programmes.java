package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.certification.eligibility.ProgrammeReading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programmes as they hold now, each version read once. What is changed on another node is seen here within a second, and a
 * version that was written ahead at its time.
 */
@Singleton
public class Programmes {
    private static final Logger LOG = LoggerFactory.getLogger(Programmes.class);

    private final ProgrammeQueries queries;
    private final ProgrammesVersion version;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(long version, Instant from, Instant until, List<ProgrammeRules> programmes) {}

    Programmes(ProgrammeQueries queries, ProgrammesVersion version, ShippingService shipping, Clock clock) {
        this.queries = queries;
        this.version = version;
        this.clock = clock;
        shipping.ship();
    }

    /** All that have not ended, in the order in which they came. */
    public List<ProgrammeRules> all() {
        return now().stream()
                .filter(rules -> rules.standing().status() != ProgrammeStatus.ENDED)
                .toList();
    }

    /** Also one that has ended. */
    public Optional<ProgrammeRules> find(String slug) {
        return now().stream()
                .filter(rules -> rules.standing().slug().equals(slug))
                .findFirst();
    }

    private List<ProgrammeRules> now() {
        long current = version.current();
        Instant now = clock.instant();
        Kept last = kept;
        if (last == null || last.version() != current || now.isBefore(last.from()) || !now.isBefore(last.until())) {
            last = new Kept(current, now, queries.nextTakeover(now).orElse(Instant.MAX), read(now, last));
            kept = last;
        }
        return last.programmes();
    }

    private List<ProgrammeRules> read(Instant now, @Nullable Kept before) {
        Map<UUID, ProgrammeRules> known = new HashMap<>();
        if (before != null) {
            before.programmes().forEach(rules -> known.put(rules.standing().id(), rules));
        }
        List<ProgrammeRules> programmes = new ArrayList<>();
        for (ProgrammeQueries.Standing standing : queries.all(now)) {
            if (standing.version() > 0) {
                rules(standing, known.get(standing.programme().id())).ifPresent(programmes::add);
            }
        }
        return List.copyOf(programmes);
    }

    /** Nothing when the rules cannot be read any more: one broken programme must not take the others along. */
    private Optional<ProgrammeRules> rules(ProgrammeQueries.Standing standing, @Nullable ProgrammeRules known) {
        ProgrammeStanding programme = standing.programme();
        if (known != null && known.version() == standing.version()) {
            return Optional.of(known.at(programme));
        }
        ProgrammeVersion found = queries.version(programme.id(), standing.version())
                .orElseThrow(() -> new IllegalStateException("A version of " + programme.slug() + " is gone"));
        byte[] file = found.content().getBytes(StandardCharsets.UTF_8);
        ProgrammeReading reading = ProgrammeReader.read(file);
        if (reading.programme().isEmpty()) {
            LOG.error(
                    "The rules of {}, version {}, cannot be read: {}",
                    programme.slug(),
                    found.number(),
                    reading.problems().getFirst());
        }
        return reading.programme()
                .map(read -> new ProgrammeRules(read, file, programme, found.number(), found.validFrom()));
    }
}
