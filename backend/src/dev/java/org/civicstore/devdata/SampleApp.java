package org.civicstore.devdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.core.annotation.Introspected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of an invented app and how far it has come, from {@code demo/apps.json}. Texts are per language.
 *
 * @param organisation key of the vendor
 * @param fees as in a declaration; null for none
 * @param samePrice null when the vendor does not say
 * @param ai what it uses AI for; empty when it does not
 * @param ends where the play leaves it
 */
@Introspected
record SampleApp(
        String slug,
        String organisation,
        String version,
        String kind,
        String profile,
        End ends,
        List<String> categories,
        List<String> languages,
        Map<String, String> name,
        Map<String, String> summary,
        Map<String, String> about,
        Map<String, List<String>> features,
        List<Collected> collects,
        String price,
        Map<String, String> priceNote,
        @Nullable List<Map<String, Object>> fees,
        @Nullable Boolean samePrice,
        Map<String, String> ai) {

    /** One type of data that the app collects, and why. */
    @Introspected
    record Collected(String type, Map<String, String> purpose) {}

    /** Where the play leaves an app. */
    enum End {
        /** Listed. */
        CERTIFIED,
        /** Listed, with a condition that must be met later. */
        PROVISIONAL,
        /** Listed once, hidden by an operator. */
        QUARANTINED,
        /** Still being written. */
        DRAFT,
        /** Waits in the certifiers' queue. */
        QUEUED,
        /** A certifier works on it. */
        ASSESSING,
        /** The vendor is to change something. */
        CHANGES_REQUESTED,
        /** Waits for the second certifier. */
        PROPOSED;

        /** Whether a verdict is given. */
        boolean certified() {
            return this == CERTIFIED || this == PROVISIONAL || this == QUARANTINED;
        }
    }

    /** Whether a line of a list is about this version of the app. */
    boolean isOf(JsonNode line) {
        return line.path("listingSlug").asText().equals(slug)
                && line.path("releaseVersion").asText().equals(version);
    }

    /** What the vendor writes into the form. */
    Map<String, Object> declaration() {
        String site = "https://" + slug + ".example";
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", name);
        said.put("shortDescription", summary);
        said.put("description", about);
        said.put("features", features);
        said.put("kind", kind);
        said.put("categories", categories);
        said.put("languages", languages);
        said.put(
                "links",
                Map.of(
                        "website", site,
                        "support", site + "/help",
                        "privacyNotice", site + "/privacy",
                        "accessibilityStatement", site + "/accessibility",
                        "securityContact", site + "/.well-known/security.txt"));
        said.put("supportEmail", "help@" + slug + ".example");
        said.put(
                "nonDigitalAlternative",
                Map.of(
                        "nb",
                        "Ring oss på hverdager, så hjelper vi deg.",
                        "en",
                        "Call us on weekdays and we will help."));
        said.put("licence", organisation.equals("nabohjelpen") ? "EUPL-1.2" : "proprietary");
        said.put("price", whatItCosts());
        said.put("platforms", List.of(platform()));
        said.put("dataPractices", dataPractices());
        switch (kind) {
            case "WEB_APP" ->
                said.put("webApp", Map.of("startUrl", site + "/", "manifestUrl", site + "/app.webmanifest"));
            case "STORE_LINK" -> said.put("storeLink", Map.of("url", "https://apps.example/" + slug));
            case "IOS_APP" -> said.put("storeLink", Map.of("url", "https://apps.apple.com/no/app/" + slug + "/id1"));
            default -> {}
        }
        return said;
    }

    private Map<String, Object> whatItCosts() {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("kind", price, "note", priceNote));
        if (fees != null) {
            said.put("fees", fees);
        }
        if (samePrice != null) {
            said.put("samePrice", samePrice);
        }
        return said;
    }

    /** What is new in the version. */
    Map<String, String> releaseNotes() {
        return Map.of(
                "nb", "Raskere start, og retting av små feil.", "en", "Starts faster, and small errors are mended.");
    }

    private String platform() {
        return switch (kind) {
            case "WEB_APP" -> "web";
            case "STORE_LINK" -> "android";
            case "IOS_APP" -> "ios";
            default -> "linux";
        };
    }

    private Map<String, Object> dataPractices() {
        List<Map<String, Object>> collected = collects.stream()
                .map(data -> Map.<String, Object>of("type", data.type(), "purpose", data.purpose(), "shared", false))
                .toList();
        return Map.of(
                "collected",
                collected,
                "hostingCountries",
                List.of("NO"),
                "trackers",
                List.of(),
                "advertising",
                false,
                "users",
                List.of("EVERYONE"),
                "signIn",
                collects.isEmpty() ? "NONE" : "OWN_ACCOUNT",
                "ai",
                Map.of("used", !ai.isEmpty(), "description", ai),
                "retention",
                Map.of("nb", "Til du sletter det.", "en", "Until you erase it."));
    }
}
