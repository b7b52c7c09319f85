package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.source.Quote;

/**
 * Tells what is still missing before a declaration can be handed in. It demands what the store needs to open a review, in at
 * least one language; whether the texts exist in all languages of a programme is for a check (CNT-01) to say.
 */
public final class ManifestValidator {

    private final ManifestJson json = new ManifestJson();

    /** What is malformed: wrong forms, too long, too many. A draft may be saved only without such problems. */
    public List<ManifestProblem> malformed(Manifest manifest) {
        return json.read(json.write(manifest)).problems();
    }

    /** What is missing before the declaration of the given kind of app can be handed in. */
    public List<ManifestProblem> missing(Manifest manifest, SubjectKind kind) {
        Missing missing = new Missing();
        texts(manifest, missing);
        missing.when(manifest.categories().isEmpty(), "/categories", "Choose at least one category.");
        missing.when(manifest.languages().isEmpty(), "/languages", "Say which languages the app speaks.");
        links(manifest.links(), missing);
        missing.when(
                manifest.supportEmail().isEmpty() && manifest.links().support().isEmpty(),
                "/supportEmail",
                "Give an e-mail address or a support page where citizens get help.");
        missing.when(manifest.licence().isEmpty(), "/licence", "Give the licence, or say proprietary.");
        price(manifest.price(), missing);
        missing.when(manifest.dataPractices().isEmpty(), "/dataPractices", "Say what data the app collects, if any.");
        manifest.dataPractices().ifPresent(practices -> dataPractices(practices, missing));
        for (int i = 0; i < manifest.permissions().size(); i++) {
            missing.when(
                    manifest.permissions().get(i).purpose().isEmpty(),
                    "/permissions/" + i + "/purpose",
                    "Say why the app asks for this permission.");
        }
        missing.when(
                kind == SubjectKind.WEB_APP && manifest.webApp().isEmpty(),
                "/webApp/startUrl",
                "Give the address where the web app starts.");
        missing.when(
                kind == SubjectKind.STORE_LINK && manifest.storeLink().isEmpty(),
                "/storeLink/url",
                "Give the address of the app in the other store.");
        missing.when(
                kind == SubjectKind.IOS_APP && manifest.storeLink().isEmpty(),
                "/storeLink/url",
                "Give the address of the app in the App Store.");
        manifest.storeLink()
                .filter(link -> kind == SubjectKind.IOS_APP && !link.inAppStore())
                .ifPresent(missing::notInAppStore);
        return missing.found.all();
    }

    private static void texts(Manifest manifest, Missing missing) {
        Map<String, String> names = manifest.name();
        missing.when(names.isEmpty(), "/name", "Give the app a name in at least one language.");
        for (String language : names.keySet()) {
            missing.when(
                    !manifest.shortDescription().containsKey(language),
                    "/shortDescription/" + language,
                    "Describe the app in one sentence in this language too.");
            missing.when(
                    !manifest.description().containsKey(language),
                    "/description/" + language,
                    "Describe the app in this language too.");
        }
    }

    private static void links(Links links, Missing missing) {
        missing.when(links.privacyNotice().isEmpty(), "/links/privacyNotice", "Link the privacy notice.");
        missing.when(
                links.accessibilityStatement().isEmpty(),
                "/links/accessibilityStatement",
                "Link the accessibility statement.");
    }

    private static void price(Optional<Price> price, Missing missing) {
        missing.when(price.isEmpty(), "/price/kind", "Say what the app costs.");
        missing.when(
                price.filter(given ->
                                given.kind() != Price.Kind.FREE && given.note().isEmpty() && !given.charges())
                        .isPresent(),
                "/price/note",
                "Say in words what costs money, and how much, or write the fee schedule.");
        price.ifPresent(given -> fees(given, missing));
    }

    private static void fees(Price price, Missing missing) {
        for (int i = 0; i < price.fees().size(); i++) {
            missing.when(price.fees().get(i).what().isEmpty(), "/price/fees/" + i + "/what", "Say what this is for.");
        }
        if (price.kind() == Price.Kind.FREE && price.charges()) {
            missing.contradicts();
        }
    }

    private static void dataPractices(DataPractices practices, Missing missing) {
        for (int i = 0; i < practices.collected().size(); i++) {
            CollectedData collected = practices.collected().get(i);
            String at = "/dataPractices/collected/" + i;
            missing.when(collected.purpose().isEmpty(), at + "/purpose", "Say what this data is used for.");
            missing.when(
                    collected.shared() && collected.sharedWith().isEmpty(),
                    at + "/sharedWith",
                    "Say who receives this data.");
        }
        missing.when(
                !practices.collected().isEmpty() && practices.hostingCountries().isEmpty(),
                "/dataPractices/hostingCountries",
                "Say in which countries the data is kept.");
        missing.when(
                !practices.collected().isEmpty() && practices.retention().isEmpty(),
                "/dataPractices/retention",
                "Say how long the data is kept.");
        for (int i = 0; i < practices.trackers().size(); i++) {
            missing.when(
                    practices.trackers().get(i).purpose().isBlank(),
                    "/dataPractices/trackers/" + i + "/purpose",
                    "Say what this tracker is there for.");
        }
        missing.when(
                practices.ai().used() && practices.ai().description().isEmpty(),
                "/dataPractices/ai/description",
                "Say what the app uses AI for.");
    }

    private static final class Missing {
        private final Problems found = new Problems();

        void contradicts() {
            found.add(ManifestProblem.at(
                    "/price/kind",
                    "price.contradiction",
                    "The app is said to be free, and the fee schedule asks for money.",
                    "Choose FREE_WITH_PURCHASES or PAID, or take the fee out."));
        }

        void notInAppStore(StoreLink link) {
            found.add(ManifestProblem.at(
                    "/storeLink/url",
                    "link.not-app-store",
                    "\"" + Quote.of(link.url().toString()) + "\" is not the page of an app in the App Store.",
                    "Copy the link from the App Store, such as https://apps.apple.com/no/app/name/id123456789."));
        }

        void when(boolean lacking, String pointer, String remedy) {
            if (lacking) {
                found.add(ManifestProblem.at(pointer, "field.missing", "This is needed to hand in.", remedy));
            }
        }
    }
}
