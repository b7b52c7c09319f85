package org.civicstore.surveillance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.criterion.RiskTier;

/** How often and how closely the store looks at what it has certified, by {@code surveillance/policy.json}. */
@Singleton
public class SurveillancePolicy {
    private static final String RESOURCE = "surveillance/policy.json";

    private final Document document;

    SurveillancePolicy() {
        try (InputStream in = Objects.requireNonNull(
                SurveillancePolicy.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE + " is missing")) {
            this.document = CertificationJson.mapper().readValue(in, Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    public Audits audits() {
        return document.audit();
    }

    private record Document(Audits audit) {}

    /**
     * Audits drawn by lot.
     *
     * @param perMillion how many of a million certificates of a tier are drawn in a month, on average
     * @param days within which a drawn one is looked at
     */
    public record Audits(Map<RiskTier, Integer> perMillion, int days) {
        public Audits {
            perMillion = Map.copyOf(perMillion);
            for (RiskTier tier : RiskTier.values()) {
                Integer rate = perMillion.get(tier);
                if (rate == null || rate < 0 || rate > 1_000_000) {
                    throw new IllegalArgumentException("audit.perMillion." + tier + " must be from 0 to 1000000");
                }
            }
            if (days < 1 || days > 365) {
                throw new IllegalArgumentException("audit.days must be from 1 to 365");
            }
        }
    }
}
