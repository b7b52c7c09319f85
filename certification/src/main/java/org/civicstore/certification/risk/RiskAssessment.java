package org.civicstore.certification.risk;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.criterion.RiskFact;
import org.civicstore.certification.criterion.RiskRule;
import org.civicstore.certification.criterion.RiskTable;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;

/**
 * The tier of a release and what leads to it. Pure: the same table and facts give the same assessment on a laptop and in the
 * store.
 *
 * @param tier the gravest that any reason leads to; LOW without one
 * @param reasons the gravest first; only those above LOW
 */
public record RiskAssessment(RiskTier tier, List<RiskReason> reasons) {

    public RiskAssessment {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param profile that is demanded
     * @param artifact what was read out of the package; empty when there is none or nobody has looked yet
     * @param previous the last approved release
     */
    public static RiskAssessment of(
            RiskTable table,
            String profile,
            Manifest declaration,
            Optional<ArtifactFacts> artifact,
            Optional<PreviousRelease> previous) {
        Map<RiskFact, Set<String>> facts = RiskFacts.of(declaration, artifact);
        facts.computeIfAbsent(RiskFact.PROGRAMME, _ -> new LinkedHashSet<>()).add(profile);
        previous.map(before -> tierOf(table, before))
                .ifPresent(tier -> facts.put(RiskFact.PREVIOUS, Set.of(tier.name())));
        return judged(table, facts);
    }

    /** By what was said and found; what was left out then lowers nothing now, and raises nothing either. */
    private static RiskTier tierOf(RiskTable table, PreviousRelease release) {
        Map<RiskFact, Set<String>> facts = RiskFacts.of(release.declaration(), release.artifact());
        facts.remove(RiskFact.NOT_SAID);
        return judged(table, facts).tier();
    }

    private static RiskAssessment judged(RiskTable table, Map<RiskFact, Set<String>> facts) {
        List<RiskReason> reasons = new TreeMap<>(facts)
                .entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .flatMap(value -> table.rule(entry.getKey(), value).stream()
                                        .map(rule -> reason(rule, value))))
                        .filter(reason -> reason.tier() != RiskTier.LOW)
                        .sorted(Comparator.comparing(RiskReason::tier).reversed())
                        .toList();
        return new RiskAssessment(
                reasons.stream().map(RiskReason::tier).reduce(RiskTier.LOW, RiskTier::graver), reasons);
    }

    private static RiskReason reason(RiskRule rule, String value) {
        Map<String, String> because = Map.of(
                "nb", rule.because().get("nb").replace("{value}", value),
                "en", rule.because().get("en").replace("{value}", value));
        return new RiskReason(rule.fact(), value, rule.tier(), because);
    }
}
