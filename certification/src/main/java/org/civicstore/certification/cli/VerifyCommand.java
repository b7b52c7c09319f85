package org.civicstore.certification.cli;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.certificate.Certificate;
import org.civicstore.certification.certificate.CertificateRefused;
import org.civicstore.certification.certificate.CertificateVerifier;
import org.civicstore.certification.certificate.VerifiedCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a certificate without network: signature, type and period against a saved key set. */
@Command(name = "verify", description = "Verify a certificate against its issuer's keys.")
final class VerifyCommand implements Callable<Integer> {

    private static final int LIMIT = 1024 * 1024;

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CERTIFICATE", description = "File with the certificate (application/vc+jwt).")
    private Path certificate = Path.of("");

    @Option(
            names = "--jwks",
            required = true,
            description = "File with the issuer's keys, from /.well-known/jwks.json.")
    private Path jwks = Path.of("");

    @Option(names = "--artifact", description = "Also require that the certificate is about this file.")
    private Optional<Path> artifact = Optional.empty();

    @Option(names = "--at", description = "Moment for which it must hold, such as 2026-11-21T12:00:00Z. Default: now.")
    private Optional<Instant> at = Optional.empty();

    VerifyCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, UnusableInput {
        String jws = new String(InputFiles.small(certificate, LIMIT), StandardCharsets.US_ASCII);
        PrintWriter out = spec.commandLine().getOut();
        try {
            VerifiedCertificate verified = new CertificateVerifier(keys()).verify(jws, at.orElseGet(clock::instant));
            if (artifact.isPresent()) {
                String digest = InputFiles.sha256(artifact.get());
                if (!verified.certificate().artifactSha256().equals(Optional.of(digest))) {
                    out.println(
                            "REFUSED: it is about other bytes than " + artifact.get() + " (SHA-256 " + digest + ").");
                    return Main.FINDINGS;
                }
            }
            print(verified, out);
            return Main.OK;
        } catch (CertificateRefused refused) {
            out.println("REFUSED: " + refused.getMessage());
            return Main.FINDINGS;
        }
    }

    private JWKSet keys() throws IOException, UnusableInput {
        String json = new String(InputFiles.small(jwks, LIMIT), StandardCharsets.UTF_8);
        try {
            return JWKSet.parse(json);
        } catch (ParseException malformed) {
            throw new UnusableInput(jwks + " is not a JSON Web Key Set.");
        }
    }

    private static void print(VerifiedCertificate verified, PrintWriter out) {
        Certificate certificate = verified.certificate();
        out.println("VERIFIED: " + certificate.number() + ", signed with key " + verified.keyId());
        out.println("App:        " + certificate.listingName() + " " + certificate.version());
        out.println("From:       " + certificate.organisationName() + " (" + certificate.organisationNumber() + ")");
        out.println("Issuer:     " + certificate.issuerName() + ", " + certificate.issuer());
        out.println("Criteria:   edition " + certificate.edition() + ", profile " + certificate.profile());
        out.println("SHA-256:    " + certificate.artifactSha256().orElse("the store does not hold the bytes"));
        certificate.address().ifPresent(address -> out.println("Address:    " + address));
        out.println("Valid:      " + certificate.validFrom() + " until " + certificate.validUntil());
        certificate
                .conditions()
                .forEach(condition -> out.println(
                        "Condition:  " + condition.criterion() + " by " + condition.due() + ": " + condition.text()));
        out.println("Revocation is not looked up here; see " + certificate.statusUrl());
    }
}
