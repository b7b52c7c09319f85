package org.civicstore.concern.report;

import java.time.Duration;
import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.concern.Concern;

/**
 * How fast the store answers, for everybody.
 *
 * @param latest the answers given last
 */
public record AnswerTimesPage(Frame frame, AnswerTimes times, List<Concern> latest) {
    private static final Duration IN_HOURS = Duration.ofHours(48);

    /** In hours up to two days, in days beyond, rounded up: nobody was answered faster than this says. */
    public String said(Duration duration) {
        if (duration.compareTo(IN_HOURS) <= 0) {
            long hours = Math.max(1, duration.plusMinutes(59).plusSeconds(59).toHours());
            return frame.t().say("storefront.concerns.hours", "hours", hours);
        }
        return frame.t()
                .say("storefront.concerns.days", "days", duration.plusHours(23).toDays());
    }
}
