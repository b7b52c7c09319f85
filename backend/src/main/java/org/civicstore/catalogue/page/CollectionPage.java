package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.collection.ShownCollection;

/**
 * The page of one collection.
 *
 * @param others some other collections
 * @param preview whether it shows a draft to an operator
 */
public record CollectionPage(Frame frame, ShownCollection shown, List<ShownCollection> others, boolean preview) {}
