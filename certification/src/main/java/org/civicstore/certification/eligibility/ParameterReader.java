package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.source.Quote;

/** Reads parameters and their dated values. */
final class ParameterReader {

    private final FactReader facts;

    ParameterReader(FactReader facts) {
        this.facts = facts;
    }

    Optional<Parameter> read(Entry entry) {
        entry.only("id", "kind", "of", "name", "values");
        Optional<String> id = entry.id("id");
        Optional<FactKind> kind = entry.constant("kind", FactKind.class);
        Map<String, String> name = entry.demandTexts("name", ProgrammeLimits.NAME, "Name it as in: income limit.");
        if (id.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        if (!kind.get().isOrdered() && kind.get() != FactKind.CHOICES) {
            entry.problem(
                    "kind",
                    "parameter.kind",
                    "A parameter cannot be of the kind " + kind.get() + ".",
                    "Use MONEY, INTEGER, DATE, or CHOICES for a list.");
            return Optional.empty();
        }
        Optional<Fact> of = kind.get() == FactKind.CHOICES ? of(entry) : Optional.empty();
        List<Parameter.Dated> values = new ArrayList<>();
        entry.demand("values", "Say from when it has which value.");
        for (Entry value : entry.children("values", ProgrammeLimits.DATED_VALUES)) {
            value.only("from", "value");
            Optional<LocalDate> from = ValueReader.literal(
                            value, "from", value.demand("from", "Say from which day it holds."), FactKind.DATE)
                    .map(LocalDate::ofEpochDay);
            value.demand("value", "Write the value.");
            Optional<Parameter.Dated> dated = from.flatMap(day -> dated(value, day, kind.get(), of));
            dated.filter(next -> !values.isEmpty() && !values.getLast().from().isBefore(next.from()))
                    .ifPresent(_ -> value.problem(
                            "from",
                            "order.wrong",
                            "This day is not after the one before it.",
                            "Write the values from the oldest to the newest, one for a day."));
            dated.ifPresent(values::add);
        }
        return Optional.of(new Parameter(id.get(), kind.get(), of.map(Fact::id), name, values));
    }

    private Optional<Fact> of(Entry entry) {
        Optional<String> id = entry.demand("of", "Name the fact whose options it lists.")
                .flatMap(_ -> entry.text("of", ProgrammeLimits.NAME));
        Optional<Fact> fact =
                id.map(facts.declared()::get).filter(found -> found.kind().hasOptions());
        if (id.isPresent() && fact.isEmpty()) {
            entry.problem(
                    "of",
                    "fact.unknown",
                    "There is no choice \"" + Quote.of(id.get()) + "\" among the facts.",
                    "Name a fact that has options.");
        }
        return fact;
    }

    private static Optional<Parameter.Dated> dated(Entry value, LocalDate from, FactKind kind, Optional<Fact> of) {
        if (kind == FactKind.CHOICES) {
            return of.map(fact -> new Parameter.Dated(from, 0, ValueReader.options(value, "value", fact)));
        }
        return ValueReader.literal(value, "value", value.optional("value"), kind)
                .map(number -> new Parameter.Dated(from, number, List.of()));
    }
}
