package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;

/**
 * Reads a population's file, YAML or JSON, and names line, place and remedy of everything that is wrong in it. Which facts there
 * are is the programme's matter: what does not fit it is left aside when people are drawn.
 */
public final class PopulationReader {

    /** Bytes of a file. */
    public static final int FILE = 256 * 1024;

    static final int PEOPLE = 100_000;
    private static final int WEIGHT = 1_000_000;
    private static final int GROUPS = 10;

    private final List<ProgrammeProblem> problems = new ArrayList<>();

    private PopulationReader() {}

    public static PopulationReading read(byte[] file) {
        PopulationReader reader = new PopulationReader();
        if (file.length > FILE) {
            return reader.refused(0, 0, "file.too-long", "The file is larger than 256 KiB.", "Use wider ranges.");
        }
        try {
            return ProgrammeReader.source(file) instanceof Source.Mapping mapping
                    ? reader.reading(new Entry(mapping, "", reader.problems))
                    : reader.refused(1, 1, "type.wrong", "The file holds no named fields.", "Write name and value.");
        } catch (UnreadableSource unreadable) {
            return reader.refused(
                    unreadable.line(),
                    unreadable.column(),
                    unreadable.rule(),
                    unreadable.message(),
                    unreadable.remedy());
        }
    }

    private PopulationReading refused(int line, int column, String rule, String message, String remedy) {
        return new PopulationReading(
                Optional.empty(), List.of(new ProgrammeProblem(line, column, "", rule, message, remedy)));
    }

    private PopulationReading reading(Entry head) {
        head.only("people", "seed", "warn-below", "source", "facts", "groups", "territory");
        head.demand("facts", "Say how facts are spread.");
        List<Entry> entries = head.children("facts", ProgrammeLimits.FACTS);
        ProgrammeReader.unique(entries, "fact");
        Population population = new Population(
                (int) number(head, "people", 100, PEOPLE),
                number(head, "seed", 0, Integer.MAX_VALUE),
                (int) number(head, "warn-below", 0, 100),
                head.texts("source", ProgrammeLimits.TEXT),
                entries.stream().flatMap(entry -> marginal(entry).stream()).toList(),
                head.words("groups", GROUPS),
                head.text("territory", ProgrammeLimits.NAME));
        return new PopulationReading(problems.isEmpty() ? Optional.of(population) : Optional.empty(), problems);
    }

    private static Optional<Population.Marginal> marginal(Entry entry) {
        entry.only("fact", "ranges", "options", "yes", "each");
        String fact = entry.id("fact").orElse("");
        long ways = entry.names().stream().filter(name -> !name.equals("fact")).count();
        if (ways != 1) {
            entry.problem(
                    "",
                    "marginal.unclear",
                    "It has to say in one way how the fact is spread.",
                    "Write ranges, options, yes or each, and only one of them.");
            return Optional.empty();
        }
        if (entry.has("yes")) {
            return Optional.of(new Population.Share(fact, (int) number(entry, "yes", 0, 100)));
        }
        if (entry.has("options")) {
            return Optional.of(new Population.Options(fact, weights(entry, "options", WEIGHT)));
        }
        return Optional.of(
                entry.has("each")
                        ? new Population.Each(fact, weights(entry, "each", 100))
                        : new Population.Ranges(fact, ranges(entry)));
    }

    private static List<Population.Range> ranges(Entry entry) {
        List<Population.Range> ranges = new ArrayList<>();
        for (Entry range : entry.children("ranges", ProgrammeLimits.DATED_VALUES)) {
            range.only("from", "to", "weight");
            long from = bound(range, "from");
            long to = bound(range, "to");
            if (to < from) {
                range.problem("to", "range.empty", "The range ends before it begins.", "Write the larger one last.");
            }
            ranges.add(new Population.Range(from, to, (int) number(range, "weight", 1, WEIGHT)));
        }
        if (ranges.isEmpty()) {
            entry.problem("ranges", "list.empty", "There is no range.", "Write at least one.");
        }
        return ranges;
    }

    private static long bound(Entry range, String field) {
        Optional<Source> value = range.demand(field, "Write both ends of the range.");
        FactKind kind = value.filter(Source.Text.class::isInstance).isPresent() ? FactKind.DATE : FactKind.INTEGER;
        return ValueReader.literal(range, field, value, kind).orElse(0L);
    }

    private static Map<String, Integer> weights(Entry entry, String field, int max) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        entry.child(field).ifPresent(inner -> inner.names()
                .forEach(option -> weights.put(option, (int) number(inner, option, 0, max))));
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            entry.problem(field, "list.empty", "There is no weight above 0.", "Write at least one.");
        }
        return weights;
    }

    private static long number(Entry entry, String field, long min, long max) {
        Optional<Long> read =
                ValueReader.literal(entry, field, entry.demand(field, "Write a whole number."), FactKind.INTEGER);
        if (read.filter(value -> value < min || value > max).isPresent()) {
            entry.problem(
                    field,
                    "number.out-of-range",
                    "This has to be from %,d to %,d.".formatted(min, max),
                    "Write another number.");
            return min;
        }
        return read.orElse(min);
    }
}
