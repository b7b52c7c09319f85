package org.civicstore.catalogue.criteria;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Profile;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.criteria.EditionStanding;

/**
 * The criteria of an edition, as far as a programme and a tier demand them.
 *
 * @param profile that is asked for
 * @param tier that is asked for
 * @param areas those that have criteria, in reading order
 */
public record CriteriaPage(
        Frame frame,
        CriteriaEdition edition,
        EditionStanding standing,
        Profile profile,
        RiskTier tier,
        List<AreaPart> areas) {

    /** The criteria of one area. */
    public record AreaPart(Area area, List<Criterion> criteria) {}

    public int count() {
        return areas.stream().mapToInt(part -> part.criteria().size()).sum();
    }

    /** What the criterion means when unmet under the profile that is asked for. */
    public Severity severity(Criterion criterion) {
        return criterion.severityFor(profile.id());
    }

    /** The page of a criterion of this edition. */
    public String address(Criterion criterion) {
        return "/criteria/" + criterion.id() + "?edition=" + edition.id();
    }
}
