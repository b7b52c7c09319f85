package org.civicstore.certification.change.offer;

import java.util.Map;
import org.civicstore.certification.change.ChangeClass;

/**
 * One thing that two sheets of a listing do not have in common.
 *
 * @param place by ids: {@code offers/rent/benefits/heating}
 * @param before empty when it is new, or when a rule has no short form
 * @param after empty when it was taken out, or when a rule has no short form
 * @param changeClass what that means for the whole
 * @param reason in words, by language
 */
public record OfferDifference(
        OfferAspect aspect,
        String place,
        String before,
        String after,
        ChangeClass changeClass,
        Map<String, String> reason) {}
