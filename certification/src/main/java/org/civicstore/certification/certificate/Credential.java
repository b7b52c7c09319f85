package org.civicstore.certification.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.certificate.CertificateRefused.Reason;
import org.civicstore.certification.verdict.Condition;

/**
 * The JSON-LD document of a certificate: Verifiable Credentials Data Model 2.0, section 4. The store's own terms are defined
 * by the credentials vocabulary's {@code @vocab}, so that a verifier needs no context but the standard one.
 */
final class Credential {

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String UNDEFINED_TERMS = "https://www.w3.org/ns/credentials/undefined-terms/v2";
    private static final String TYPE = "CivicStoreCertificate";
    private static final JsonMapper JSON = CertificationJson.mapper();

    private Credential() {}

    static String write(Certificate certificate) {
        ObjectNode vc = JSON.createObjectNode();
        vc.putArray("@context").add(CONTEXT).add(UNDEFINED_TERMS);
        vc.put("id", certificate.statusUrl().toString());
        vc.putArray("type").add("VerifiableCredential").add(TYPE);
        vc.putObject("issuer").put("id", certificate.issuer().toString()).put("name", certificate.issuerName());
        vc.put("validFrom", seconds(certificate.validFrom()));
        vc.put("validUntil", seconds(certificate.validUntil()));
        subject(vc.putObject("credentialSubject"), certificate);
        return vc.toString();
    }

    private static void subject(ObjectNode subject, Certificate certificate) {
        subject.put("certificateNumber", certificate.number());
        subject.putObject("listing").put("slug", certificate.listingSlug()).put("name", certificate.listingName());
        subject.putObject("organisation")
                .put("name", certificate.organisationName())
                .put("number", certificate.organisationNumber());
        subject.put("version", certificate.version());
        certificate.artifactSha256().ifPresent(digest -> subject.put("artifactSha256", digest));
        certificate.address().ifPresent(address -> subject.put("address", address.toString()));
        subject.put("profile", certificate.profile());
        subject.put("criteriaEdition", certificate.edition());
        ArrayNode conditions = subject.putArray("conditions");
        certificate.conditions().forEach(condition -> conditions
                .addObject()
                .put("criterion", condition.criterion())
                .put("text", condition.text())
                .put("due", condition.due().toString()));
        subject.put("statusUrl", certificate.statusUrl().toString());
    }

    static Certificate read(String json) throws CertificateRefused {
        try {
            JsonNode vc = JSON.readTree(json);
            boolean ours = contains(vc.path("@context"), CONTEXT)
                    && contains(vc.path("type"), "VerifiableCredential")
                    && contains(vc.path("type"), TYPE);
            if (!ours) {
                throw new CertificateRefused(Reason.MALFORMED, "It is a credential of another type.");
            }
            return certificate(vc, vc.path("credentialSubject"));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException malformed) {
            throw new CertificateRefused(Reason.MALFORMED, "Its content is not that of a certificate.");
        }
    }

    private static Certificate certificate(JsonNode vc, JsonNode subject) {
        List<Condition> conditions = new ArrayList<>();
        subject.path("conditions")
                .forEach(condition -> conditions.add(new Condition(
                        text(condition, "/criterion"),
                        text(condition, "/text"),
                        LocalDate.parse(text(condition, "/due")))));
        return new Certificate(
                text(subject, "/certificateNumber"),
                URI.create(text(vc, "/issuer/id")),
                text(vc, "/issuer/name"),
                text(subject, "/listing/slug"),
                text(subject, "/listing/name"),
                text(subject, "/organisation/name"),
                text(subject, "/organisation/number"),
                text(subject, "/version"),
                Optional.ofNullable(subject.path("artifactSha256").textValue()),
                Optional.ofNullable(subject.path("address").textValue()).map(URI::create),
                text(subject, "/profile"),
                text(subject, "/criteriaEdition"),
                conditions,
                Instant.parse(text(vc, "/validFrom")),
                Instant.parse(text(vc, "/validUntil")),
                URI.create(text(subject, "/statusUrl")));
    }

    private static String text(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("No text at " + pointer);
        }
        return value.textValue();
    }

    private static boolean contains(JsonNode list, String wanted) {
        for (JsonNode item : list) {
            if (wanted.equals(item.textValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whole seconds in UTC, as {@code dateTimeStamp} demands (section 4.9). */
    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
