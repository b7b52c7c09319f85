package org.civicstore.certification.checks.interoperability;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;

/**
 * INT-02: each offer of the sample names its occupation by a code: a concept of ESCO, or four digits of ISCO-08 and the
 * national classifications that follow it (STYRK-08, SSYK 2012, DISCO-08, AML2010). Whether it is the right code, and whether
 * the programme's interface is used, is for a person.
 */
public final class OccupationCodesCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("exports.occupation-codes", "1", "INT-02", Kinds.ALL, Duration.ofSeconds(60));
    private static final int SHOWN = 5;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Findings findings = new Findings(context, INFO);
        int offers = 0;
        for (EvidenceFile sample : context.subject().evidence()) {
            Optional<OfferSample> read =
                    sample.type().equals("sample-export") ? OfferSample.read(sample) : Optional.empty();
            if (read.isPresent()) {
                offers += read.get().offers().size();
                examine(read.get(), Location.inFile(sample.fileName()), findings);
            }
        }
        return offers == 0
                ? new CheckOutcome.Skipped("No sample of offers in JSON or CSV was handed in; a person looks.")
                : findings.outcome("All " + offers + " offers of the sample bear an occupation code.");
    }

    private static void examine(OfferSample sample, Location where, Findings findings) {
        List<String> without = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (OfferSample.Offer offer : sample.offers()) {
            if (offer.codes().isEmpty()) {
                without.add(offer.name());
            } else if (offer.codes().stream().noneMatch(OfferSample::isOccupationCode)) {
                unknown.add(offer.name() + " (" + offer.codes().getFirst() + ")");
            }
        }
        report("offer.no-occupation", without, sample, where, findings);
        report("offer.unknown-occupation", unknown, sample, where, findings);
    }

    private static void report(
            String rule, List<String> offers, OfferSample sample, Location where, Findings findings) {
        if (!offers.isEmpty()) {
            boolean none = rule.equals("offer.no-occupation");
            findings.add(
                    rule,
                    where,
                    none
                            ? "Offers of the sample do not say by a code which occupation they are for."
                            : "Offers of the sample bear an occupation code that is of no known classification.",
                    offers.size() + " of " + sample.offers().size() + ", such as "
                            + String.join(", ", offers.subList(0, Math.min(SHOWN, offers.size()))),
                    "Write the ESCO address of the occupation, or its code of four digits, in each offer.");
        }
    }
}
