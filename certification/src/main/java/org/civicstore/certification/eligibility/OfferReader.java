package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.source.Source;
import org.jspecify.annotations.Nullable;

/** Reads offers, the fallback, and the examples that tell what the rules must answer. */
final class OfferReader {

    private final RuleReader rules;

    OfferReader(RuleReader rules) {
        this.rules = rules;
    }

    Offer offer(Entry entry) {
        entry.only("id", "name", "provider", "summary", "listing", "paths", "benefits");
        List<Entry> paths = entry.children("paths", ProgrammeLimits.PATHS);
        List<Entry> benefits = entry.children("benefits", ProgrammeLimits.BENEFITS);
        ProgrammeReader.unique(paths, "id");
        ProgrammeReader.unique(benefits, "id");
        entry.demand("provider", "Say who offers it.");
        return new Offer(
                entry.id("id").orElse(""),
                name(entry, "Name the offer."),
                entry.text("provider", ProgrammeLimits.NAME).orElse(""),
                entry.texts("summary", ProgrammeLimits.TEXT),
                entry.has("listing") ? entry.id("listing") : Optional.empty(),
                paths.stream().flatMap(path -> way(path).stream()).toList(),
                benefits.stream().flatMap(benefit -> benefit(benefit).stream()).toList());
    }

    private Optional<Offer.Way> way(Entry entry) {
        entry.only("id", "name", "when");
        Optional<String> id = entry.id("id");
        Map<String, String> name = entry.texts("name", ProgrammeLimits.NAME);
        Optional<Rule> when = rules.rule(entry, "when");
        return id.flatMap(known -> when.map(rule -> new Offer.Way(known, name, rule)));
    }

    private Optional<Offer.Benefit> benefit(Entry entry) {
        entry.only("id", "name", "when");
        Map<String, String> name = name(entry, "Name the benefit.");
        Optional<Rule> when = entry.has("when") ? rules.rule(entry, "when") : Optional.empty();
        return entry.id("id").map(id -> new Offer.Benefit(id, name, when));
    }

    Fallback fallback(Optional<Entry> written) {
        if (written.isEmpty()) {
            return new Fallback("", Map.of(), Map.of());
        }
        Entry entry = written.get();
        entry.only("id", "name", "summary");
        return new Fallback(
                entry.id("id").orElse(""),
                name(entry, "Name it."),
                entry.demandTexts("summary", ProgrammeLimits.TEXT, "Say what it is, and where."));
    }

    /** Whether facts and offers exist is seen when the example is tried. */
    Example example(Entry entry) {
        entry.only("name", "on", "facts", "expect");
        entry.demand("name", "Say who it is.");
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        entry.demand("facts", "Write what is known of them.");
        entry.child("facts").ifPresent(inner -> inner.fields().forEach((name, value) -> facts.put(name, plain(value))));
        Map<String, Outcome> expect = new LinkedHashMap<>();
        entry.demand("expect", "Write the outcome of at least one offer.");
        entry.child("expect").ifPresent(inner -> inner.names()
                .forEach(name -> inner.constant(name, Outcome.class).ifPresent(outcome -> expect.put(name, outcome))));
        Optional<LocalDate> on = ValueReader.literal(entry, "on", entry.optional("on"), FactKind.DATE)
                .map(LocalDate::ofEpochDay);
        return new Example(entry.text("name", ProgrammeLimits.TEXT).orElse(""), on, facts, expect, entry.line());
    }

    private static Map<String, String> name(Entry entry, String remedy) {
        return entry.demandTexts("name", ProgrammeLimits.NAME, remedy);
    }

    /** As a reader of JSON without classes of its own gives it. */
    private static @Nullable Object plain(Source value) {
        return switch (value) {
            case Source.Text text -> text.value();
            case Source.Numeral number -> Double.valueOf(number.literal());
            case Source.Flag flag -> flag.value();
            case Source.Nothing _ -> null;
            case Source.Sequence list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.items().forEach(item -> items.add(item instanceof Source.Sequence ? Map.of() : plain(item)));
                yield items;
            }
            case Source.Mapping _ -> Map.of();
        };
    }
}
