package org.civicstore.review;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.civicstore.certification.worker.Screener;

/** Has a process for the checks stand by, but only once the server answers: its start must not delay that of the server. */
@Singleton
class ScreenerStandBy implements ApplicationEventListener<ServerStartupEvent> {
    private final Screener screener;

    ScreenerStandBy(Screener screener) {
        this.screener = screener;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        screener.standBy();
    }
}
