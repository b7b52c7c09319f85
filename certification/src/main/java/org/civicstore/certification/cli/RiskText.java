package org.civicstore.certification.cli;

import java.util.ArrayList;
import java.util.List;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.risk.RiskReason;

/** Tells people which tier a release has and what leads to it. */
final class RiskText {

    private RiskText() {}

    /** The tier and the reasons that lead to it; lighter reasons would change nothing and are left to the JSON report. */
    static List<String> lines(RiskAssessment risk, String language) {
        List<String> lines = new ArrayList<>();
        lines.add("Risk tier: " + word(risk.tier()));
        for (RiskReason reason : risk.reasons()) {
            if (reason.tier() == risk.tier()) {
                lines.add("  " + CheckText.printable(because(reason, language)));
            }
        }
        return lines;
    }

    private static String because(RiskReason reason, String language) {
        return reason.because().getOrDefault(language, reason.because().getOrDefault("en", ""));
    }

    private static String word(RiskTier tier) {
        return switch (tier) {
            case LOW -> "low";
            case MEDIUM -> "medium";
            case HIGH -> "high";
        };
    }
}
