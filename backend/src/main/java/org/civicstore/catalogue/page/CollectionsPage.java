package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.collection.ShownCollection;

/** All collections. */
public record CollectionsPage(Frame frame, List<ShownCollection> collections) {}
