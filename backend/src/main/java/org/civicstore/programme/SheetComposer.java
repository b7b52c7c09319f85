package org.civicstore.programme;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.eligibility.AgencyFile;
import org.civicstore.certification.eligibility.ComposedProgramme;
import org.civicstore.certification.eligibility.OfferSheet;
import org.civicstore.certification.eligibility.OfferSheetReader;
import org.civicstore.certification.eligibility.OfferSheetReading;
import org.civicstore.certification.eligibility.Population;
import org.civicstore.certification.eligibility.PopulationReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays the certified sheets of listings over the agency's file. */
@Singleton
public class SheetComposer {
    private static final Logger LOG = LoggerFactory.getLogger(SheetComposer.class);

    private final CertifiedSheetQueries queries;

    SheetComposer(CertifiedSheetQueries queries) {
        this.queries = queries;
    }

    Map<UUID, Long> effects() {
        return queries.effects();
    }

    /** The file of a version, as sheets are read against it. */
    public static AgencyFile agency(String content, Arrangement arrangement) {
        Optional<Population> population = arrangement.population().flatMap(file -> PopulationReader.read(
                        file.getBytes(StandardCharsets.UTF_8))
                .population());
        return AgencyFile.of(content.getBytes(StandardCharsets.UTF_8), population);
    }

    ProgrammeRules compose(ProgrammeStanding programme, ProgrammeVersion version, ProgrammeRules.Basis basis) {
        AgencyFile agency = agency(version.content(), programme.arrangement());
        List<OfferSheet> sheets = new ArrayList<>();
        for (CertifiedSheetQueries.Certified certified : queries.certified(programme.id())) {
            read(agency, programme, certified).ifPresent(sheets::add);
        }
        ComposedProgramme composed = ComposedProgramme.on(basis.day(), agency, sheets, queries.used(programme.id()));
        if (composed.reading().programme().isEmpty()) {
            LOG.error(
                    "The offers of {} cannot be put together, and the agency's file decides alone: {}",
                    programme.slug(),
                    composed.reading().problems().getFirst());
            composed = ComposedProgramme.on(basis.day(), agency, List.of(), Map.of());
        }
        return new ProgrammeRules(
                agency,
                composed.reading().programme().orElse(agency.programme()),
                composed,
                programme,
                basis,
                version.validFrom());
    }

    /** What cannot be read decides about nobody. It was readable when it was certified, and every newer file was read with it. */
    private static Optional<OfferSheet> read(
            AgencyFile agency, ProgrammeStanding programme, CertifiedSheetQueries.Certified certified) {
        OfferSheetReading reading = OfferSheetReader.read(
                agency, certified.listing(), certified.content().getBytes(StandardCharsets.UTF_8));
        if (reading.sheet().isEmpty()) {
            LOG.error(
                    "The offers of {} in {} cannot be read: {}",
                    certified.listing(),
                    programme.slug(),
                    reading.problems().getFirst());
        }
        return reading.sheet();
    }
}
