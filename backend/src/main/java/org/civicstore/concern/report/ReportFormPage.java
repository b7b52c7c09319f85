package org.civicstore.concern.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.concern.ConcernKind;
import org.civicstore.shared.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The form with which anybody reports a concern.
 *
 * @param names of the listing, per language
 * @param written what was typed before; it is never lost
 * @param faults of what was typed
 * @param pause how long to wait before sending again
 * @param mails whether the store can send an answer by e-mail
 */
public record ReportFormPage(
        Frame frame,
        String slug,
        Map<String, String> names,
        WrittenReport written,
        List<FieldProblem> faults,
        Optional<Duration> pause,
        boolean mails) {

    /** One fault in the summary, and the field it leads to. */
    public record Fault(String field, String text) {}

    public String name() {
        String name = frame.t().pick(names);
        return name.isBlank() ? slug : name;
    }

    public List<ConcernKind> kinds() {
        return List.of(ConcernKind.values());
    }

    public boolean chosen(ConcernKind kind) {
        return kind.name().equals(written.kind());
    }

    public List<Fault> summary() {
        return faults.stream()
                .map(fault -> new Fault(field(fault), words(fault)))
                .toList();
    }

    /** What is wrong with the field, or nothing. */
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals("/" + field))
                .map(this::words)
                .findFirst()
                .orElse(null);
    }

    public int longest() {
        return ReportRules.LONGEST;
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return pause.map(one -> one.plusMillis(999).toSeconds()).orElse(0L);
    }

    private static String field(FieldProblem fault) {
        return fault.pointer().equals("/kind")
                ? ConcernKind.values()[0].name()
                : fault.pointer().substring(1);
    }

    private String words(FieldProblem fault) {
        Speech t = frame.t();
        return switch (fault.code()) {
            case "unknown" -> t.say("storefront.concern.fault.kind");
            case "too-short" -> t.say("storefront.concern.fault.short");
            case "too-long" ->
                t.say("storefront.concern.fault.long", "over", written.characters() - ReportRules.LONGEST);
            default -> t.say("storefront.concern.fault.email");
        };
    }
}
