package org.civicstore.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/** Everybody reads what they were told, and nobody else's. */
final class NotificationPolicy {
    /** What concerns one person because that person is a certifier. */
    private static final Set<Topic> OF_CASES = Set.of(
            Topic.CASE_ANSWERED,
            Topic.CASE_WITHDRAWN,
            Topic.CASE_GIVEN,
            Topic.CASE_OVERDUE,
            Topic.CASE_RETURNED,
            Topic.OWN_DECISION_UPHELD,
            Topic.OWN_DECISION_OVERTURNED);

    private NotificationPolicy() {}

    static Actor.Person owner(Actor actor) {
        if (actor instanceof Actor.Person person) {
            return person;
        }
        throw ProblemException.of(CommonProblem.FORBIDDEN, "API tokens are told nothing.", "Sign in and look there.");
    }

    /** What the person could be told of, as long as roles and organisations stay what they are. */
    static List<Topic> topics(Actor.Person person) {
        return Arrays.stream(Topic.values())
                .filter(topic -> switch (topic.audience()) {
                    case VENDOR_MEMBERS, VENDOR_OWNERS -> !person.memberships().isEmpty();
                    case CERTIFIERS -> person.roles().contains(Role.CERTIFIER);
                    case OPERATORS -> person.roles().contains(Role.OPERATOR);
                    case ONE_PERSON ->
                        !OF_CASES.contains(topic) || person.roles().contains(Role.CERTIFIER);
                })
                .toList();
    }
}
