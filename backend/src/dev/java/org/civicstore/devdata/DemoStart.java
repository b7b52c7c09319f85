package org.civicstore.devdata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.statistics.CountingService;
import org.civicstore.statistics.RecentFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the store once it is open. A play that was interrupted goes on where it stopped: each step first looks whether it
 * was done. When all is there, {@code demo.txt} in the home says who the people are, and later starts do nothing.
 */
@Singleton
@Requires(property = "civicstore.demo", value = "true")
class DemoStart implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final PersonaService people;
    private final ObjectMapper json;
    private final ResourceLoader resources;
    private final CountingService counting;
    private final RecentFigures figures;
    private final Clock clock;
    private final Path done;

    DemoStart(
            PersonaService people,
            ObjectMapper json,
            ResourceLoader resources,
            CountingService counting,
            RecentFigures figures,
            Clock clock,
            HomeSettings home) {
        this.people = people;
        this.json = json;
        this.resources = resources;
        this.counting = counting;
        this.figures = figures;
        this.clock = clock;
        this.done = home.folder("demo.txt");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        URI store = event.getSource().getURI();
        Thread.ofVirtual().name("demo").start(() -> play(store));
    }

    private void play(URI store) {
        if (Files.exists(done)) {
            return;
        }
        try {
            people.make();
            new DemoPlay(
                            store,
                            json,
                            read("apps", new TypeReference<List<SampleApp>>() {}),
                            read("collections", new TypeReference<List<SampleCollection>>() {}),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .run();
            counting.keep();
            figures.read();
            Files.writeString(done, guide());
        } catch (IOException | RuntimeException e) {
            LOG.error("The sample data is not complete; the next start goes on with it", e);
        }
    }

    private <T> T read(String name, TypeReference<T> type) throws IOException {
        try (InputStream file = resources
                .getResourceAsStream("classpath:demo/" + name + ".json")
                .orElseThrow()) {
            return json.readValue(file, type);
        }
    }

    private static String guide() {
        StringBuilder text = new StringBuilder("Sample people, all with the password " + Persona.PASSWORD + ":\n");
        for (Persona persona : Persona.values()) {
            text.append("  %-24s %-22s %s%n".formatted(persona.email(), persona.person(), persona.does()));
        }
        return text.toString();
    }
}
