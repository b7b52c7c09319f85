package org.civicstore.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.eligibility.Withheld;

/**
 * What is signed of a programme: its rules with all that tells whether they are the ones that hold. The same programme gives the
 * same bytes on every node; only signatures differ from each other.
 *
 * @param issuer address of the store
 * @param notOffered offers with certified rules that nobody gets today
 * @param programme the file as JSON
 */
@JsonPropertyOrder({
    "iss",
    "slug",
    "version",
    "validFrom",
    "status",
    "opensOn",
    "closesOn",
    "territory",
    "terms",
    "notOffered",
    "programme"
})
record RuleBundle(
        @JsonProperty("iss") String issuer,
        String slug,
        int version,
        Instant validFrom,
        ProgrammeStatus status,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        String territory,
        Map<String, String> terms,
        List<NotOffered> notOffered,
        @JsonRawValue String programme) {

    /** @param on the day on which it begins, or its last one; absent when its places are taken */
    @JsonPropertyOrder({"offer", "name", "listing", "reason", "on"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NotOffered(
            String offer, Map<String, String> name, String listing, Withheld.Reason reason, Optional<LocalDate> on) {

        static NotOffered of(Withheld withheld) {
            return new NotOffered(
                    withheld.offer(), withheld.name(), withheld.listing(), withheld.reason(), withheld.on());
        }
    }

    /** Header {@code typ} of the signature. */
    static final String TYPE = "civicstore-programme+jws";

    private static final JsonMapper JSON = CertificationJson.mapper();

    static RuleBundle of(String issuer, ProgrammeRules rules) {
        ProgrammeStanding standing = rules.standing();
        Arrangement arrangement = standing.arrangement();
        return new RuleBundle(
                issuer,
                standing.slug(),
                rules.version(),
                rules.validFrom(),
                standing.status(),
                arrangement.opensOn(),
                arrangement.closesOn(),
                arrangement.territory(),
                arrangement.terms(),
                rules.withheld().stream().map(NotOffered::of).toList(),
                new String(rules.json(), StandardCharsets.UTF_8));
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A bundle can always be written as JSON", e);
        }
    }
}
