package org.civicstore.certification.manifest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of a declaration's JSON form. A part without what makes it a part is left out, with a problem. */
final class ManifestParts {

    private ManifestParts() {}

    static Links links(FieldReader fields) {
        fields.onlyKnown(Set.of(
                "website",
                "support",
                "privacyNotice",
                "accessibilityStatement",
                "sourceCode",
                "securityContact",
                "statusPage"));
        return new Links(
                fields.https("website"),
                fields.https("support"),
                fields.https("privacyNotice"),
                fields.https("accessibilityStatement"),
                fields.https("sourceCode"),
                fields.https("securityContact"),
                fields.https("statusPage"));
    }

    static Optional<Price> price(FieldReader fields) {
        fields.onlyKnown(Set.of("kind", "note", "fees", "samePrice"));
        Map<String, String> note = fields.perLanguage("note", ManifestLimits.PURPOSE);
        List<Fee> fees = fields.children("fees", ManifestLimits.FEES).stream()
                .flatMap(fee -> fee(fee).stream())
                .toList();
        Optional<Boolean> samePrice = fields.flag("samePrice");
        required(fields, "kind", "Say whether the app is FREE, FREE_WITH_PURCHASES or PAID.");
        return fields.constant("kind", Price.Kind.class).map(kind -> new Price(kind, note, fees, samePrice));
    }

    private static Optional<Fee> fee(FieldReader fields) {
        fields.onlyKnown(Set.of("what", "whom", "amount", "currency", "per", "from", "extra", "offer"));
        Map<String, String> what = fields.perLanguage("what", ManifestLimits.FEATURE);
        Map<String, String> whom = fields.perLanguage("whom", ManifestLimits.FEATURE);
        required(fields, "amount", "Give the amount in the smallest unit: 1250 is 12.50, and 0 is free.");
        required(fields, "currency", "Name the currency, such as NOK.");
        Optional<Long> amount = fields.wholeNumber("amount", ManifestLimits.AMOUNT);
        Optional<String> currency = fields.word("currency", Form.CURRENCY);
        Fee.Per per = fields.constant("per", Fee.Per.class).orElse(Fee.Per.ONCE);
        Optional<LocalDate> from = fields.word("from", Form.DAY).map(LocalDate::parse);
        boolean extra = fields.flag("extra").orElse(false);
        Optional<String> offer = fields.word("offer", Form.OFFER);
        return amount.flatMap(sum -> currency.map(money -> new Fee(what, whom, sum, money, per, from, extra, offer)));
    }

    static DataPractices dataPractices(FieldReader fields) {
        fields.onlyKnown(Set.of(
                "collected", "hostingCountries", "trackers", "advertising", "ai", "retention", "users", "signIn"));
        return new DataPractices(
                fields.children("collected", ManifestLimits.COLLECTED).stream()
                        .flatMap(collected -> collected(collected).stream())
                        .toList(),
                fields.words("hostingCountries", ManifestLimits.COUNTRIES, Form.COUNTRY),
                fields.children("trackers", ManifestLimits.TRACKERS).stream()
                        .flatMap(tracker -> tracker(tracker).stream())
                        .toList(),
                fields.flag("advertising").orElse(false),
                fields.child("ai").map(ManifestParts::ai).orElse(new AiUse(false, Map.of())),
                fields.perLanguage("retention", ManifestLimits.PARAGRAPH),
                fields.constants("users", UserGroup.class),
                fields.constant("signIn", SignIn.class));
    }

    static Optional<PermissionPurpose> permission(FieldReader fields) {
        fields.onlyKnown(Set.of("name", "purpose"));
        Map<String, String> purpose = fields.perLanguage("purpose", ManifestLimits.PURPOSE);
        required(fields, "name", "Name the permission, such as android.permission.CAMERA.");
        return fields.word("name", Form.PERMISSION).map(name -> new PermissionPurpose(name, purpose));
    }

    static Optional<WebApp> webApp(FieldReader fields) {
        fields.onlyKnown(Set.of("startUrl", "manifestUrl"));
        Optional<URI> manifestUrl = fields.https("manifestUrl");
        return fields.https("startUrl").map(startUrl -> new WebApp(startUrl, manifestUrl));
    }

    static Optional<StoreLink> storeLink(FieldReader fields) {
        fields.onlyKnown(Set.of("url"));
        return fields.https("url").map(StoreLink::new);
    }

    private static Optional<CollectedData> collected(FieldReader fields) {
        fields.onlyKnown(Set.of("type", "purpose", "shared", "sharedWith"));
        Map<String, String> purpose = fields.perLanguage("purpose", ManifestLimits.PURPOSE);
        boolean shared = fields.flag("shared").orElse(false);
        Optional<String> sharedWith = fields.text("sharedWith", ManifestLimits.FEATURE);
        required(fields, "type", "Name the type of data, such as location or contact-details.");
        return fields.word("type", Form.SLUG).map(type -> new CollectedData(type, purpose, shared, sharedWith));
    }

    private static Optional<Tracker> tracker(FieldReader fields) {
        fields.onlyKnown(Set.of("name", "purpose"));
        String purpose = fields.text("purpose", ManifestLimits.PURPOSE).orElse("");
        required(fields, "name", "Name the tracking library or service.");
        return fields.text("name", ManifestLimits.WORD).map(name -> new Tracker(name, purpose));
    }

    private static AiUse ai(FieldReader fields) {
        fields.onlyKnown(Set.of("used", "description"));
        return new AiUse(
                fields.flag("used").orElse(false), fields.perLanguage("description", ManifestLimits.PARAGRAPH));
    }

    private static void required(FieldReader fields, String name, String remedy) {
        if (!fields.has(name)) {
            fields.missing(name, remedy);
        }
    }
}
