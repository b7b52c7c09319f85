package org.civicstore.programme;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.eligibility.Outcome;
import org.jspecify.annotations.Nullable;

/** The shape of an answer about eligibility, which the library writes as JSON; {@code schemas/eligibility.json} says more. */
final class AnswerBodies {
    private AnswerBodies() {}

    @Introspected
    record Answers(List<AnswerBody> items) {}

    /**
     * What a programme is to one person on one day, or what is wrong with the profile.
     *
     * @param derived derived facts; null where they do not follow from what is known
     * @param matters missing facts that can still turn the outcome of an offer or benefit
     * @param next the question that decides most; null when none is left that can be asked
     * @param fallback what is there in any case
     * @param problems instead of all the others but profile and on
     */
    @Introspected
    record AnswerBody(
            String profile,
            LocalDate on,
            @Nullable Map<String, @Nullable Object> derived,
            @Nullable List<OfferBody> offers,
            @Nullable List<String> matters,
            @Nullable String next,
            @Nullable String fallback,
            @Nullable List<ProfileProblem> problems) {}

    /** @param paths those that are open to who is eligible */
    @Introspected
    record OfferBody(
            String offer,
            Outcome outcome,
            List<String> paths,
            List<Reason> failing,
            List<Reason> open,
            List<String> matters,
            List<Change> changes,
            List<BenefitBody> benefits) {}

    /** @param paths always empty */
    @Introspected
    record BenefitBody(
            String benefit,
            Outcome outcome,
            List<String> paths,
            List<Reason> failing,
            List<Reason> open,
            List<String> matters,
            List<Change> changes) {}

    /** @param at JSON Pointer (RFC 6901) to the condition in the rules */
    @Introspected
    record Reason(String at, String fact) {}

    /**
     * Values of a fact, any of which alone would be enough not to be kept out.
     *
     * @param values true, false, an option, a range with atLeast and atMost, or an option with or without which a multiple choice
     *     would do
     */
    @Introspected
    record Change(String fact, List<Object> values) {}

    /** @param problem such as {@code value.range} */
    @Introspected
    record ProfileProblem(String fact, String problem) {}
}
