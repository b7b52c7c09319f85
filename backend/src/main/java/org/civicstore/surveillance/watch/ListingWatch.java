package org.civicstore.surveillance.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.civicstore.surveillance.SurveillancePolicy;

/**
 * What the looks at one listing have found and how far things have come.
 *
 * @param certificateNumber of the release that was looked at
 * @param stageSince since when it is at this stage
 * @param nextLook when it is its turn again
 */
record ListingWatch(
        String listingSlug,
        String certificateNumber,
        WatchStage stage,
        List<WatchFinding> findings,
        Instant stageSince,
        Instant nextLook,
        int version) {

    ListingWatch {
        findings = List.copyOf(findings);
    }

    /** A listing that has its first turn at a place of the week that depends on its name: so they are spread over it. */
    static ListingWatch fresh(String slug, String certificate, Duration week, Instant now) {
        // Names are alike and so are their hashes; the multiplication spreads them (Knuth, 6.4).
        long place = Integer.toUnsignedLong(slug.hashCode() * 0x9E3779B9) % week.toSeconds();
        return new ListingWatch(slug, certificate, WatchStage.CLEAR, List.of(), now, now.plusSeconds(place), 1);
    }

    /**
     * After another look. What was seen before keeps the day on which it was first seen; what is no longer seen is forgotten,
     * and with the last of it everything is as it was.
     */
    ListingWatch looked(String certificate, List<WatchFinding> seen, SurveillancePolicy.Watch policy, Instant now) {
        List<WatchFinding> merged = seen.stream()
                .map(one -> findings.stream()
                        .filter(one::same)
                        .findFirst()
                        .map(before -> one.since(before.since()))
                        .orElse(one))
                .toList();
        WatchStage next = merged.stream()
                .map(one -> stage(one, policy, now))
                .max(Comparator.naturalOrder())
                .orElse(WatchStage.CLEAR);
        return new ListingWatch(
                listingSlug,
                certificate,
                next,
                merged,
                next == stage ? stageSince : now,
                now.plus(Duration.ofDays(policy.days())),
                version);
    }

    /** Its turn is a week later, and nothing else changes. */
    ListingWatch later(SurveillancePolicy.Watch policy, Instant now) {
        return new ListingWatch(
                listingSlug,
                certificateNumber,
                stage,
                findings,
                stageSince,
                now.plus(Duration.ofDays(policy.days())),
                version);
    }

    /** What the public is told. */
    List<WatchFinding> shown() {
        return stage.compareTo(WatchStage.LABELLED) >= 0 ? findings : List.of();
    }

    private static WatchStage stage(WatchFinding finding, SurveillancePolicy.Watch policy, Instant now) {
        SurveillancePolicy.Steps steps = policy.steps().get(finding.kind().name());
        long days = Duration.between(finding.since(), now).toDays();
        if (steps == null || days < steps.label()) {
            return WatchStage.SEEN;
        }
        if (days >= steps.unlist()) {
            return WatchStage.UNLISTED;
        }
        return days >= steps.notice() ? WatchStage.NOTICED : WatchStage.LABELLED;
    }
}
