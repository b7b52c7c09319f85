package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civicstore.certification.source.JsonSource;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;
import org.civicstore.certification.source.YamlSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a listing offers in a programme: {@code offers} and {@code examples}, written as in a programme's file, and beside
 * each offer {@code territory}, {@code from}, {@code to} and {@code places}. Facts and parameters are the programme's; nothing in
 * a sheet can change them. Names line, place and remedy of what is wrong, in the sheet.
 */
public final class OfferSheetReader {

    private static final List<String> TERMS = List.of("territory", "from", "to", "places");

    private final AgencyFile agency;
    private final String listing;
    private final List<ProgrammeProblem> problems = new ArrayList<>();

    private OfferSheetReader(AgencyFile agency, String listing) {
        this.agency = agency;
        this.listing = listing;
    }

    /** @param sheet YAML or JSON; nothing in it makes this throw */
    public static OfferSheetReading read(AgencyFile agency, String listing, byte[] sheet) {
        try {
            Source source = source(sheet);
            return source instanceof Source.Mapping mapping
                    ? new OfferSheetReader(agency, listing).reading(mapping)
                    : new OfferSheetReading(
                            Optional.empty(), ProgrammeReader.noFields(source).problems());
        } catch (UnreadableSource unreadable) {
            return new OfferSheetReading(Optional.empty(), List.of(ProgrammeReader.unreadable(unreadable)));
        }
    }

    static Source source(byte[] sheet) throws UnreadableSource {
        return ProgrammeReader.isJson(sheet)
                ? JsonSource.parse(sheet, ProgrammeLimits.SHEET)
                : YamlSource.parse(sheet, ProgrammeLimits.SHEET);
    }

    private OfferSheetReading reading(Source.Mapping mapping) {
        Entry head = new Entry(mapping, "", problems);
        head.only("offers", "examples");
        head.demand("offers", "Say what is offered; write an empty list to offer nothing any more.");
        head.items("examples", ProgrammeLimits.EXAMPLES_OF_A_LISTING);
        List<OfferTerms> terms = new ArrayList<>();
        List<Source.Mapping> written = new ArrayList<>();
        for (Entry offer : head.children("offers", ProgrammeLimits.OFFERS_OF_A_LISTING)) {
            terms.add(terms(offer));
            written.add(written(offer, terms.getLast()));
        }
        if (!problems.isEmpty()) {
            return new OfferSheetReading(Optional.empty(), problems);
        }
        Map<String, Source> file = new LinkedHashMap<>(agency.file().fields());
        file.put("offers", new Source.Sequence(mapping.line(), mapping.column(), List.copyOf(written)));
        file.remove("examples");
        Optional.ofNullable(mapping.fields().get("examples")).ifPresent(examples -> file.put("examples", examples));
        ProgrammeReading reading = ProgrammeReader.composed(new Source.Mapping(mapping.line(), mapping.column(), file));
        reading.problems().stream()
                .map(problem -> inSheet(problem, terms, mapping))
                .forEach(problems::add);
        return new OfferSheetReading(
                reading.programme().map(programme -> new OfferSheet(listing, programme, terms, written)), problems);
    }

    private OfferTerms terms(Entry offer) {
        String id = offer.id("id").orElse("");
        if (agency.takenBySomebodyElse(id, listing)) {
            offer.problem(
                    "id",
                    "id.repeated",
                    "There is an offer \"" + id + "\" of somebody else in this programme.",
                    "Give yours another name.");
        }
        if (offer.has("listing")) {
            offer.problem(
                    "listing",
                    "field.unknown",
                    "An offer of this sheet always leads to " + listing + ".",
                    "Leave the field out.");
        }
        Optional<LocalDate> from = day(offer, "from");
        Optional<LocalDate> to = day(offer, "to");
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            offer.problem("to", "order.wrong", "The last day comes before the first.", "Exchange them, or mend one.");
        }
        return new OfferTerms(id, territory(offer), from, to, places(offer));
    }

    private static Optional<LocalDate> day(Entry offer, String field) {
        return ValueReader.literal(offer, field, offer.optional(field), FactKind.DATE)
                .map(LocalDate::ofEpochDay);
    }

    private static Optional<Long> places(Entry offer) {
        Optional<Long> places = ValueReader.literal(offer, "places", offer.optional("places"), FactKind.INTEGER);
        if (places.filter(number -> number < 1 || number > ProgrammeLimits.PLACES)
                .isPresent()) {
            offer.problem(
                    "places",
                    "number.out-of-range",
                    "This is not between 1 and %,d places.".formatted(ProgrammeLimits.PLACES),
                    "Write how many people can have the offer, or leave it out when any number can.");
        }
        return places;
    }

    private List<String> territory(Entry offer) {
        if (offer.optional("territory").isEmpty()) {
            return List.of();
        }
        Optional<Fact> where = agency.territory();
        if (where.isEmpty()) {
            offer.problem(
                    "territory",
                    "territory.unasked",
                    "This programme does not ask people where they live.",
                    "Leave the territory out, or agree with the agency on a question about it.");
            return List.of();
        }
        List<String> options = ValueReader.options(offer, "territory", where.get());
        if (offer.items("territory", ProgrammeLimits.OPTIONS).isEmpty()) {
            offer.problem(
                    "territory",
                    "list.empty",
                    "An offer for nowhere is none.",
                    "List where it is offered, or leave the field out when that is everywhere.");
        }
        return options;
    }

    /** As a programme's file has it. */
    private Source.Mapping written(Entry offer, OfferTerms terms) {
        Map<String, Source> fields = new LinkedHashMap<>(offer.fields());
        TERMS.forEach(fields::remove);
        int line = offer.line();
        fields.put("listing", new Source.Text(line, 1, listing));
        if (!terms.territory().isEmpty()) {
            Source within = within(line, terms.territory());
            fields.put("paths", new Source.Sequence(line, 1, paths(fields.get("paths"), line, within)));
        }
        return new Source.Mapping(line, 1, fields);
    }

    private Source within(int line, List<String> options) {
        List<Source> items = options.stream()
                .<Source>map(option -> new Source.Text(line, 1, option))
                .toList();
        Map<String, Source> condition = new LinkedHashMap<>();
        condition.put(
                "fact",
                new Source.Text(line, 1, agency.territory().orElseThrow().id()));
        condition.put("oneOf", new Source.Sequence(line, 1, items));
        return new Source.Mapping(line, 1, condition);
    }

    /** Each path within the territory; where there is none, the territory alone. */
    private static List<Source> paths(@Nullable Source paths, int line, Source within) {
        if (!(paths instanceof Source.Sequence sequence) || sequence.items().isEmpty()) {
            Map<String, Source> path = new LinkedHashMap<>();
            path.put("id", new Source.Text(line, 1, "territory"));
            path.put("when", within);
            return List.of(new Source.Mapping(line, 1, path));
        }
        return sequence.items().stream().map(path -> bounded(path, within)).toList();
    }

    private static Source bounded(Source path, Source within) {
        if (!(path instanceof Source.Mapping mapping) || !mapping.fields().containsKey("when")) {
            return path;
        }
        Source when = mapping.fields().get("when");
        Map<String, Source> both =
                Map.of("all", new Source.Sequence(when.line(), when.column(), List.of(within, when)));
        Map<String, Source> fields = new LinkedHashMap<>(mapping.fields());
        fields.put("when", new Source.Mapping(when.line(), when.column(), both));
        return new Source.Mapping(mapping.line(), mapping.column(), fields);
    }

    /** A place in the file that was put together, as a place in the sheet. */
    private static ProgrammeProblem inSheet(ProgrammeProblem problem, List<OfferTerms> terms, Source.Mapping sheet) {
        String at = problem.at();
        if (!at.startsWith("/offers") && !at.startsWith("/examples")) {
            return new ProgrammeProblem(0, 0, "", problem.rule(), problem.message(), problem.remedy());
        }
        Set<Integer> bounded = IntStream.range(0, terms.size())
                .filter(i -> !terms.get(i).territory().isEmpty())
                .boxed()
                .collect(Collectors.toSet());
        String[] steps = at.split("/", 6);
        boolean wrapped = steps.length > 5
                && steps[1].equals("offers")
                && bounded.contains(Integer.valueOf(steps[2]))
                && steps[3].equals("paths")
                && steps[5].startsWith("when/all/");
        String place = wrapped ? at.replaceFirst("/when/all/[01]", "/when") : at;
        int line = problem.line() == 0 ? sheet.line() : problem.line();
        return new ProgrammeProblem(line, problem.column(), place, problem.rule(), problem.message(), problem.remedy());
    }
}
