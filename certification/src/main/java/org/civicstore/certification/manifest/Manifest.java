package org.civicstore.certification.manifest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;

/**
 * An app's declaration about itself: what the vendor says, not what anybody verified. One JSON form, the same in the API,
 * in the store's database and in a vendor's repository. A draft may lack anything; {@link ManifestValidator} tells what is
 * malformed and what is missing before it can be handed in.
 *
 * @param name per language, BCP 47 to text, as every map of texts here
 * @param shortDescription one sentence, at most {@value ManifestLimits#SHORT_DESCRIPTION} characters
 * @param description Markdown, at most {@value ManifestLimits#DESCRIPTION} characters
 * @param features per language, one line each
 * @param categories slugs of the store's own categories
 * @param languages BCP 47 tags of the languages the app itself speaks
 * @param nonDigitalAlternative how to get the same service without the app
 * @param licence SPDX expression or {@code proprietary}
 * @param platforms such as {@code android}, {@code web}
 */
public record Manifest(
        Map<String, String> name,
        Map<String, String> shortDescription,
        Map<String, String> description,
        Map<String, List<String>> features,
        Optional<SubjectKind> kind,
        List<String> categories,
        List<String> languages,
        Links links,
        Optional<String> supportEmail,
        Optional<String> supportPhone,
        Map<String, String> nonDigitalAlternative,
        Optional<String> licence,
        Optional<Price> price,
        List<String> platforms,
        Optional<DataPractices> dataPractices,
        List<PermissionPurpose> permissions,
        Optional<WebApp> webApp,
        Optional<StoreLink> storeLink) {

    public Manifest {
        name = Map.copyOf(name);
        shortDescription = Map.copyOf(shortDescription);
        description = Map.copyOf(description);
        features = Map.copyOf(features);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
        nonDigitalAlternative = Map.copyOf(nonDigitalAlternative);
        platforms = List.copyOf(platforms);
        permissions = List.copyOf(permissions);
    }

    /** A declaration that says nothing yet: where a draft by hand begins. */
    public static Manifest empty() {
        return new Manifest(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Links.none(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Where an app of that kind is opened or installed; empty for one whose bytes the store hands out. */
    public Optional<URI> address(SubjectKind of) {
        return switch (of) {
            case ANDROID_PACKAGE, DESKTOP_INSTALLER -> Optional.empty();
            case WEB_APP -> webApp.map(WebApp::startUrl).or(links::website);
            case STORE_LINK, IOS_APP -> storeLink.map(StoreLink::url).or(links::website);
        };
    }
}
