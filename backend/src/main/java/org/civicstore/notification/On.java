package org.civicstore.notification;

import java.util.function.BiConsumer;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Hears one kind of event and does that. */
record On<E extends Event>(Class<E> event, BiConsumer<Tx, E> does) implements EventHandler<E> {

    @Override
    public void handle(Tx tx, E heard) {
        does.accept(tx, heard);
    }
}
