package org.civicstore.certification.checks.fees;

import java.time.Duration;
import java.util.Optional;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Price;

/**
 * FEE-07: whoever is asked for money pays the same from a search engine, from the store and straight from the vendor, and the
 * vendor says so. Whether it is so is for a person, who comes in by each of the three ways.
 */
public final class PriceParityCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("declaration.price-parity", "1", "FEE-07", Kinds.ALL, Duration.ofSeconds(10));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) {
        Findings findings = new Findings(context, INFO);
        Optional<Price> price = context.subject().declaration().price();
        Optional<Boolean> same = price.flatMap(Price::samePrice);
        boolean asksForMoney = price.filter(given -> given.kind() != Price.Kind.FREE || given.charges())
                .isPresent();
        if (same.filter(said -> !said).isPresent()) {
            findings.add(
                    "price.differs",
                    Location.at("declaration", "/price/samePrice"),
                    "People pay another price when they come from the store or a search engine.",
                    "samePrice: false",
                    "Charge the same, and declare samePrice: true.");
        } else if (asksForMoney && same.isEmpty()) {
            findings.add(
                    "price.parity-undeclared",
                    Location.at("declaration", "/price/samePrice"),
                    "The declaration does not say whether everybody pays the same wherever they come from.",
                    "samePrice",
                    "Declare samePrice: true when it is so.");
        }
        return findings.outcome(
                asksForMoney
                        ? "Everybody is said to pay the same, wherever they come from."
                        : "The app asks for no money, so that no price can differ.");
    }
}
