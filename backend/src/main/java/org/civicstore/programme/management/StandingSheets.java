package org.civicstore.programme.management;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.certification.eligibility.AgencyFile;
import org.civicstore.certification.eligibility.OfferSheetReader;
import org.civicstore.programme.CertifiedSheetQueries;
import org.civicstore.programme.ProgrammeStanding;
import org.civicstore.programme.SheetComposer;
import org.civicstore.shared.problem.FieldProblem;

/** What vendors had certified is read against every new file of the agency: a change of facts must not break it unseen. */
@Singleton
class StandingSheets {
    private static final int SHOWN = 50;

    private final CertifiedSheetQueries queries;

    StandingSheets(CertifiedSheetQueries queries) {
        this.queries = queries;
    }

    /** @param text rules that can be read by themselves */
    void demandReadable(ProgrammeStanding programme, String text) {
        List<FieldProblem> errors = broken(programme, text);
        if (!errors.isEmpty()) {
            throw RulesDraft.invalid(errors);
        }
    }

    private List<FieldProblem> broken(ProgrammeStanding programme, String text) {
        AgencyFile agency = SheetComposer.agency(text, programme.arrangement());
        return queries.certified(programme.id()).stream()
                .flatMap(sheet -> errors(agency, sheet))
                .limit(SHOWN)
                .toList();
    }

    private static Stream<FieldProblem> errors(AgencyFile agency, CertifiedSheetQueries.Certified sheet) {
        return OfferSheetReader.read(agency, sheet.listing(), sheet.content().getBytes(StandardCharsets.UTF_8))
                .problems()
                .stream()
                .map(problem -> new FieldProblem(
                        "/text",
                        "sheet.broken",
                        "What %s offers could not be read any more: %s Keep what it names, or agree with the vendor."
                                .formatted(sheet.listing(), problem.message())));
    }
}
