package org.civicstore.review.talk;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;

/** Answers about what was said and asked in a case. Who may read it is the case's to say. */
@Singleton
public class MessageQueries {
    private final Transactor transactor;
    private final MessageRepository messages;

    MessageQueries(Transactor transactor, MessageRepository messages) {
        this.transactor = transactor;
        this.messages = messages;
    }

    /** Oldest first. */
    public List<Message> messages(ReviewId review) {
        return messages.messages(transactor.reading(), review);
    }

    /** Oldest first; at most one per round. */
    public List<ChangeRequest> changeRequests(ReviewId review) {
        return messages.changeRequests(transactor.reading(), review);
    }
}
