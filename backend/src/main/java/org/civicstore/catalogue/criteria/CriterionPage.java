package org.civicstore.catalogue.criteria;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Profile;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.criteria.EditionStanding;

/** One criterion of an edition, whole. */
public record CriterionPage(Frame frame, CriteriaEdition edition, EditionStanding standing, Criterion criterion) {

    /** The profiles that introduce it. */
    public List<Profile> programmes() {
        return edition.profiles().stream()
                .filter(profile -> criterion.appliesWhen().programmes().contains(profile.id()))
                .toList();
    }

    /** The profiles under which it is graver or lighter than otherwise. */
    public List<Profile> otherwise() {
        return edition.profiles().stream()
                .filter(profile -> criterion.severityByProfile().containsKey(profile.id()))
                .toList();
    }

    /** In the order of the kinds. */
    public List<String> kinds() {
        return criterion.appliesWhen().kinds().stream()
                .sorted()
                .map(SubjectKind::name)
                .toList();
    }
}
