package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;

/**
 * The file of a programme as the agency wrote it: what sheets of listings are read against, and laid over.
 *
 * @param territory the choice that says where people live, as its population names it; empty when nobody is asked
 */
public record AgencyFile(Programme programme, Source.Mapping file, Optional<Fact> territory) {

    /**
     * @param content a programme that {@link ProgrammeReader} takes
     * @param population how its people are spread; empty when nobody has described them
     */
    public static AgencyFile of(byte[] content, Optional<Population> population) {
        try {
            Programme programme = ProgrammeReader.read(content)
                    .programme()
                    .orElseThrow(() -> new IllegalArgumentException("This is no programme that was read before"));
            return new AgencyFile(
                    programme,
                    (Source.Mapping) ProgrammeReader.source(content),
                    population
                            .flatMap(Population::territory)
                            .flatMap(programme::fact)
                            .filter(fact -> fact.kind() == FactKind.CHOICE && fact.isAsked()));
        } catch (UnreadableSource refused) {
            throw new IllegalArgumentException("This is no programme that was read before", refused);
        }
    }

    boolean takenBySomebodyElse(String offer, String listing) {
        return programme.offers().stream()
                .anyMatch(other -> other.id().equals(offer) && !other.listing().equals(Optional.of(listing)));
    }

    /**
     * What the file itself says of a listing, as a sheet in JSON: its offers, and of the examples what they expect of these.
     * An empty list of offers when it says nothing.
     */
    public byte[] sheet(String listing) {
        Set<String> own = offers(listing);
        List<Source> offers = new ArrayList<>();
        for (Source offer : items("offers")) {
            if (own.contains(id(offer))) {
                Map<String, Source> fields = new LinkedHashMap<>(((Source.Mapping) offer).fields());
                fields.remove("listing");
                offers.add(mapping(fields));
            }
        }
        Map<String, Source> sheet = new LinkedHashMap<>();
        sheet.put("offers", new Source.Sequence(1, 1, offers));
        sheet.put("examples", new Source.Sequence(1, 1, examples(own)));
        return ProgrammeJson.of(mapping(sheet));
    }

    Set<String> offers(String listing) {
        return programme.offers().stream()
                .filter(offer -> offer.listing().equals(Optional.of(listing)))
                .map(Offer::id)
                .collect(Collectors.toSet());
    }

    /** The examples, with nothing but what they expect of these offers; those that expect nothing of them are left out. */
    List<Source> examples(Set<String> offers) {
        List<Source> examples = new ArrayList<>();
        for (Source example : items("examples")) {
            Map<String, Source> fields = new LinkedHashMap<>(((Source.Mapping) example).fields());
            Map<String, Source> expect = new LinkedHashMap<>(((Source.Mapping) fields.get("expect")).fields());
            expect.keySet().removeIf(target -> !offers.contains(target.split("/", 2)[0]));
            if (!expect.isEmpty()) {
                fields.put("expect", mapping(expect));
                examples.add(mapping(fields));
            }
        }
        return examples;
    }

    List<Source> items(String field) {
        return file.fields().get(field) instanceof Source.Sequence list ? list.items() : List.of();
    }

    static String id(Source offer) {
        return offer instanceof Source.Mapping mapping && mapping.fields().get("id") instanceof Source.Text id
                ? id.value().strip()
                : "";
    }

    private static Source.Mapping mapping(Map<String, Source> fields) {
        return new Source.Mapping(1, 1, fields);
    }
}
