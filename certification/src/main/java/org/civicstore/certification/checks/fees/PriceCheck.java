package org.civicstore.certification.checks.fees;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.checks.ProgrammeLanguages;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Price;

/**
 * FEE-01: the listing says what the app costs, and explains every price that is not zero in the languages of the programme.
 * Directive 2011/83/EU article 6. Whether the app shows the same is for a person.
 */
public final class PriceCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("declaration.price", "2", "FEE-01", Kinds.ALL, Duration.ofSeconds(10));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) {
        Findings findings = new Findings(context, INFO);
        Optional<Price> price = context.subject().declaration().price();
        if (price.isEmpty()) {
            findings.add(
                    "price.undeclared",
                    Location.at("declaration", "/price"),
                    "The declaration does not say what the app costs.",
                    "price",
                    "Choose free, free with purchases, or paid.");
        } else if (price.get().kind() != Price.Kind.FREE) {
            List<String> missing = unexplained(context, price.get());
            if (!missing.isEmpty()) {
                findings.add(
                        "price.unexplained",
                        Location.at("declaration", "/price/note"),
                        "The prices are not explained in every language of the programme.",
                        price.get().kind() + " lacks " + String.join(", ", missing),
                        "Write down each price, what it buys and who need not pay.");
            }
        }
        price.ifPresent(given -> fees(context, given, findings));
        return findings.outcome("Declared: " + price.map(p -> p.kind().name()).orElse("") + ".");
    }

    /** A fee schedule says in figures what a note says in words. */
    private static List<String> unexplained(CheckContext context, Price price) {
        return price.note().isEmpty() && price.charges()
                ? List.of()
                : ProgrammeLanguages.missing(context, price.note());
    }

    private static void fees(CheckContext context, Price price, Findings findings) {
        for (int i = 0; i < price.fees().size(); i++) {
            List<String> missing =
                    ProgrammeLanguages.missing(context, price.fees().get(i).what());
            if (!missing.isEmpty()) {
                findings.add(
                        "price.unexplained",
                        Location.at("declaration", "/price/fees/" + i + "/what"),
                        "A fee is not explained in every language of the programme.",
                        "fee " + (i + 1) + " lacks " + String.join(", ", missing),
                        "Write down what the fee buys.");
            }
        }
        if (price.kind() == Price.Kind.FREE && price.charges()) {
            findings.add(
                    "price.contradiction",
                    Location.at("declaration", "/price/kind"),
                    "The app is said to be free, and its fee schedule asks for money.",
                    "FREE",
                    "Choose another kind of price, or take the fee out.");
        }
    }
}
