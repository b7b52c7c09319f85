package org.civicstore.certificate.impact;

import static org.civicstore.generated.db.Tables.IMPACT_RESULT;
import static org.civicstore.generated.db.Tables.IMPACT_RUN;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Answers about impact runs, for operators. */
@Singleton
class ImpactQueries {
    private final Transactor transactor;
    private final ImpactRepository runs;

    ImpactQueries(Transactor transactor, ImpactRepository runs) {
        this.transactor = transactor;
        this.runs = runs;
    }

    Optional<ImpactRun> find(UUID run) {
        return runs.latest(sql(), IMPACT_RUN.ID.eq(Uuids.bytes(run)));
    }

    Optional<ImpactRun> latest(String edition) {
        return runs.latest(sql(), IMPACT_RUN.EDITION.eq(edition));
    }

    /** Numbers of the certificates that have a result in the run. */
    Set<String> assessed(UUID run) {
        return sql().select(IMPACT_RESULT.CERTIFICATE_NUMBER)
                .from(IMPACT_RESULT)
                .where(IMPACT_RESULT.RUN_ID.eq(Uuids.bytes(run)))
                .fetchSet(IMPACT_RESULT.CERTIFICATE_NUMBER);
    }

    /** How many releases have which outcome. */
    Map<ImpactOutcome, Integer> counts(UUID run) {
        Map<ImpactOutcome, Integer> counts = new EnumMap<>(ImpactOutcome.class);
        sql().select(IMPACT_RESULT.OUTCOME, DSL.count())
                .from(IMPACT_RESULT)
                .where(IMPACT_RESULT.RUN_ID.eq(Uuids.bytes(run)))
                .groupBy(IMPACT_RESULT.OUTCOME)
                .forEach(row -> counts.put(ImpactOutcome.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** In how many releases each criterion waits for a person; the most frequent first. */
    Map<String, Long> needsPerson(UUID run) {
        Map<String, Long> releases = sql()
                .select(IMPACT_RESULT.NEEDS_PERSON)
                .from(IMPACT_RESULT)
                .where(IMPACT_RESULT.RUN_ID.eq(Uuids.bytes(run)))
                .and(IMPACT_RESULT.NEEDS_PERSON.ne(""))
                .fetch(IMPACT_RESULT.NEEDS_PERSON)
                .stream()
                .flatMap(ids -> ImpactRepository.split(ids).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        releases.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Those that fail first, then those that are not decided, those that need a person, the others; by name, at most {@code most}. */
    List<ImpactResult> results(UUID run, int most) {
        return sql().selectFrom(IMPACT_RESULT)
                .where(IMPACT_RESULT.RUN_ID.eq(Uuids.bytes(run)))
                .orderBy(
                        DSL.decode(
                                IMPACT_RESULT.OUTCOME,
                                DSL.inline(ImpactOutcome.FAILS.name()),
                                DSL.inline(0),
                                DSL.inline(ImpactOutcome.UNDECIDED.name()),
                                DSL.inline(1),
                                DSL.inline(ImpactOutcome.NEEDS_PERSON.name()),
                                DSL.inline(2),
                                DSL.inline(3)),
                        IMPACT_RESULT.LISTING_NAME,
                        IMPACT_RESULT.CERTIFICATE_NUMBER)
                .limit(most)
                .fetch(runs::result);
    }

    private DSLContext sql() {
        return transactor.reading();
    }
}
