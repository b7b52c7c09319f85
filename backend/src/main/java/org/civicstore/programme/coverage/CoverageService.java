package org.civicstore.programme.coverage;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.civicstore.certification.eligibility.Coverage;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.web.EntityTags;

/** Measures a programme when something that its coverage depends on has changed: rules, population, apps, or the day. */
@Singleton
class CoverageService {
    private final Transactor transactor;
    private final CoverageRepository coverages;
    private final CoverageQueries queries;
    private final Counting counting;
    private final Clock clock;
    /** What each programme was counted from last on this node, so that nothing is counted twice. */
    private final Map<UUID, List<Object>> counted = new ConcurrentHashMap<>();

    CoverageService(
            Transactor transactor,
            CoverageRepository coverages,
            CoverageQueries queries,
            Counting counting,
            Clock clock) {
        this.transactor = transactor;
        this.coverages = coverages;
        this.queries = queries;
        this.counting = counting;
        this.clock = clock;
    }

    /** Adds a measurement unless it says the same as the one before. */
    void measure(ProgrammeRules rules) {
        Optional<Population> population = counting.population(rules);
        if (population.isEmpty()) {
            return;
        }
        UUID programme = rules.standing().id();
        String digest = EntityTags.of(
                rules.standing().arrangement().population().orElse("").getBytes(StandardCharsets.UTF_8));
        Set<String> listings = counting.offered(rules.programme());
        List<Object> basis = List.of(rules.version(), rules.effects(), digest, listings, counting.today());
        if (basis.equals(counted.get(programme))) {
            return;
        }
        Optional<Coverage> coverage = counting.coverage(rules.programme(), population.get(), listings);
        coverage.ifPresent(counts ->
                add(programme, new Measured(clock.instant(), rules.version(), digest, Set.copyOf(listings), counts)));
        counted.put(programme, basis);
    }

    private void add(UUID programme, Measured measured) {
        boolean news = queries.measured(programme, 1).stream().noneMatch(measured::sameAs);
        if (news) {
            transactor.run(tx -> coverages.add(tx, programme, measured));
        }
    }
}
