package org.civicstore.catalogue.embed;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.civicstore.shared.persistence.Transactor;

/**
 * The script as this build has it, and those of builds before. A page of another site names bytes and their digest: a store that
 * moved on must still have them, or the questions would vanish from that page at the next update.
 */
@Singleton
class EmbedScriptService implements ApplicationEventListener<ServerStartupEvent> {
    private static final String BUILT = "public/embed/eligibility.js";
    private static final String SHA256 = "[0-9a-f]{64}";

    private final Transactor transactor;
    private final EmbedScriptRepository scripts;
    private final EmbedScriptQueries queries;
    private final Clock clock;
    private final Optional<EmbedScript> current;

    EmbedScriptService(Transactor transactor, EmbedScriptRepository scripts, EmbedScriptQueries queries, Clock clock) {
        this.transactor = transactor;
        this.scripts = scripts;
        this.queries = queries;
        this.clock = clock;
        this.current = built();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        current.ifPresent(this::keep);
    }

    void keep(EmbedScript script) {
        transactor.run(tx -> scripts.keep(tx, script, clock.instant()));
    }

    /** Nothing when the frontend was not built. */
    Optional<EmbedScript> current() {
        return current;
    }

    Optional<EmbedScript> find(String sha256) {
        if (!sha256.matches(SHA256)) {
            return Optional.empty();
        }
        return current.filter(script -> script.sha256().equals(sha256)).or(() -> queries.find(sha256));
    }

    private static Optional<EmbedScript> built() {
        try (InputStream in = EmbedScriptService.class.getClassLoader().getResourceAsStream(BUILT)) {
            return in == null ? Optional.empty() : Optional.of(new EmbedScript(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The script for other sites cannot be read", e);
        }
    }
}
