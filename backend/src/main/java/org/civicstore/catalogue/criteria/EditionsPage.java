package org.civicstore.catalogue.criteria;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.criteria.EditionMove;
import org.civicstore.criteria.EditionStanding;

/** Every edition and where it stands. */
public record EditionsPage(Frame frame, List<EditionPart> editions) {

    /** @param moves the latest first */
    public record EditionPart(CriteriaEdition edition, EditionStanding standing, List<EditionMove> moves) {}
}
