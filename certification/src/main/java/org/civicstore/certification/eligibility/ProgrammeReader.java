package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.source.JsonSource;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;
import org.civicstore.certification.source.YamlSource;

/**
 * Reads a programme's file, YAML or JSON, and names line, place and remedy of everything that is wrong in it. Nothing in a file
 * makes it throw. Its form is {@code schemas/programme.json}; what a schema cannot say is checked here as well.
 */
public final class ProgrammeReader {

    private static final String CURRENCY = "[A-Z]{3}";

    private final List<ProgrammeProblem> problems = new ArrayList<>();

    private ProgrammeReader() {}

    /** JSON when the file begins like an object of JSON, YAML otherwise. */
    public static ProgrammeReading read(byte[] file) {
        ProgrammeReader reader = new ProgrammeReader();
        try {
            Source source = source(file);
            return source instanceof Source.Mapping mapping ? reader.reading(mapping, false) : noFields(source);
        } catch (UnreadableSource unreadable) {
            return new ProgrammeReading(Optional.empty(), List.of(unreadable(unreadable)));
        }
    }

    /** Of a file that was put together: it may be that nothing in it is offered today. */
    static ProgrammeReading composed(Source.Mapping file) {
        ProgrammeReader reader = new ProgrammeReader();
        return reader.reading(file, true);
    }

    static Source source(byte[] file) throws UnreadableSource {
        return isJson(file)
                ? JsonSource.parse(file, ProgrammeLimits.FILE)
                : YamlSource.parse(file, ProgrammeLimits.FILE);
    }

    static boolean isJson(byte[] file) {
        for (byte each : file) {
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return each == '{';
            }
        }
        return false;
    }

    static ProgrammeReading noFields(Source source) {
        return new ProgrammeReading(
                Optional.empty(),
                List.of(new ProgrammeProblem(
                        source.line(),
                        source.column(),
                        "",
                        "type.wrong",
                        "The file holds " + source.kind() + " instead of named fields.",
                        "Write name and value.")));
    }

    static ProgrammeProblem unreadable(UnreadableSource unreadable) {
        return new ProgrammeProblem(
                unreadable.line(),
                unreadable.column(),
                "",
                unreadable.rule(),
                unreadable.message(),
                unreadable.remedy());
    }

    private ProgrammeReading reading(Source.Mapping mapping, boolean mayOfferNothing) {
        Programme programme = programme(new Entry(mapping, "", problems));
        if (problems.isEmpty()) {
            new ProgrammeChecks(programme, mapping, problems, mayOfferNothing).run();
        }
        return new ProgrammeReading(problems.isEmpty() ? Optional.of(programme) : Optional.empty(), problems);
    }

    private Programme programme(Entry head) {
        head.only("slug", "name", "summary", "currency", "facts", "parameters", "offers", "fallback", "examples");
        Optional<String> currency = head.text("currency", 3);
        currency.filter(code -> !code.matches(CURRENCY))
                .ifPresent(code -> head.problem(
                        "currency",
                        "currency.malformed",
                        "\"" + code + "\" is not a currency code.",
                        "Write three capital letters of ISO 4217, such as USD."));
        FactReader facts = new FactReader(currency.isPresent());
        head.demand("facts", "Say what is asked.");
        List<Entry> factEntries = head.children("facts", ProgrammeLimits.FACTS);
        factEntries.forEach(facts::declare);
        unique(factEntries, "id");
        ParameterReader parameters = new ParameterReader(facts);
        List<Entry> parameterEntries = head.children("parameters", ProgrammeLimits.PARAMETERS);
        unique(parameterEntries, "id");
        List<Parameter> read = parameterEntries.stream()
                .flatMap(entry -> parameters.read(entry).stream())
                .toList();
        RuleReader rules = new RuleReader(facts.declared(), read);
        List<Fact> all = facts.derive(rules);
        head.demand("offers", "Say what is offered.");
        List<Entry> offerEntries = head.children("offers", ProgrammeLimits.OFFERS);
        unique(offerEntries, "id");
        OfferReader offers = new OfferReader(rules);
        head.demand("fallback", "Say what is there for everybody, so that nobody's search ends in nothing.");
        return new Programme(
                head.id("slug").orElse("programme"),
                head.demandTexts("name", ProgrammeLimits.NAME, "Name the programme."),
                head.texts("summary", ProgrammeLimits.TEXT),
                currency,
                all,
                read,
                offerEntries.stream().map(offers::offer).toList(),
                offers.fallback(head.child("fallback")),
                head.children("examples", ProgrammeLimits.EXAMPLES).stream()
                        .map(offers::example)
                        .toList());
    }

    /** Complains of the second entry of the same id. */
    static void unique(List<Entry> entries, String field) {
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            entry.optional(field)
                    .filter(Source.Text.class::isInstance)
                    .map(text -> ((Source.Text) text).value())
                    .filter(id -> !seen.add(id))
                    .ifPresent(id -> entry.problem(
                            field,
                            "id.repeated",
                            "There is another entry \"" + Quote.of(id) + "\".",
                            "Give each its own."));
        }
    }
}
