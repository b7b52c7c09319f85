package org.civicstore.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;

/**
 * Which cases somebody asks for.
 *
 * @param statuses at least one
 * @param holder only those that this person holds
 * @param unclaimed only those that nobody holds
 * @param overdue only those whose promised time has run out
 * @param except those that this person must keep away from
 * @param words each of which occurs in the name of the app or the vendor, in the version or in the number
 */
public record CaseFilter(
        Set<ReviewStatus> statuses,
        Optional<AccountId> holder,
        boolean unclaimed,
        boolean overdue,
        Optional<RiskTier> tier,
        Optional<String> profile,
        Optional<SubjectKind> kind,
        Optional<Actor.Person> except,
        List<String> words) {}
