package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final SheetComposer composer;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(long version, Instant from, Instant until, List<ProgrammeRules> programmes) {}

    Programmes(
            ProgrammeQueries queries,
            ProgrammesVersion version,
            ShippingService shipping,
            SheetComposer composer,
            Clock clock) {
        this.queries = queries;
        this.version = version;
        this.composer = composer;
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
            last = new Kept(current, now, until(now), read(now, last));
            kept = last;
        }
        return last.programmes();
    }

    /** Until a version takes over, or another day begins: offers begin and end with days. */
    private Instant until(Instant now) {
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return queries.nextTakeover(now).filter(midnight::isAfter).orElse(midnight);
    }

    private List<ProgrammeRules> read(Instant now, @Nullable Kept before) {
        Map<UUID, ProgrammeRules> known = new HashMap<>();
        if (before != null) {
            before.programmes().forEach(rules -> known.put(rules.standing().id(), rules));
        }
        Map<UUID, Long> effects = composer.effects();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<ProgrammeRules> programmes = new ArrayList<>();
        for (ProgrammeQueries.Standing standing : queries.all(now)) {
            UUID id = standing.programme().id();
            if (standing.version() > 0) {
                ProgrammeRules.Basis basis =
                        new ProgrammeRules.Basis(standing.version(), effects.getOrDefault(id, 0L), today);
                rules(standing.programme(), basis, known.get(id)).ifPresent(programmes::add);
            }
        }
        return List.copyOf(programmes);
    }

    /** Nothing when the rules cannot be read any more: one broken programme must not take the others along. */
    private Optional<ProgrammeRules> rules(
            ProgrammeStanding programme, ProgrammeRules.Basis basis, @Nullable ProgrammeRules known) {
        boolean same = known != null
                && known.basis().equals(basis)
                && known.standing().arrangement().equals(programme.arrangement());
        if (known != null && same) {
            return Optional.of(known.at(programme));
        }
        ProgrammeVersion found = queries.version(programme.id(), basis.version())
                .orElseThrow(() -> new IllegalStateException("A version of " + programme.slug() + " is gone"));
        ProgrammeReading reading = ProgrammeReader.read(found.content().getBytes(StandardCharsets.UTF_8));
        if (reading.programme().isEmpty()) {
            LOG.error(
                    "The rules of {}, version {}, cannot be read: {}",
                    programme.slug(),
                    found.number(),
                    reading.problems().getFirst());
            return Optional.empty();
        }
        return Optional.of(composer.compose(programme, found, basis));
    }
}
