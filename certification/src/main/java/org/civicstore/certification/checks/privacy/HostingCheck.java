package org.civicstore.certification.checks.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.DataPractices;

/** PRV-07: hosting countries are declared, and those outside the EEA stand out for the person who decides. GDPR chapter V. */
public final class HostingCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("declaration.hosting", "1", "PRV-07", Kinds.ALL, Duration.ofSeconds(10));

    /** ISO 3166-1 alpha-2 of the European Union and Iceland, Liechtenstein, Norway. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) {
        Findings findings = new Findings(context, INFO);
        Location where = Location.at("declaration", "/dataPractices/hostingCountries");
        List<String> countries = context.subject()
                .declaration()
                .dataPractices()
                .map(DataPractices::hostingCountries)
                .orElse(List.of());
        if (countries.isEmpty()) {
            findings.add(
                    "hosting.undeclared",
                    where,
                    "The declaration does not say in which countries data is kept.",
                    "hostingCountries",
                    "Name every country; for an app that keeps data on the device only, name the user's.");
        }
        for (String country : countries) {
            if (!EEA.contains(country.toUpperCase(Locale.ROOT))) {
                findings.add(
                        Severity.MAJOR,
                        "hosting.outside-eea",
                        where,
                        "Data is kept outside the European Economic Area.",
                        country,
                        "Name the ground of GDPR chapter V in your answer and attach the contract clauses or the"
                                + " decision.");
            }
        }
        return findings.outcome("Hosted in " + String.join(", ", countries) + ".");
    }
}
