package org.civicstore.programme.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.eligibility.FactKind;

/** Whom programmes reach, over HTTP. Counts are of made-up people. */
public final class CoverageBodies {
    private CoverageBodies() {}

    /**
     * The coverage of a programme now, and the changes that led to it.
     *
     * @param described whether somebody has described the population
     * @param warnBelow per cent that an offer should reach
     * @param source where the figures of the population come from, by language
     * @param points what was measured, the newest first; empty before the first time
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoverageBody(
            boolean described,
            int warnBelow,
            Map<String, String> source,
            List<CoveragePoint> points,
            List<PartBody> groups,
            List<PartBody> territories,
            List<String> undescribed) {}

    /**
     * One measurement, and what had changed since the one before.
     *
     * @param reached people with at least one certified offer
     * @param byRules people with at least one offer, whether its app is certified or not
     * @param reason why the version was written, when it is another one
     * @param gained apps that had become available
     * @param lost apps that were not available any more
     * @param population whether the population had been described anew
     * @param hole the group or territory that lost most, by share; absent when none lost
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoveragePoint(
            Instant at,
            int version,
            int people,
            int reached,
            int byRules,
            Optional<String> reason,
            Set<String> gained,
            Set<String> lost,
            boolean population,
            Optional<PartChange> hole) {}

    /**
     * People who have one thing in common.
     *
     * @param value an option, true, false, or empty for a range
     * @param valueName of an option, by language
     * @param from inclusive, in minor units of money and in days since 1970-01-01 of dates
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PartBody(
            String fact,
            Map<String, String> name,
            FactKind kind,
            String value,
            Map<String, String> valueName,
            Optional<Long> from,
            Optional<Long> to,
            Optional<String> currency,
            int people,
            int reached,
            int byRules) {}

    /** A part as it is now, and how many of it were reached before. */
    @Introspected
    public record PartChange(PartBody part, int peopleBefore, int reachedBefore, int byRulesBefore) {}

    /**
     * Whom other rules would reach.
     *
     * @param parts those in which the rules would give more or fewer people an offer
     */
    @Introspected
    public record ReachChange(
            int people, int reachedBefore, int reached, int byRulesBefore, int byRules, List<PartChange> parts) {}

    /**
     * Whom some offers reach by themselves.
     *
     * @param undescribed facts that the population says nothing about; who depends on them is not reached
     */
    @Introspected
    public record OwnReach(
            int people, int reached, List<PartBody> groups, List<PartBody> territories, List<String> undescribed) {}
}
