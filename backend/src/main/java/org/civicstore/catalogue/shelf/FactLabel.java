package org.civicstore.catalogue.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseContent;
import org.civicstore.certification.manifest.CollectedData;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.manifest.Tracker;
import org.civicstore.review.HowKnown;

/** Writes the fact label of a release: what is said about the app, and by whom. */
final class FactLabel {
    private final ReleaseContent content;
    private final Instant certifiedAt;
    private final List<Fact> facts = new ArrayList<>();

    private FactLabel(Release release) {
        this.content = release.content();
        this.certifiedAt = content.certificateFrom();
    }

    static List<Fact> of(Release release) {
        FactLabel label = new FactLabel(release);
        Manifest declaration = label.content.declaration();
        declaration.dataPractices().ifPresent(label::data);
        declaration
                .price()
                .ifPresent(price -> label.by("price", List.of(price.kind().name()), price.note(), "FEE-01"));
        declaration
                .price()
                .flatMap(Price::samePrice)
                .ifPresent(same -> label.by("price-parity", List.of(same ? "YES" : "NO"), Map.of(), "FEE-07"));
        label.accessibility(declaration);
        label.content.facts().ifPresent(facts -> {
            facts.targetSdk().ifPresent(level -> label.scanned("target-platform", List.of("Android API " + level)));
            label.scanned("contacts", facts.endpoints().stream().limit(20).toList());
        });
        declaration.licence().ifPresent(licence -> label.declared("licence", List.of(licence), Map.of()));
        return List.copyOf(label.facts);
    }

    private void data(DataPractices data) {
        by("data", data.collected().stream().map(CollectedData::type).toList(), Map.of(), "PRV-03");
        by(
                "sharing",
                data.collected().stream()
                        .filter(CollectedData::shared)
                        .map(item -> item.sharedWith()
                                .map(with -> item.type() + ": " + with)
                                .orElse(item.type()))
                        .toList(),
                Map.of(),
                "PRV-05");
        by("hosting", data.hostingCountries(), Map.of(), "PRV-07");
        by("retention", List.of(), data.retention(), "PRV-03");
        by("trackers", data.trackers().stream().map(Tracker::name).toList(), Map.of(), "PRV-02");
        by("advertising", data.advertising() ? List.of("YES") : List.of(), Map.of(), "PRV-02");
        by("ai", data.ai().used() ? List.of("YES") : List.of(), data.ai().description(), "CNT-04");
    }

    private void accessibility(Manifest declaration) {
        declaration
                .links()
                .accessibilityStatement()
                .ifPresent(link -> by("accessibility", List.of(link.toString()), Map.of(), "ACC-01"));
    }

    private void by(String key, List<String> value, Map<String, String> note, String criterion) {
        if (key.equals("retention") && note.isEmpty()) {
            return;
        }
        HowKnown known = content.known().get(criterion);
        facts.add(new Fact(
                key,
                value,
                note,
                FactSource.of(known),
                known == null ? content.submittedAt() : certifiedAt,
                known == null ? Optional.empty() : Optional.of(criterion)));
    }

    private void scanned(String key, List<String> value) {
        facts.add(new Fact(key, value, Map.of(), FactSource.SCANNED, certifiedAt, Optional.empty()));
    }

    private void declared(String key, List<String> value, Map<String, String> note) {
        facts.add(new Fact(key, value, note, FactSource.DECLARED, content.submittedAt(), Optional.empty()));
    }
}
