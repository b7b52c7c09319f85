package org.civicstore.submission;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.WebApp;

/**
 * Puts an imported declaration together with what a draft says already.
 *
 * @param overwrite whether the imported value wins where both say something; else it only fills what is empty
 */
record Declarations(boolean overwrite) {

    /** The declaration with the kind of its submission, which always wins over what a file says. */
    static Manifest ofKind(Manifest given, SubjectKind kind) {
        return with(given, Optional.of(kind), given.webApp());
    }

    /** The declaration without the address of the web app. */
    static Manifest withoutWebApp(Manifest given) {
        return with(given, given.kind(), Optional.empty());
    }

    private static Manifest with(Manifest given, Optional<SubjectKind> kind, Optional<WebApp> webApp) {
        return new Manifest(
                given.name(),
                given.shortDescription(),
                given.description(),
                given.features(),
                kind,
                given.categories(),
                given.languages(),
                given.links(),
                given.supportEmail(),
                given.supportPhone(),
                given.nonDigitalAlternative(),
                given.licence(),
                given.price(),
                given.platforms(),
                given.dataPractices(),
                given.permissions(),
                webApp,
                given.storeLink());
    }

    Manifest merge(Manifest draft, Manifest imported) {
        return new Manifest(
                map(draft.name(), imported.name()),
                map(draft.shortDescription(), imported.shortDescription()),
                map(draft.description(), imported.description()),
                map(draft.features(), imported.features()),
                one(draft.kind(), imported.kind()),
                list(draft.categories(), imported.categories()),
                list(draft.languages(), imported.languages()),
                links(draft.links(), imported.links()),
                one(draft.supportEmail(), imported.supportEmail()),
                one(draft.supportPhone(), imported.supportPhone()),
                map(draft.nonDigitalAlternative(), imported.nonDigitalAlternative()),
                one(draft.licence(), imported.licence()),
                one(draft.price(), imported.price()),
                list(draft.platforms(), imported.platforms()),
                one(draft.dataPractices(), imported.dataPractices()),
                list(draft.permissions(), imported.permissions()),
                one(draft.webApp(), imported.webApp()),
                one(draft.storeLink(), imported.storeLink()));
    }

    private Links links(Links draft, Links imported) {
        Function<Function<Links, Optional<URI>>, Optional<URI>> link =
                part -> one(part.apply(draft), part.apply(imported));
        return new Links(
                link.apply(Links::website),
                link.apply(Links::support),
                link.apply(Links::privacyNotice),
                link.apply(Links::accessibilityStatement),
                link.apply(Links::sourceCode),
                link.apply(Links::securityContact),
                link.apply(Links::statusPage));
    }

    /** Language by language, so that a new language is added beside those that are there. */
    private <T> Map<String, T> map(Map<String, T> draft, Map<String, T> imported) {
        Map<String, T> merged = new HashMap<>(overwrite ? draft : imported);
        merged.putAll(overwrite ? imported : draft);
        return merged;
    }

    private <T> List<T> list(List<T> draft, List<T> imported) {
        return draft.isEmpty() || overwrite && !imported.isEmpty() ? imported : draft;
    }

    private <T> Optional<T> one(Optional<T> draft, Optional<T> imported) {
        return overwrite ? imported.or(() -> draft) : draft.or(() -> imported);
    }
}
