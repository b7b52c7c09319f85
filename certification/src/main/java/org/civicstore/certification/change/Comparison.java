package org.civicstore.certification.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicstore.certification.manifest.AiUse;
import org.civicstore.certification.manifest.CollectedData;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.PermissionPurpose;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.manifest.Tracker;
import org.civicstore.certification.manifest.WebApp;

/** Lists what differs between two declarations and, through {@link PackageComparison}, between two packages. */
final class Comparison {

    /** @param item what it is about */
    record Found(Aspect aspect, Move move, String item) {}

    private final ReleaseFacts before;
    private final ReleaseFacts after;
    private final List<Found> found = new ArrayList<>();

    Comparison(ReleaseFacts before, ReleaseFacts after) {
        this.before = before;
        this.after = after;
    }

    List<Found> found() {
        new PackageComparison(this, before.artifact(), after.artifact()).compare();
        Manifest was = before.declaration();
        Manifest is = after.declaration();
        changed(Aspect.KIND, "kind", was.kind(), is.kind());
        sets(Aspect.CATEGORY, was.categories(), is.categories());
        sets(Aspect.LANGUAGE, was.languages(), is.languages());
        changed(Aspect.NAME, "name", was.name(), is.name());
        changed(Aspect.DESCRIPTION, "shortDescription", was.shortDescription(), is.shortDescription());
        changed(Aspect.DESCRIPTION, "description", was.description(), is.description());
        changed(Aspect.DESCRIPTION, "features", was.features(), is.features());
        changed(Aspect.DESCRIPTION, "nonDigitalAlternative", was.nonDigitalAlternative(), is.nonDigitalAlternative());
        changed(Aspect.LICENCE, "licence", was.licence(), is.licence());
        changed(Aspect.PRICE, "price", was.price().map(Price::kind), is.price().map(Price::kind));
        changed(
                Aspect.PRICE_NOTE,
                "price",
                was.price().map(Price::note),
                is.price().map(Price::note));
        changed(
                Aspect.WEB_ADDRESS,
                "webApp",
                was.webApp().map(WebApp::startUrl),
                is.webApp().map(WebApp::startUrl));
        changed(Aspect.WEB_ADDRESS, "storeLink", was.storeLink(), is.storeLink());
        links(was.links(), is.links());
        purposes(Aspect.PERMISSION_PURPOSE, permissionPurposes(was), permissionPurposes(is));
        practices(was.dataPractices(), is.dataPractices());
        return List.copyOf(found);
    }

    private void practices(Optional<DataPractices> was, Optional<DataPractices> is) {
        Map<String, CollectedData> collectedBefore = collected(was);
        Map<String, CollectedData> collectedNow = collected(is);
        sets(Aspect.DATA_TYPE, collectedBefore.keySet(), collectedNow.keySet());
        sets(Aspect.DATA_SHARING, sharing(collectedBefore), sharing(collectedNow));
        purposes(Aspect.DATA_PURPOSE, dataPurposes(collectedBefore), dataPurposes(collectedNow));
        sets(Aspect.HOSTING_COUNTRY, hosting(was), hosting(is));
        sets(Aspect.DECLARED_TRACKER, trackers(was), trackers(is));
        changed(Aspect.RETENTION, "retention", was.map(DataPractices::retention), is.map(DataPractices::retention));
        sets(Aspect.USERS, users(was), users(is));
        changed(Aspect.SIGN_IN, signIn(was) + " to " + signIn(is), signIn(was), signIn(is));
        flag(
                Aspect.ADVERTISING,
                was.map(DataPractices::advertising).orElse(false),
                is.map(DataPractices::advertising).orElse(false));
        boolean usedBefore = was.map(DataPractices::ai).map(AiUse::used).orElse(false);
        boolean usedNow = is.map(DataPractices::ai).map(AiUse::used).orElse(false);
        flag(Aspect.AI, usedBefore, usedNow);
        if (usedBefore && usedNow) {
            changed(
                    Aspect.AI_USE,
                    "ai",
                    was.map(DataPractices::ai).map(AiUse::description),
                    is.map(DataPractices::ai).map(AiUse::description));
        }
    }

    private void links(Links was, Links is) {
        changed(Aspect.LINK, "website", was.website(), is.website());
        changed(Aspect.LINK, "support", was.support(), is.support());
        changed(Aspect.LINK, "privacyNotice", was.privacyNotice(), is.privacyNotice());
        changed(Aspect.LINK, "accessibilityStatement", was.accessibilityStatement(), is.accessibilityStatement());
        changed(Aspect.LINK, "sourceCode", was.sourceCode(), is.sourceCode());
        changed(Aspect.LINK, "securityContact", was.securityContact(), is.securityContact());
        changed(Aspect.LINK, "statusPage", was.statusPage(), is.statusPage());
    }

    void sets(Aspect aspect, Collection<String> was, Collection<String> is) {
        for (String item : new TreeSet<>(is)) {
            if (!was.contains(item)) {
                found.add(new Found(aspect, Move.ADDED, item));
            }
        }
        for (String item : new TreeSet<>(was)) {
            if (!is.contains(item)) {
                found.add(new Found(aspect, Move.REMOVED, item));
            }
        }
    }

    void changed(Aspect aspect, String item, Object was, Object is) {
        if (!was.equals(is)) {
            found.add(new Found(aspect, Move.CHANGED, item));
        }
    }

    private void flag(Aspect aspect, boolean was, boolean is) {
        if (was != is) {
            found.add(new Found(aspect, is ? Move.ADDED : Move.REMOVED, ""));
        }
    }

    /** Only of what both have: what came or went is said by its own aspect. */
    private void purposes(Aspect aspect, Map<String, Map<String, String>> was, Map<String, Map<String, String>> is) {
        for (Map.Entry<String, Map<String, String>> each : is.entrySet()) {
            Map<String, String> old = was.get(each.getKey());
            if (old != null) {
                changed(aspect, each.getKey(), old, each.getValue());
            }
        }
    }

    private static Map<String, Map<String, String>> permissionPurposes(Manifest manifest) {
        return manifest.permissions().stream()
                .collect(Collectors.toMap(PermissionPurpose::name, PermissionPurpose::purpose, (first, _) -> first));
    }

    private static Map<String, CollectedData> collected(Optional<DataPractices> practices) {
        Map<String, CollectedData> byType = new LinkedHashMap<>();
        practices
                .map(DataPractices::collected)
                .orElse(List.of())
                .forEach(data -> byType.putIfAbsent(data.type(), data));
        return byType;
    }

    private static Map<String, Map<String, String>> dataPurposes(Map<String, CollectedData> collected) {
        return collected.values().stream().collect(Collectors.toMap(CollectedData::type, CollectedData::purpose));
    }

    private static Set<String> sharing(Map<String, CollectedData> collected) {
        return collected.values().stream()
                .filter(CollectedData::shared)
                .map(data -> data.type()
                        + data.sharedWith().map(with -> " to " + with).orElse(""))
                .collect(Collectors.toSet());
    }

    private static List<String> hosting(Optional<DataPractices> practices) {
        return practices.map(DataPractices::hostingCountries).orElse(List.of());
    }

    private static List<String> users(Optional<DataPractices> practices) {
        return practices.map(DataPractices::users).orElse(List.of()).stream()
                .map(Enum::name)
                .toList();
    }

    private static String signIn(Optional<DataPractices> practices) {
        return practices.flatMap(DataPractices::signIn).map(Enum::name).orElse("UNDECLARED");
    }

    private static List<String> trackers(Optional<DataPractices> practices) {
        return practices.map(DataPractices::trackers).orElse(List.of()).stream()
                .map(Tracker::name)
                .toList();
    }
}
