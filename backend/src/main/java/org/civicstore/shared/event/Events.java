package org.civicstore.shared.event;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.civicstore.shared.persistence.Tx;

/** Tells the slices above what happened. */
@Singleton
public class Events {
    private final BeanProvider<EventHandler<? extends Event>> handlers;

    Events(BeanProvider<EventHandler<? extends Event>> handlers) {
        this.handlers = handlers;
    }

    /** Calls every handler of the event's kind, by class name, in this transaction. */
    public void tell(Tx tx, Event event) {
        for (EventHandler<? extends Event> handler : ordered()) {
            if (handler.event().isInstance(event)) {
                hand(tx, handler, event);
            }
        }
    }

    private List<EventHandler<? extends Event>> ordered() {
        return handlers.stream()
                .sorted(Comparator.comparing(handler -> handler.getClass().getName()))
                .toList();
    }

    private static <E extends Event> void hand(Tx tx, EventHandler<E> handler, Event event) {
        handler.handle(tx, handler.event().cast(event));
    }
}
