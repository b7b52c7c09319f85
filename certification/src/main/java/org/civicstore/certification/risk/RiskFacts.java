package org.civicstore.certification.risk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.criterion.RiskFact;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.CollectedData;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.PermissionPurpose;
import org.civicstore.certification.manifest.Tracker;

/** Gathers what says something about the risk of one release. */
final class RiskFacts {

    private final Map<RiskFact, Set<String>> facts = new EnumMap<>(RiskFact.class);

    private RiskFacts() {}

    /** The values of each fact, sorted. */
    static Map<RiskFact, Set<String>> of(Manifest declaration, Optional<ArtifactFacts> artifact) {
        RiskFacts gathered = new RiskFacts();
        gathered.add(
                RiskFact.PERMISSION,
                declaration.permissions().stream().map(PermissionPurpose::name).toList());
        gathered.add(
                RiskFact.PERMISSION, artifact.map(ArtifactFacts::permissions).orElse(List.of()));
        gathered.add(
                RiskFact.TRACKER,
                artifact.flatMap(ArtifactFacts::details)
                        .map(ArtifactDetails::trackers)
                        .orElse(List.of()));
        declaration
                .dataPractices()
                .ifPresentOrElse(gathered::practices, () -> gathered.add(RiskFact.NOT_SAID, List.of("dataPractices")));
        return gathered.facts;
    }

    private void practices(DataPractices practices) {
        add(
                RiskFact.DATA_TYPE,
                practices.collected().stream().map(CollectedData::type).toList());
        add(RiskFact.TRACKER, practices.trackers().stream().map(Tracker::name).toList());
        add(RiskFact.USERS, practices.users().stream().map(Enum::name).toList());
        add(RiskFact.SIGN_IN, practices.signIn().map(Enum::name).stream().toList());
        if (practices.users().isEmpty()) {
            add(RiskFact.NOT_SAID, List.of("users"));
        }
        if (practices.signIn().isEmpty()) {
            add(RiskFact.NOT_SAID, List.of("signIn"));
        }
    }

    private void add(RiskFact fact, Collection<String> values) {
        facts.computeIfAbsent(fact, _ -> new TreeSet<>()).addAll(values);
    }
}
