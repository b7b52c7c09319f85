package org.civicstore.review.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.ServicePromise;

/**
 * How long vendors wait from the hand-in to the decision, the time taken out in which they had to act themselves.
 *
 * @param all ordinary cases
 * @param fast those on the fast track of a crisis; they are in no other line
 * @param tiers from the least grave to the gravest
 * @param profiles by name
 * @param waiting cases on which the store must act now
 * @param oldest when the one of them was handed in that has waited longest; empty when there is none
 * @param perDay decisions in a working day lately
 */
public record WaitingTimes(
        Line all,
        Line fast,
        List<TierLine> tiers,
        List<ProfileLine> profiles,
        int waiting,
        Optional<Instant> oldest,
        double perDay) {
    /** How far back decisions count. */
    public static final Duration PERIOD = Duration.ofDays(180);

    /** How far back it is counted how many decisions a day brings. */
    static final Duration LATELY = Duration.ofDays(28);

    private static final int WORKING_DAYS_LATELY = 20;

    /**
     * One decided case.
     *
     * @param took of the store's working time
     * @param late whether the promise was broken on the way
     */
    record Decision(
            ServicePromise promise, RiskTier tier, String profile, Duration took, boolean late, Instant decidedAt) {}

    /**
     * The figures of some cases.
     *
     * @param inTime whose promise was never broken; empty, like the rest, when there are too few
     */
    public record Line(int decided, Optional<Integer> inTime, Optional<Usual> usual) {}

    public record TierLine(RiskTier tier, Line line) {}

    public record ProfileLine(String profile, Line line) {}

    static WaitingTimes of(List<Decision> decisions, int waiting, Optional<Instant> oldest, Instant now) {
        List<Decision> ordinary = decisions.stream()
                .filter(one -> one.promise() == ServicePromise.ORDINARY)
                .toList();
        TreeMap<String, Line> profiles = new TreeMap<>();
        ordinary.forEach(one -> profiles.computeIfAbsent(
                one.profile(),
                profile -> line(ordinary, other -> other.profile().equals(profile))));
        long lately = decisions.stream()
                .filter(one -> one.decidedAt().isAfter(now.minus(LATELY)))
                .count();
        return new WaitingTimes(
                line(ordinary, _ -> true),
                line(decisions, one -> one.promise() == ServicePromise.FAST),
                Arrays.stream(RiskTier.values())
                        .map(tier -> new TierLine(tier, line(ordinary, one -> one.tier() == tier)))
                        .toList(),
                profiles.entrySet().stream()
                        .map(entry -> new ProfileLine(entry.getKey(), entry.getValue()))
                        .toList(),
                waiting,
                oldest,
                (double) lately / WORKING_DAYS_LATELY);
    }

    /** Of cases like this one when there are enough, else of all. */
    Optional<Usual> usual(ServicePromise promise, RiskTier tier) {
        return switch (promise) {
            case FAST -> fast.usual();
            case ORDINARY -> tiers.get(tier.ordinal()).line().usual().or(all::usual);
        };
    }

    private static Line line(List<Decision> decisions, Predicate<Decision> which) {
        List<Decision> some = decisions.stream().filter(which).toList();
        Optional<Usual> usual = Usual.of(some.stream().map(Decision::took).toList());
        return new Line(
                some.size(),
                usual.map(_ -> (int) some.stream().filter(one -> !one.late()).count()),
                usual);
    }
}
