package org.civicstore.devdata.load;

import io.micronaut.core.annotation.Introspected;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.manifest.StoreLink;
import org.civicstore.certification.manifest.WebApp;

/**
 * One line of the file.
 *
 * @param kind {@code web}, {@code android}, {@code ios}, {@code desktop}, {@code course} or {@code service}
 * @param owner {@code public}, {@code private} or {@code voluntary}
 * @param category left out when the store has no such category
 * @param languages BCP 47 tags of the languages it speaks
 * @param texts by language
 */
@Introspected
record ListingLine(
        String slug, String kind, String owner, String category, List<String> languages, Map<String, Words> texts) {
    private static final Set<String> KINDS = Set.of("web", "android", "ios", "desktop", "course", "service");
    private static final Set<String> OWNERS = Set.of("public", "private", "voluntary");

    /** What a listing says in one language. */
    @Introspected
    record Words(String name, String summary, String description) {}

    /** What is wrong with the line; empty when it can be published. */
    Optional<String> fault() {
        if (slug == null || !slug.matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?")) {
            return Optional.of("\"slug\" must be 1 to 60 small letters, digits and hyphens");
        }
        if (!KINDS.contains(String.valueOf(kind))) {
            return Optional.of(
                    "\"kind\" must be one of " + KINDS.stream().sorted().toList());
        }
        if (!OWNERS.contains(String.valueOf(owner))) {
            return Optional.of(
                    "\"owner\" must be one of " + OWNERS.stream().sorted().toList());
        }
        if (texts == null || texts.isEmpty() || texts.values().stream().anyMatch(words -> words.name() == null)) {
            return Optional.of("\"texts\" must give a name in at least one language");
        }
        return Optional.empty();
    }

    SubjectKind subjectKind() {
        return switch (kind) {
            case "android" -> SubjectKind.STORE_LINK;
            case "ios" -> SubjectKind.IOS_APP;
            case "desktop" -> SubjectKind.DESKTOP_INSTALLER;
            default -> SubjectKind.WEB_APP;
        };
    }

    /** @param categories the slugs that the store has */
    Manifest declaration(Set<String> categories) {
        URI site = URI.create("https://" + slug + ".example/");
        boolean link = subjectKind().countsAs(SubjectKind.STORE_LINK);
        URI inStore = kind.equals("ios") ? URI.create("https://apps.apple.com/app/" + slug + "/id1") : site;
        return new Manifest(
                each(Words::name),
                each(Words::summary),
                each(Words::description),
                Map.of(),
                Optional.of(subjectKind()),
                categories.contains(String.valueOf(category)) ? List.of(category) : List.of(),
                languages == null ? List.copyOf(texts.keySet()) : languages,
                Links.none(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(new Price(Price.Kind.FREE, Map.of())),
                List.of(platform()),
                Optional.empty(),
                List.of(),
                link ? Optional.empty() : Optional.of(new WebApp(site, Optional.empty())),
                link ? Optional.of(new StoreLink(inStore)) : Optional.empty());
    }

    /** The word of the store for who owns it. */
    String ownerKind() {
        return owner.toUpperCase(Locale.ROOT);
    }

    private String platform() {
        return switch (kind) {
            case "android", "ios" -> kind;
            case "desktop" -> "linux";
            default -> "web";
        };
    }

    private Map<String, String> each(Function<Words, String> part) {
        return new HashMap<>(texts)
                .entrySet().stream()
                        .filter(text -> part.apply(text.getValue()) != null)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> part.apply(text.getValue())));
    }
}
