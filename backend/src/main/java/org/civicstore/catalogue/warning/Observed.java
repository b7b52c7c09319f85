package org.civicstore.catalogue.warning;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseContent;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.CollectedData;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.StoreLink;
import org.civicstore.certification.manifest.Tracker;
import org.civicstore.certification.verdict.Condition;

/**
 * What is known of a release, by the names that the table of warnings uses. What is said and what was found count alike:
 * an app is warned about when either tells so.
 *
 * @param values what was seen, by name; a name that nothing was seen of has an empty list
 */
record Observed(Map<String, List<String>> values) {
    private static final String YES = "yes";

    /** Every name that a rule may ask for. */
    static final Set<String> NAMES = Set.of(
            "trackers",
            "advertising",
            "shared-data",
            "hosting",
            "ai",
            "price",
            "other-store",
            "cleartext",
            "target-level",
            "publisher",
            "non-digital-alternative",
            "conditions");

    Observed {
        values = Map.copyOf(values);
        if (!values.keySet().equals(NAMES)) {
            throw new IllegalArgumentException("Observed are " + values.keySet() + ", not " + NAMES);
        }
    }

    static Observed of(Publisher publisher, Release release) {
        ReleaseContent content = release.content();
        Manifest said = content.declaration();
        Optional<DataPractices> data = said.dataPractices();
        Optional<ArtifactFacts> read = content.facts();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("trackers", trackers(data, read.flatMap(ArtifactFacts::details)));
        values.put("advertising", when(data.filter(DataPractices::advertising).isPresent()));
        values.put(
                "shared-data",
                data.map(DataPractices::collected).orElse(List.of()).stream()
                        .filter(CollectedData::shared)
                        .map(CollectedData::type)
                        .distinct()
                        .toList());
        values.put("hosting", data.map(DataPractices::hostingCountries).orElse(List.of()));
        values.put("ai", when(data.filter(practices -> practices.ai().used()).isPresent()));
        values.put(
                "price", said.price().map(price -> price.kind().name()).stream().toList());
        values.put(
                "other-store",
                said.storeLink().map(StoreLink::url).map(URI::getHost).stream().toList());
        values.put("cleartext", when(read.filter(ArtifactFacts::cleartext).isPresent()));
        values.put(
                "target-level",
                read.map(ArtifactFacts::targetSdk).stream()
                        .flatMapToInt(level -> level.stream())
                        .mapToObj(Integer::toString)
                        .toList());
        values.put("publisher", List.of(publisher.kind()));
        values.put("non-digital-alternative", when(!said.nonDigitalAlternative().isEmpty()));
        values.put(
                "conditions",
                release.certificate() == CertificateStatus.VALID
                        ? List.of()
                        : content.conditions().stream()
                                .map(Condition::criterion)
                                .distinct()
                                .toList());
        return new Observed(values);
    }

    private static List<String> trackers(Optional<DataPractices> said, Optional<ArtifactDetails> read) {
        Set<String> names = new LinkedHashSet<>();
        said.ifPresent(data -> data.trackers().stream().map(Tracker::name).forEach(names::add));
        read.ifPresent(details -> names.addAll(details.trackers()));
        return new ArrayList<>(names);
    }

    private static List<String> when(boolean seen) {
        return seen ? List.of(YES) : List.of();
    }
}
