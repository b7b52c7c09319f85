package org.civicstore.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.text.Languages;

/** What people do with what they are told. */
@Singleton
class NotificationService {
    private final Transactor transactor;
    private final NotificationRepository notifications;
    private final Clock clock;

    NotificationService(Transactor transactor, NotificationRepository notifications, Clock clock) {
        this.transactor = transactor;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Marks one as read, or as not read. */
    void mark(Actor actor, UUID id, boolean read) {
        AccountId owner = NotificationPolicy.owner(actor).account();
        transactor.run(tx -> {
            if (!notifications.mark(tx, owner, id, read ? Optional.of(clock.instant()) : Optional.empty())) {
                throw CommonProblem.notFound("notification");
            }
        });
    }

    void markAll(Actor actor) {
        AccountId owner = NotificationPolicy.owner(actor).account();
        transactor.run(tx -> notifications.markAll(tx, owner, clock.instant()));
    }

    /** Chooses by which ways the person is told of a topic from now on. */
    void prefer(Actor actor, Topic topic, boolean shown, MailWay mail) {
        AccountId owner = NotificationPolicy.owner(actor).account();
        if (!topic.optional()) {
            throw ProblemException.of(
                    NotificationProblem.NOT_OPTIONAL,
                    "This concerns security or your rights, so it always comes, here and by e-mail.",
                    "Choose for the others.");
        }
        transactor.run(tx -> notifications.prefer(tx, owner, topic, shown, mail));
    }

    /** Notes in which language the person is written to. */
    void speak(Actor actor, String language) {
        AccountId owner = NotificationPolicy.owner(actor).account();
        if (!Languages.ALL.contains(language)) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The store does not speak this language.",
                    "Choose one of " + Languages.ALL + ".",
                    List.of(new FieldProblem("/language", "unknown", "Choose one of " + Languages.ALL + ".")));
        }
        transactor.run(tx -> notifications.speak(tx, owner, language));
    }
}
