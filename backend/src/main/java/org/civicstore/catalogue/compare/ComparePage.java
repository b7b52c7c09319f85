package org.civicstore.catalogue.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.catalogue.programme.Conditions;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingDocument;

/**
 * Apps side by side.
 *
 * @param apps in the order of the address
 * @param missing how many addresses of apps named nothing that is in the store
 * @param tooMany how many were asked for beyond those that fit
 * @param programme whose apps are offered to choose from, when somebody came from there
 * @param others apps that can be added
 */
public record ComparePage(
        Frame frame,
        List<ComparedApp> apps,
        int missing,
        int tooMany,
        Optional<Conditions.OfProgramme> programme,
        List<ListingCard> others) {
    /** Four columns are as many as can be read side by side. */
    static final int MOST = 4;

    /** The facts about data, in the order of the fact label. */
    public static final List<String> DATA =
            List.of("data", "sharing", "hosting", "retention", "trackers", "advertising", "ai");

    public boolean full() {
        return apps.size() >= MOST;
    }

    public boolean anyOffer() {
        return apps.stream().anyMatch(app -> !app.offers().isEmpty());
    }

    public boolean chosen(ListingDocument app) {
        return apps.stream().anyMatch(one -> one.slug().equals(app.slug()));
    }

    public String names() {
        return apps.stream().map(app -> name(app.listing())).collect(Collectors.joining(", "));
    }

    public String name(ListingDocument app) {
        String name = frame.t().pick(app.name());
        return name.isBlank() ? app.slug() : name;
    }

    /** The address of the same page without that app. */
    public String without(ComparedApp app) {
        List<String> asked = new ArrayList<>();
        programme.ifPresent(of -> asked.add("programme=" + of.programme().slug()));
        apps.stream()
                .map(ComparedApp::slug)
                .filter(slug -> !slug.equals(app.slug()))
                .forEach(slug -> asked.add("app=" + slug));
        return asked.isEmpty() ? "/compare" : "/compare?" + String.join("&", asked);
    }
}
