package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.certification.eligibility.ProgrammeReading;
import org.civicstore.certification.eligibility.ShippedProgrammes;

/** The programmes that the library ships, read once at the start. */
@Singleton
public class Programmes {
    private final Map<String, ProgrammeRules> bySlug = new LinkedHashMap<>();

    Programmes() {
        for (String slug : ShippedProgrammes.SLUGS) {
            byte[] file = ShippedProgrammes.file(slug);
            ProgrammeReading reading = ProgrammeReader.read(file);
            Programme programme = reading.programme()
                    .orElseThrow(() -> new IllegalStateException("The rules of " + slug + " cannot be read: "
                            + reading.problems().getFirst()));
            bySlug.put(slug, new ProgrammeRules(programme, file));
        }
    }

    public List<ProgrammeRules> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<ProgrammeRules> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }
}
