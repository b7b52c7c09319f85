package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.source.Quote;

/** Reads facts: first all that stands in themselves, then what is derived from others. */
final class FactReader {

    static final long FIRST_DAY = LocalDate.of(1850, 1, 1).toEpochDay();
    static final long LAST_DAY = LocalDate.of(2199, 12, 31).toEpochDay();
    private static final String OPTION = "[A-Za-z0-9]+([-_][A-Za-z0-9]+)*";
    private static final int OPTION_LENGTH = 40;

    private final boolean currency;
    private final Map<String, Fact> declared = new HashMap<>();
    private final List<Fact> inOrder = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** @param currency whether the programme names one */
    FactReader(boolean currency) {
        this.currency = currency;
    }

    /** The facts that were read so far, by id, without their derivations. */
    Map<String, Fact> declared() {
        return declared;
    }

    void declare(Entry entry) {
        entry.only("id", "kind", "name", "question", "help", "min", "max", "options", "sum", "years", "when");
        Optional<String> id = entry.id("id");
        Optional<FactKind> kind = entry.constant("kind", FactKind.class);
        if (id.isEmpty() || kind.isEmpty()) {
            return;
        }
        boolean derived = isDerived(entry);
        Fact fact = new Fact(
                id.get(),
                kind.get(),
                entry.demandTexts("name", ProgrammeLimits.NAME, "Name it as in: your age."),
                derived
                        ? Map.of()
                        : entry.demandTexts("question", ProgrammeLimits.TEXT, "Write the question as people read it."),
                entry.texts("help", ProgrammeLimits.TEXT),
                bound(entry, "min", kind.get()),
                bound(entry, "max", kind.get()),
                options(entry, kind.get()),
                Optional.empty());
        if (fact.min() > fact.max()) {
            entry.problem("max", "range.empty", "The largest value is below the smallest.", "Exchange them.");
        }
        if (fact.kind() == FactKind.MONEY && !currency) {
            entry.problem("kind", "currency.missing", "Amounts need a currency.", "Name it at the top: currency: USD.");
        }
        refuse(entry, "question", derived, "Nobody is asked for a derived fact.");
        refuse(entry, "min", derived || !fact.kind().isOrdered(), "Only numbers and dates that are asked have bounds.");
        refuse(entry, "max", derived || !fact.kind().isOrdered(), "Only numbers and dates that are asked have bounds.");
        refuse(entry, "options", !fact.kind().hasOptions(), "Only choices have options.");
        declared.put(fact.id(), fact);
        inOrder.add(fact);
        entries.add(entry);
    }

    /** All facts, with their derivations; the rules know everything else by now. */
    List<Fact> derive(RuleReader rules) {
        List<Fact> all = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Fact fact = inOrder.get(i);
            all.add(derivation(entries.get(i), fact, rules).map(fact::derivedBy).orElse(fact));
        }
        return all;
    }

    private Optional<Derivation> derivation(Entry entry, Fact fact, RuleReader rules) {
        if (!isDerived(entry)) {
            return Optional.empty();
        }
        FactKind kind = fact.kind();
        boolean fits = entry.has("when")
                ? kind == FactKind.BOOLEAN
                : entry.has("years") ? kind == FactKind.INTEGER : kind == FactKind.MONEY || kind == FactKind.INTEGER;
        boolean one = (entry.has("when") ? 1 : 0) + (entry.has("years") ? 1 : 0) + (entry.has("sum") ? 1 : 0) == 1;
        if (!fits || !one) {
            entry.problem(
                    "kind",
                    "derivation.kind",
                    "This does not give a fact of the kind " + kind + ".",
                    "Derive MONEY and INTEGER by sum, INTEGER by years as well, and BOOLEAN by when; one of them.");
            return Optional.empty();
        }
        if (entry.has("when")) {
            return rules.rule(entry, "when").map(Derivation.Holds::new);
        }
        return entry.has("years") ? years(entry, rules) : Optional.of(sum(entry, fact));
    }

    private Optional<Derivation> years(Entry entry, RuleReader rules) {
        Optional<Entry> years = entry.child("years");
        years.ifPresent(inner -> inner.only("since", "on"));
        return years.flatMap(inner -> inner.demand("since", "Name the fact with the date.")
                .flatMap(_ -> inner.text("since", ProgrammeLimits.NAME))
                .flatMap(since -> known(inner, "since", since, FactKind.DATE))
                .map(since -> new Derivation.Years(
                        since.id(), inner.has("on") ? rules.amount(inner, "on", FactKind.DATE) : Optional.empty())));
    }

    private Derivation sum(Entry entry, Fact fact) {
        List<Derivation.Part> parts = new ArrayList<>();
        for (Entry part : entry.children("sum", ProgrammeLimits.PARTS)) {
            part.only("plus", "minus");
            if (part.has("plus") == part.has("minus")) {
                part.problem("plus", "part.unclear", "A part is added or taken away.", "Write plus: or minus:.");
                continue;
            }
            String sign = part.has("minus") ? "minus" : "plus";
            part.text(sign, ProgrammeLimits.NAME)
                    .flatMap(id -> known(part, sign, id, fact.kind()))
                    .ifPresent(known -> parts.add(new Derivation.Part(known.id(), part.has("minus"))));
        }
        if (parts.isEmpty()) {
            entry.problem("sum", "list.empty", "A sum needs parts.", "Name facts: - {plus: wages}.");
        }
        return new Derivation.Sum(parts);
    }

    private Optional<Fact> known(Entry entry, String field, String id, FactKind kind) {
        Optional<Fact> found = Optional.ofNullable(declared.get(id));
        if (found.isEmpty()) {
            entry.problem(
                    field,
                    "fact.unknown",
                    "There is no fact \"" + Quote.of(id) + "\".",
                    "Declare it under facts, or mend the name.");
        } else if (found.get().kind() != kind) {
            entry.problem(
                    field,
                    "fact.kind",
                    "\"" + id + "\" is of the kind " + found.get().kind() + ", not " + kind + ".",
                    "Name a fact of the kind " + kind + ".");
            return Optional.empty();
        }
        return found;
    }

    private static boolean isDerived(Entry entry) {
        return entry.has("sum") || entry.has("years") || entry.has("when");
    }

    private static void refuse(Entry entry, String field, boolean refused, String message) {
        if (refused && entry.has(field)) {
            entry.problem(field, "field.unfit", message, "Remove it.");
        }
    }

    private static long bound(Entry entry, String name, FactKind kind) {
        boolean lower = name.equals("min");
        long standard = kind == FactKind.DATE ? lower ? FIRST_DAY : LAST_DAY : lower ? 0 : ProgrammeLimits.NUMBER;
        return entry.has(name) && kind.isOrdered()
                ? ValueReader.literal(entry, name, entry.optional(name), kind).orElse(standard)
                : standard;
    }

    private static List<Fact.Option> options(Entry entry, FactKind kind) {
        if (!kind.hasOptions()) {
            return List.of();
        }
        List<Entry> listed = entry.children("options", ProgrammeLimits.OPTIONS);
        ProgrammeReader.unique(listed, "id");
        List<Fact.Option> options = new ArrayList<>();
        for (Entry option : listed) {
            option.only("id", "name");
            option.demand("id", "Give the option a short name.");
            Optional<String> id = option.text("id", OPTION_LENGTH);
            id.filter(text -> !text.matches(OPTION))
                    .ifPresent(text -> option.problem(
                            "id",
                            "id.malformed",
                            "\"" + Quote.of(text) + "\" is not a short name.",
                            "Use letters, digits and single dashes."));
            Map<String, String> name = option.demandTexts("name", ProgrammeLimits.NAME, "Name it as people read it.");
            id.ifPresent(text -> options.add(new Fact.Option(text, name)));
        }
        if (listed.isEmpty()) {
            entry.problem("options", "list.empty", "A choice needs options.", "List them: - {id: yes, name: Yes}.");
        }
        return options;
    }
}
