package org.civicstore.certification.checks.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.SignIn;
import org.civicstore.certification.manifest.UserGroup;

/**
 * OPS-08, from the second edition on: the declaration says who uses the app and how people sign in. Whether that is true is
 * for a person, as with all that is declared.
 */
public final class AudienceCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("declaration.audience", "1", "OPS-08", Kinds.ALL, Duration.ofSeconds(10));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) {
        Findings findings = new Findings(context, INFO);
        Optional<DataPractices> practices = context.subject().declaration().dataPractices();
        List<UserGroup> users = practices.map(DataPractices::users).orElse(List.of());
        Optional<SignIn> signIn = practices.flatMap(DataPractices::signIn);
        if (users.isEmpty()) {
            findings.add(
                    "audience.users-undeclared",
                    Location.at("declaration", "/dataPractices/users"),
                    "The declaration does not say who uses the app, so the highest risk is assumed.",
                    "users",
                    "Name the groups of people that the app is made for.");
        }
        if (signIn.isEmpty()) {
            findings.add(
                    "audience.sign-in-undeclared",
                    Location.at("declaration", "/dataPractices/signIn"),
                    "The declaration does not say how people sign in, so the highest risk is assumed.",
                    "signIn",
                    "Say how people sign in, or that they do not.");
        }
        return findings.outcome("Declared: "
                + users.stream().map(Enum::name).collect(Collectors.joining(", ")) + ", "
                + signIn.map(Enum::name).orElse("") + ".");
    }
}
