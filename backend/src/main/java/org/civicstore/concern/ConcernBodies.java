package org.civicstore.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Request and response records about concerns, for operators. */
final class ConcernBodies {
    /** Longest answer, in characters: with the number it is the reason of a quarantine, too. */
    static final int ANSWER = 900;

    static final String LANGUAGE = "nb|nn|en|sv|da|fr";

    private ConcernBodies() {}

    /** @param note for operators only */
    @Introspected
    record TriageRequest(
            @NotNull ConcernKind kind,
            @Nullable @Size(max = 1000) String note) {}

    /** @param into number of the concern that this one is answered with */
    @Introspected
    record MergerRequest(@NotBlank @Size(max = 20) String into) {}

    /**
     * What was done.
     *
     * @param answer public
     * @param language BCP 47 tag of the answer
     * @param quarantine version of the release that is taken out of the store with it
     */
    @Introspected
    record ActionRequest(
            @NotBlank @Size(max = ANSWER) String answer,
            @NotNull @Pattern(regexp = LANGUAGE) String language,
            @Nullable @Size(max = 60) String quarantine) {}

    /** @param answer public: why nothing is done */
    @Introspected
    record DismissalRequest(
            @NotBlank @Size(max = ANSWER) String answer,
            @NotNull @Pattern(regexp = LANGUAGE) String language) {}

    /**
     * A concern in the list.
     *
     * @param beginning of what was written; absent when it was forgotten
     * @param late whether its time ran out before it was answered
     * @param duplicates how many more are answered with it
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConcernLineBody(
            String number,
            String listingSlug,
            String listingName,
            ConcernKind kind,
            ConcernStatus status,
            Optional<String> beginning,
            String language,
            Instant receivedAt,
            Instant dueAt,
            boolean late,
            Optional<Instant> escalatedAt,
            Optional<Instant> closedAt,
            int duplicates) {
        private static final int LONGEST = 90;

        static ConcernLineBody of(Concern concern, int duplicates, Instant now) {
            return new ConcernLineBody(
                    concern.number(),
                    concern.listingSlug(),
                    concern.listingName(),
                    concern.kind(),
                    concern.status(),
                    concern.details().map(ConcernLineBody::beginning),
                    concern.reporter().language(),
                    concern.receivedAt(),
                    concern.dueAt(),
                    concern.late(now),
                    concern.escalatedAt(),
                    concern.closedAt(),
                    duplicates);
        }

        private static String beginning(String text) {
            String line = text.replaceAll("\\s+", " ");
            if (line.codePointCount(0, line.length()) <= LONGEST) {
                return line;
            }
            String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST));
            int word = cut.lastIndexOf(' ');
            return (word > LONGEST / 2 ? cut.substring(0, word) : cut) + "…";
        }
    }

    /**
     * One page of concerns.
     *
     * @param open how many wait for an answer, whatever was asked for
     * @param late how many of those wait too long
     */
    @Introspected
    record ConcernsBody(List<ConcernLineBody> items, int page, int size, long total, int open, int late) {}

    /** @param note for operators only */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConcernMoveBody(
            Instant at, ConcernAction action, ConcernStatus from, ConcernStatus to, Optional<String> by, String note) {
        static ConcernMoveBody of(ConcernMove move) {
            return new ConcernMoveBody(move.at(), move.action(), move.from(), move.to(), move.by(), move.note());
        }
    }

    /**
     * All that an operator may know of a concern.
     *
     * @param details what was written, in {@code language}; absent when it was forgotten
     * @param answerWanted whether the reporter left an e-mail address, which nobody sees
     * @param mergedInto number of the concern that it is answered with
     * @param duplicates those that are answered with it
     * @param alike open ones about the same listing
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConcernBody(
            String number,
            String listingSlug,
            String listingName,
            String releaseVersion,
            ConcernKind kind,
            ConcernStatus status,
            Optional<String> details,
            String language,
            boolean answerWanted,
            Instant receivedAt,
            Instant dueAt,
            boolean late,
            Optional<Instant> escalatedAt,
            Optional<Instant> closedAt,
            Optional<String> mergedInto,
            Optional<String> answer,
            Optional<String> answerLanguage,
            Optional<String> quarantinedVersion,
            List<ConcernLineBody> duplicates,
            List<ConcernLineBody> alike,
            List<ConcernMoveBody> history,
            Set<ConcernAction> allowedActions) {}
}
