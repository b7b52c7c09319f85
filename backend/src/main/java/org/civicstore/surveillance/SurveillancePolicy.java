package org.civicstore.surveillance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    public Watch watch() {
        return document.watch();
    }

    private record Document(Audits audit, Watch watch) {}

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

    /**
     * The weekly look at what is in the store.
     *
     * @param days between two looks at one listing
     * @param atOnce how many are looked at in one go
     * @param contactMonths after which a vendor's contact details count as stale unless confirmed
     * @param releaseMonths after which a listing without a new release is marked
     * @param tlsDays before its end a server's certificate counts as running out
     * @param criteria whose checks are asked again, because what they look at can change without a release
     * @param steps what follows, by kind of finding
     */
    public record Watch(
            int days,
            int atOnce,
            int contactMonths,
            int releaseMonths,
            int tlsDays,
            Set<String> criteria,
            Map<String, Steps> steps) {
        public Watch {
            criteria = Set.copyOf(criteria);
            steps = Map.copyOf(steps);
            if (days < 1 || atOnce < 1 || contactMonths < 1 || releaseMonths < 1 || tlsDays < 0) {
                throw new IllegalArgumentException("watch: days, atOnce and months must be positive");
            }
        }
    }

    /**
     * Days since something was first seen.
     *
     * @param label when the public is told on the page of the app
     * @param notice when the vendor is told
     * @param unlist when the app leaves the store until it is mended
     */
    public record Steps(int label, int notice, int unlist) {
        public Steps {
            if (label < 0 || notice < label || unlist <= notice) {
                throw new IllegalArgumentException("steps must come one after the other");
            }
        }
    }
}
