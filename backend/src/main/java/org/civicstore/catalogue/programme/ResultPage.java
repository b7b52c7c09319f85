package org.civicstore.catalogue.programme;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.eligibility.Outcome;

/**
 * What somebody qualifies for, by groups.
 *
 * @param sheet what was answered, as the hidden field holds it
 */
public record ResultPage(Frame frame, Standing standing, String sheet) {

    /** In which the groups stand. */
    public static final List<Outcome> ORDER = List.of(Outcome.ELIGIBLE, Outcome.UNDECIDED, Outcome.NOT_ELIGIBLE);

    public int count(Outcome outcome) {
        return standing.offers(outcome).size();
    }

    /** The icon of a group; its words stand beside it. */
    public static String icon(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "CheckmarkCircle";
            case UNDECIDED -> "QuestionmarkDiamond";
            case NOT_ELIGIBLE -> "MinusCircle";
        };
    }

    public static String colour(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "success";
            case UNDECIDED -> "warning";
            case NOT_ELIGIBLE -> "neutral";
        };
    }
}
