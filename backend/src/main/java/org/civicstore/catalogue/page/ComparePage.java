package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.catalogue.shelf.Fact;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingDocument;

/**
 * Apps side by side.
 *
 * @param apps in the order of the address
 * @param missing how many addresses of apps named nothing that is in the store
 * @param others apps that can be added
 */
public record ComparePage(Frame frame, List<ListingDocument> apps, int missing, List<ListingCard> others) {
    /** Four columns are as many as can be read side by side. */
    static final int MOST = 4;

    /** The facts about data, in the order of the fact label. */
    public static final List<String> DATA =
            List.of("data", "sharing", "hosting", "retention", "trackers", "advertising", "ai");

    public boolean full() {
        return apps.size() >= MOST;
    }

    public String names() {
        return apps.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public String name(ListingDocument app) {
        String name = frame.t().pick(app.name());
        return name.isBlank() ? app.slug() : name;
    }

    /** What is known of that fact about the app; nothing when the vendor said nothing. */
    public Optional<Fact> fact(ListingDocument app, String key) {
        return app.facts().stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    /** The address of the same page without that app. */
    public String without(ListingDocument app) {
        List<String> slugs =
                new ArrayList<>(apps.stream().map(ListingDocument::slug).toList());
        slugs.remove(app.slug());
        return address(slugs);
    }

    static String address(List<String> slugs) {
        return slugs.isEmpty()
                ? "/compare"
                : "/compare?" + slugs.stream().map(slug -> "app=" + slug).collect(Collectors.joining("&"));
    }
}
