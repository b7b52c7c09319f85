package org.civicstore.catalogue.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.catalogue.shelf.Fact;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.manifest.Fee;

/**
 * What a device shows of an app beside the conditions of its offer, in the reader's words: it is the same for everybody and
 * stands in the page, so that a device asks for nothing after the first answer.
 *
 * @param price whether it costs money
 * @param parity whether everybody pays the same; absent when the vendor does not say
 * @param accessibility address of the statement
 */
record OfferedApp(
        String price,
        List<Line> fees,
        Optional<String> parity,
        String languages,
        String data,
        Optional<String> accessibility) {
    private static final JsonMapper JSON = CertificationJson.mapper();

    /**
     * A line of the fee schedule.
     *
     * @param what by its language, as {@code whom}
     * @param offer the one it belongs to, as {@code programme/offer}
     */
    record Line(
            Map<String, String> what,
            Map<String, String> whom,
            String sum,
            Optional<String> from,
            boolean extra,
            Optional<String> offer) {

        static Line of(Fee fee, Speech t) {
            return new Line(
                    picked(fee.what(), t),
                    picked(fee.whom(), t),
                    t.sum(fee),
                    fee.from().map(day -> t.say("design.fee.from", "date", t.date(day))),
                    fee.extra(),
                    fee.offer());
        }

        private static Map<String, String> picked(Map<String, String> texts, Speech t) {
            return texts.isEmpty()
                    ? Map.of()
                    : Map.of(Objects.requireNonNullElse(t.otherLanguage(texts), t.language()), t.pick(texts));
        }
    }

    static OfferedApp of(ListingDocument app, Speech t) {
        List<String> data = fact(app, "data").map(Fact::value).orElse(List.of());
        return new OfferedApp(
                t.word("price", app.price().kind().name()),
                app.price().fees().stream().map(fee -> Line.of(fee, t)).toList(),
                app.price().samePrice().map(same -> t.say("storefront.facts.parity." + (same ? "YES" : "NO"))),
                t.languageNames(app.languages()),
                data.isEmpty() ? t.say("storefront.facts.none.data") : t.words("data", data),
                fact(app, "accessibility").flatMap(fact -> fact.value().stream().findFirst()));
    }

    /** By slug, as JSON that ends no script element early. */
    static String embedded(Map<String, ListingDocument> shown, Speech t) {
        Map<String, OfferedApp> apps = new TreeMap<>();
        shown.forEach((slug, app) -> apps.put(slug, of(app, t)));
        try {
            return OfferedListings.safe(JSON.writeValueAsString(apps));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can always be written", impossible);
        }
    }

    private static Optional<Fact> fact(ListingDocument app, String key) {
        return app.facts().stream().filter(fact -> fact.key().equals(key)).findFirst();
    }
}
