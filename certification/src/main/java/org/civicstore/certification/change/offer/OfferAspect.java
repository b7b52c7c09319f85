package org.civicstore.certification.change.offer;

/** What can differ between two sheets of a listing. The table of classes has a line for each. */
public enum OfferAspect {
    OFFER_ADDED,
    OFFER_REMOVED,
    PROVIDER,
    /** Name or summary of an offer, or the name of a path. */
    OFFER_TEXT,
    /** Nobody loses it, and somebody gains it. */
    WIDENED,
    /** Nobody gains it, and somebody loses it. */
    NARROWED,
    /** Somebody gains it, and somebody loses it. */
    SHIFTED,
    /** Written otherwise, for exactly the same people. */
    REWRITTEN,
    BENEFIT_ADDED,
    BENEFIT_REMOVED,
    BENEFIT_TEXT,
    BENEFIT_WIDENED,
    BENEFIT_NARROWED,
    BENEFIT_SHIFTED,
    BENEFIT_REWRITTEN,
    BEGINS_EARLIER,
    BEGINS_LATER,
    ENDS_EARLIER,
    ENDS_LATER,
    MORE_PLACES,
    FEWER_PLACES,
    EXAMPLE_ADDED,
    EXAMPLE_CHANGED,
    EXAMPLE_REMOVED
}
