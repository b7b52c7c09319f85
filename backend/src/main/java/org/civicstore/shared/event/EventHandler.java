package org.civicstore.shared.event;

import org.civicstore.shared.persistence.Tx;

/**
 * Reacts to one kind of event, inside the transaction of the one who told it; what it throws undoes the whole.
 * Declared as a singleton bean in the slice that reacts.
 */
public interface EventHandler<E extends Event> {

    /** The kind it hears. */
    Class<E> event();

    void handle(Tx tx, E event);
}
