package org.civicstore.review.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.change.Aspect;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.change.Move;

/** Response records about what a release changes. */
public final class ChangeBodies {
    private ChangeBodies() {}

    /**
     * How the release differs from the last approved one.
     *
     * @param comparedWith version of that one; absent for a first release, which has nothing to be compared with
     * @param changeClass the gravest of the differences; absent for a first release
     * @param differences gravest first
     * @param kept what was approved with that release and stays: it is not asked again
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ChangeBody(
            Optional<String> comparedWith,
            Optional<ChangeClass> changeClass,
            List<DifferenceBody> differences,
            List<KeptBody> kept) {}

    /**
     * One difference.
     *
     * @param item which permission, server, field
     * @param language of the texts before and after, where they are texts for people
     * @param before absent when the approved release has nothing there
     * @param after absent when this release has nothing there
     * @param reason why it is of that class, in the language of the reader
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DifferenceBody(
            Aspect aspect,
            Move move,
            String item,
            Optional<String> language,
            Optional<String> before,
            Optional<String> after,
            ChangeClass changeClass,
            String reason) {}

    @Introspected
    public record KeptBody(Aspect aspect, List<String> items) {}
}
