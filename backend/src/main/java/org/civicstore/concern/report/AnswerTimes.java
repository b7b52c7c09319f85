package org.civicstore.concern.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.civicstore.concern.ConcernKind;

/**
 * How fast the store answers concerns, merged ones counted once.
 *
 * @param median of all kinds together; empty when none was answered
 */
public record AnswerTimes(Optional<Duration> median, List<Line> kinds) {
    /** How far back answers count. */
    public static final Duration PERIOD = Duration.ofDays(90);

    /**
     * One concern.
     *
     * @param took from receipt to answer; empty while it waits
     * @param late whether its time ran out before the answer, or has run out
     */
    record Entry(ConcernKind kind, Optional<Duration> took, boolean late) {}

    /** The figures of one kind. */
    public record Line(ConcernKind kind, int answered, int inTime, Optional<Duration> median, int open, int late) {}

    static AnswerTimes of(List<Entry> entries) {
        return new AnswerTimes(
                median(entries),
                Arrays.stream(ConcernKind.values())
                        .map(kind -> line(
                                kind,
                                entries.stream()
                                        .filter(entry -> entry.kind() == kind)
                                        .toList()))
                        .toList());
    }

    private static Line line(ConcernKind kind, List<Entry> entries) {
        List<Entry> answered =
                entries.stream().filter(entry -> entry.took().isPresent()).toList();
        List<Entry> open =
                entries.stream().filter(entry -> entry.took().isEmpty()).toList();
        return new Line(
                kind,
                answered.size(),
                (int) answered.stream().filter(entry -> !entry.late()).count(),
                median(answered),
                open.size(),
                (int) open.stream().filter(Entry::late).count());
    }

    /** The middle one, or half-way between the two in the middle. */
    private static Optional<Duration> median(List<Entry> entries) {
        List<Duration> sorted = entries.stream()
                .flatMap(entry -> entry.took().stream())
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
