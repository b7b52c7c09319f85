package org.civicstore.review;

import java.util.Set;
import java.util.stream.Stream;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.review.memory.Clearing;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.ProblemException;

/**
 * Who may be the second one to agree with a verdict. Every tier takes two people; for an app of high risk the second must have
 * had no part in what led to the verdict.
 */
public final class SecondPerson {
    private SecondPerson() {}

    /** @throws ProblemException {@code second-person-required} when this one may not */
    public static void require(CaseFile file, AccountId second) {
        if (file.review().proposal().filter(one -> one.by().equals(second)).isPresent()) {
            throw ReviewProblem.secondPerson();
        }
        if (!isFresh(file, second)) {
            throw ReviewProblem.hadPart();
        }
    }

    /**
     * @param overturned who agreed on a verdict of this case that an appeal set aside
     * @throws ProblemException {@code had-part} when this is one of them: the new decision is made without them
     */
    public static void requireApart(Set<AccountId> overturned, AccountId person) {
        if (overturned.contains(person)) {
            throw ReviewProblem.decidedBefore();
        }
    }

    /** Whether the tier lets somebody confirm who ruled in the case, or that person did not. */
    public static boolean isFresh(CaseFile file, AccountId second) {
        return !file.risk().tier().reaches(RiskTier.HIGH) || !hadPart(file, second);
    }

    /** Whether the person decided anything in the case, or holds it. */
    static boolean hadPart(CaseFile file, AccountId person) {
        Stream<AccountId> rulings = file.decisions().stream().map(CriterionDecision::by);
        Stream<AccountId> clearings = file.remembered().clearings().stream()
                .filter(one -> one.review().equals(file.review().id()))
                .map(Clearing::by);
        return Stream.of(rulings, clearings, file.review().certifier().stream())
                .flatMap(part -> part)
                .anyMatch(person::equals);
    }
}
