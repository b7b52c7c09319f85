package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.taxonomy.LifeEvent;
import org.civicstore.taxonomy.Taxon;

/**
 * The page of one life event: its steps, and the certified apps that help with each.
 *
 * @param programmes those of which one of the apps is an offer
 * @param preview whether it shows a draft to an operator
 */
public record LifeEventPage(
        Frame frame,
        LifeEvent event,
        List<Step> steps,
        List<Programme> programmes,
        List<Taxon> neighbours,
        boolean preview) {

    /**
     * A step and what the store has for it.
     *
     * @param apps a few of them; none makes the step a need that is shown
     * @param more the categories that hold more apps than are shown
     */
    public record Step(LifeEvent.Step step, List<ListingCard> apps, List<More> more) {}

    /** A category and how many apps are in it. */
    public record More(Taxon category, long total) {}
}
