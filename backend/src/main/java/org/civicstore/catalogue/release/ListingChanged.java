package org.civicstore.catalogue.release;

import org.civicstore.shared.event.Event;
import org.civicstore.shared.id.ListingId;

/** Something about a listing or its releases is no longer as it was; the lists must follow. */
public record ListingChanged(ListingId listing) implements Event {}
