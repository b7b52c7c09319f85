package org.civicstore.certification.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.manifest.AiUse;
import org.civicstore.certification.manifest.CollectedData;
import org.civicstore.certification.manifest.DataPractices;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.PermissionPurpose;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.manifest.StoreLink;
import org.civicstore.certification.manifest.Tracker;
import org.civicstore.certification.manifest.WebApp;

/** Compares two declarations and, through {@link PackageComparison}, two packages. */
record Comparison(ReleaseFacts before, ReleaseFacts after) {

    FoundChanges changes() {
        FoundChanges changes = new FoundChanges();
        new PackageComparison(changes, before.artifact(), after.artifact()).compare();
        declaration(changes, before.declaration(), after.declaration());
        return changes;
    }

    private static void declaration(FoundChanges to, Manifest was, Manifest is) {
        to.value(Aspect.KIND, "kind", was.kind(), is.kind());
        to.sets(Aspect.CATEGORY, was.categories(), is.categories());
        to.sets(Aspect.LANGUAGE, was.languages(), is.languages());
        to.texts(Aspect.NAME, "name", was.name(), is.name());
        to.texts(Aspect.DESCRIPTION, "shortDescription", was.shortDescription(), is.shortDescription());
        to.texts(Aspect.DESCRIPTION, "description", was.description(), is.description());
        to.texts(Aspect.DESCRIPTION, "features", lines(was.features()), lines(is.features()));
        to.texts(Aspect.DESCRIPTION, "nonDigitalAlternative", was.nonDigitalAlternative(), is.nonDigitalAlternative());
        to.value(Aspect.LICENCE, "licence", was.licence(), is.licence());
        to.value(Aspect.PRICE, "price", was.price().map(Price::kind), is.price().map(Price::kind));
        to.texts(Aspect.PRICE_NOTE, "priceNote", note(was), note(is));
        to.sets(Aspect.FEE, fees(was), fees(is));
        to.value(
                Aspect.SAME_PRICE,
                "samePrice",
                was.price().flatMap(Price::samePrice),
                is.price().flatMap(Price::samePrice));
        to.value(
                Aspect.WEB_ADDRESS,
                "webApp",
                was.webApp().map(WebApp::startUrl),
                is.webApp().map(WebApp::startUrl));
        to.value(
                Aspect.WEB_ADDRESS,
                "storeLink",
                was.storeLink().map(StoreLink::url),
                is.storeLink().map(StoreLink::url));
        links(to, was.links(), is.links());
        purposes(to, Aspect.PERMISSION_PURPOSE, permissionPurposes(was), permissionPurposes(is));
        practices(to, was.dataPractices(), is.dataPractices());
    }

    private static void practices(FoundChanges to, Optional<DataPractices> was, Optional<DataPractices> is) {
        Map<String, CollectedData> collectedBefore = collected(was);
        Map<String, CollectedData> collectedNow = collected(is);
        to.sets(Aspect.DATA_TYPE, collectedBefore.keySet(), collectedNow.keySet());
        to.pairs(Aspect.DATA_SHARING, sharing(collectedBefore), sharing(collectedNow));
        purposes(to, Aspect.DATA_PURPOSE, dataPurposes(collectedBefore), dataPurposes(collectedNow));
        to.sets(Aspect.HOSTING_COUNTRY, hosting(was), hosting(is));
        to.sets(Aspect.DECLARED_TRACKER, trackers(was), trackers(is));
        to.texts(Aspect.RETENTION, "retention", retention(was), retention(is));
        to.sets(Aspect.USERS, users(was), users(is));
        to.value(Aspect.SIGN_IN, "signIn", was.flatMap(DataPractices::signIn), is.flatMap(DataPractices::signIn));
        to.flag(
                Aspect.ADVERTISING,
                was.map(DataPractices::advertising).orElse(false),
                is.map(DataPractices::advertising).orElse(false));
        Optional<AiUse> usedBefore = was.map(DataPractices::ai).filter(AiUse::used);
        Optional<AiUse> usedNow = is.map(DataPractices::ai).filter(AiUse::used);
        to.flag(Aspect.AI, usedBefore.isPresent(), usedNow.isPresent());
        if (usedBefore.isPresent() && usedNow.isPresent()) {
            to.texts(
                    Aspect.AI_USE,
                    "ai",
                    usedBefore.get().description(),
                    usedNow.get().description());
        }
    }

    private static void links(FoundChanges to, Links was, Links is) {
        to.value(Aspect.LINK, "website", was.website(), is.website());
        to.value(Aspect.LINK, "support", was.support(), is.support());
        to.value(Aspect.LINK, "privacyNotice", was.privacyNotice(), is.privacyNotice());
        to.value(Aspect.LINK, "accessibilityStatement", was.accessibilityStatement(), is.accessibilityStatement());
        to.value(Aspect.LINK, "sourceCode", was.sourceCode(), is.sourceCode());
        to.value(Aspect.LINK, "securityContact", was.securityContact(), is.securityContact());
        to.value(Aspect.LINK, "statusPage", was.statusPage(), is.statusPage());
    }

    /** Only of what both have: what came or went is said by its own aspect. */
    private static void purposes(
            FoundChanges to, Aspect aspect, Map<String, Map<String, String>> was, Map<String, Map<String, String>> is) {
        is.forEach((item, now) -> {
            Map<String, String> old = was.get(item);
            if (old != null) {
                to.texts(aspect, item, old, now);
            }
        });
    }

    private static Map<String, String> lines(Map<String, List<String>> features) {
        return features.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join("\n", each.getValue())));
    }

    private static Map<String, String> note(Manifest manifest) {
        return manifest.price().map(Price::note).orElse(Map.of());
    }

    /** Each line of the schedule as one text, so that another amount or day is another line. */
    private static List<String> fees(Manifest manifest) {
        return manifest.price().map(Price::fees).orElse(List.of()).stream()
                .map(FeeText::of)
                .toList();
    }

    private static Map<String, String> retention(Optional<DataPractices> practices) {
        return practices.map(DataPractices::retention).orElse(Map.of());
    }

    private static Map<String, Map<String, String>> permissionPurposes(Manifest manifest) {
        return manifest.permissions().stream()
                .collect(Collectors.toMap(
                        PermissionPurpose::name, PermissionPurpose::purpose, (first, _) -> first, LinkedHashMap::new));
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
        Map<String, Map<String, String>> purposes = new LinkedHashMap<>();
        collected.forEach((type, data) -> purposes.put(type, data.purpose()));
        return purposes;
    }

    /** Which data goes to whom; to nobody named is said with an empty text. */
    private static Map<String, String> sharing(Map<String, CollectedData> collected) {
        return collected.values().stream()
                .filter(CollectedData::shared)
                .collect(Collectors.toMap(
                        CollectedData::type, data -> data.sharedWith().orElse("")));
    }

    private static List<String> hosting(Optional<DataPractices> practices) {
        return practices.map(DataPractices::hostingCountries).orElse(List.of());
    }

    private static List<String> users(Optional<DataPractices> practices) {
        return practices.map(DataPractices::users).orElse(List.of()).stream()
                .map(Enum::name)
                .toList();
    }

    private static List<String> trackers(Optional<DataPractices> practices) {
        return practices.map(DataPractices::trackers).orElse(List.of()).stream()
                .map(Tracker::name)
                .toList();
    }
}
