package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.shelf.ChangeNotice;

/**
 * What a release changed, in words.
 *
 * @param title against which release
 * @param meaning what it means for the reader
 * @param lines each difference once, gravest first
 */
public record ChangeView(String title, String meaning, List<String> lines) {

    static ChangeView of(ChangeNotice change, Speech t) {
        List<String> lines = new ArrayList<>(change.differences().stream()
                .map(part -> line(part, t))
                .distinct()
                .toList());
        if (change.more() > 0) {
            lines.add(t.say("storefront.change.more", "count", change.more()));
        }
        return new ChangeView(
                t.say("storefront.change.against", "version", change.comparedWith()),
                t.say(lines.isEmpty() ? "storefront.change.none" : "storefront.change.class." + change.changeClass()),
                lines);
    }

    private static String line(ChangeNotice.Part part, Speech t) {
        String aspect = t.say("storefront.change.aspect." + part.aspect());
        String item = item(part, t);
        return t.say(
                "storefront.change." + part.move(),
                "what",
                item.isEmpty() ? aspect : t.say("storefront.change.item", Map.of("aspect", aspect, "item", item)));
    }

    /** What says more to the reader than the aspect alone: nothing where it is only the name of a field. */
    private static String item(ChangeNotice.Part part, Speech t) {
        return switch (part.aspect()) {
            case SENSITIVE_PERMISSION, PERMISSION, PERMISSION_PURPOSE, CATEGORY ->
                part.label().isEmpty() ? part.item() : t.pick(part.label());
            case DATA_TYPE, DATA_PURPOSE -> t.word("data", part.item());
            case HOSTING_COUNTRY -> t.countryNames(List.of(part.item()));
            case LANGUAGE -> t.languageName(part.item());
            case TRACKER, DECLARED_TRACKER, ENDPOINT, DATA_SHARING, NATIVE_CODE -> part.item();
            case OPEN_COMPONENT,
                    SIGNER,
                    SIGNER_ROTATED,
                    TARGET_LEVEL,
                    PACKAGE_FACTS,
                    PACKAGE_NAME,
                    KIND,
                    RETENTION,
                    USERS,
                    SIGN_IN,
                    ADVERTISING,
                    AI,
                    AI_USE,
                    PRICE,
                    PRICE_NOTE,
                    FEE,
                    SAME_PRICE,
                    NAME,
                    DESCRIPTION,
                    LINK,
                    WEB_ADDRESS,
                    LICENCE -> "";
        };
    }
}
