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
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;

/**
 * INT-05: the client registration asks for the code flow with PKCE (RFC 7636, method S256) and gives a reason for each scope.
 * OWASP ASVS 5.0.0, 10.4.6; RFC 9700, 2.1. Whether a scope is needed is for a person.
 */
public final class SignInCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("configuration.sign-in", "1", "INT-05", Kinds.ALL, Duration.ofSeconds(30));
    private static final List<String> GRANTS = List.of("authorization_code", "refresh_token");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Findings findings = new Findings(context, INFO);
        List<String> read = new ArrayList<>();
        for (EvidenceFile file : context.subject().evidence()) {
            Optional<ClientRegistration> registration =
                    file.type().equals("configuration") ? ClientRegistration.read(file.path()) : Optional.empty();
            if (registration.isPresent()) {
                read.add(file.fileName());
                examine(registration.get(), Location.inFile(file.fileName()), findings);
            }
        }
        return read.isEmpty()
                ? new CheckOutcome.Skipped(
                        "No client registration as JSON was handed in; a person asks how people sign in.")
                : findings.outcome("Code flow with PKCE, and a reason for each scope.");
    }

    private static void examine(ClientRegistration client, Location where, Findings findings) {
        for (String grant : client.grants()) {
            if (!GRANTS.contains(grant)) {
                findings.add(
                        "sign-in.grant",
                        where,
                        "The client may get tokens by another way than the code flow.",
                        grant,
                        "Register the grant types authorization_code and refresh_token only.");
            }
        }
        for (String type : client.responses()) {
            if (!type.equals("code")) {
                findings.add(
                        "sign-in.response",
                        where,
                        "The client may get tokens through the address line of the browser.",
                        type,
                        "Register the response type code only.");
            }
        }
        if (!client.challenges().equals(List.of("S256"))) {
            findings.add(
                    "sign-in.pkce",
                    where,
                    "The client does not have to prove by PKCE that it began the sign-in itself.",
                    client.challenges().isEmpty()
                            ? "no code_challenge_method"
                            : client.challenges().toString(),
                    "Demand PKCE with the method S256, and state code_challenge_method in the registration.");
        }
        for (String scope : client.scopes()) {
            if (!scope.equals("openid") && !client.explained().contains(scope)) {
                findings.add(
                        Severity.MINOR,
                        "sign-in.scope",
                        where,
                        "The client asks for data about people and does not say what it needs them for.",
                        scope,
                        "Give a reason for the scope under scope_reasons, or do not ask for it.");
            }
        }
    }
}
