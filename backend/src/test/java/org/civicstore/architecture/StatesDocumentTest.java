package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.catalogue.ending.EndingAction;
import org.civicstore.catalogue.ending.EndingStatus;
import org.civicstore.catalogue.release.ReleaseAction;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.measure.MeasureAction;
import org.civicstore.certificate.measure.MeasureStatus;
import org.civicstore.concern.ConcernAction;
import org.civicstore.concern.ConcernStatus;
import org.civicstore.criteria.EditionAction;
import org.civicstore.criteria.EditionStatus;
import org.civicstore.programme.ProgrammeAction;
import org.civicstore.programme.ProgrammeStatus;
import org.civicstore.programme.offering.SheetAction;
import org.civicstore.programme.offering.SheetStatus;
import org.civicstore.review.ReviewAction;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.appeal.AppealAction;
import org.civicstore.review.appeal.AppealStatus;
import org.civicstore.review.waiver.WaiverAction;
import org.civicstore.review.waiver.WaiverStatus;
import org.civicstore.submission.SubmissionAction;
import org.civicstore.submission.SubmissionStatus;
import org.junit.jupiter.api.Test;

/**
 * The page about states says what the enums do. With {@code CIVICSTORE_WRITE} in the environment, as
 * {@code scripts/openapi} sets it, the page is written instead of compared.
 */
class StatesDocumentTest {
    private static final Path PAGE = House.MODULE.resolve("docs/states.md");

    @Test
    void the_page_about_states_is_made_from_the_enums() throws IOException {
        String page = page();
        if (System.getenv("CIVICSTORE_WRITE") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("stale: run scripts/openapi").content().isEqualTo(page);
    }

    private static String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# States");
        lines.add("");
        lines.add("Made from the enums by `StatesDocumentTest`; `scripts/openapi` writes it anew. What is not listed is"
                + " refused with");
        lines.add("the problem `wrong-state`. A move from a state to itself changes something else than the state.");
        machine(lines, "Submission", SubmissionStatus.class, moves(SubmissionStatus.class, SubmissionAction.class));
        machine(lines, "Review", ReviewStatus.class, moves(ReviewStatus.class, ReviewAction.class));
        machine(lines, "Appeal", AppealStatus.class, moves(AppealStatus.class, AppealAction.class));
        machine(lines, "Waiver", WaiverStatus.class, moves(WaiverStatus.class, WaiverAction.class));
        machine(lines, "Edition of the criteria", EditionStatus.class, moves(EditionStatus.class, EditionAction.class));
        machine(lines, "Certificate", CertificateStatus.class, nextOnly());
        machine(
                lines,
                "Measure about a certificate",
                MeasureStatus.class,
                moves(MeasureStatus.class, MeasureAction.class));
        machine(lines, "Release", ReleaseStatus.class, moves(ReleaseStatus.class, ReleaseAction.class));
        machine(lines, "End of an app", EndingStatus.class, moves(EndingStatus.class, EndingAction.class));
        machine(lines, "Concern", ConcernStatus.class, moves(ConcernStatus.class, ConcernAction.class));
        machine(lines, "Programme", ProgrammeStatus.class, moves(ProgrammeStatus.class, ProgrammeAction.class));
        machine(lines, "What a listing offers", SheetStatus.class, moves(SheetStatus.class, SheetAction.class));
        return String.join("\n", lines) + "\n";
    }

    private static <S extends Enum<S>> void machine(
            List<String> lines, String title, Class<S> states, Map<S, List<String>> moves) {
        lines.addAll(List.of("", "## " + title, "", "| from | moves |", "|---|---|"));
        for (S state : states.getEnumConstants()) {
            List<String> there = moves.getOrDefault(state, List.of());
            lines.add("| " + state + " | " + (there.isEmpty() ? "none: this is the end" : String.join("<br>", there))
                    + " |");
        }
    }

    /** Of enums that answer {@code after(action)} with the next state, if there is one. */
    private static <S extends Enum<S>, A extends Enum<A>> Map<S, List<String>> moves(
            Class<S> states, Class<A> actions) {
        Map<S, List<String>> moves = new LinkedHashMap<>();
        for (S from : states.getEnumConstants()) {
            for (A action : actions.getEnumConstants()) {
                ((Optional<?>) call(states, "after", from, action))
                        .ifPresent(to -> moves.computeIfAbsent(from, state -> new ArrayList<>())
                                .add(action + " → " + to));
            }
        }
        return moves;
    }

    /** Certificates are moved by several slices, so their enum answers which states may come next. */
    private static Map<CertificateStatus, List<String>> nextOnly() {
        return Arrays.stream(CertificateStatus.values())
                .collect(Collectors.toMap(
                        from -> from,
                        from -> Stream.concat(
                                        ((Collection<?>) call(CertificateStatus.class, "next", from))
                                                .stream().map(to -> "→ " + to).sorted(),
                                        ((Collection<?>) call(CertificateStatus.class, "byClock", from))
                                                .stream().map(to -> "by the clock → " + to))
                                .toList(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static Object call(Class<?> type, String name, Object on, Object... arguments) {
        try {
            Method method = Arrays.stream(type.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
