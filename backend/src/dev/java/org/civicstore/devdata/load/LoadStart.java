package org.civicstore.devdata.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civicstore.shared.persistence.HomeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the file once the store is open, in transactions of five hundred lines. At the end {@code loaded.txt} in the home holds
 * the number of listings, or {@code load-failed.txt} the place and the reason.
 */
@Singleton
@Requires(property = "civicstore.load")
class LoadStart implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LoadStart.class);
    private static final int AT_ONCE = 500;

    private final LoadService service;
    private final ObjectMapper json;
    private final Path file;
    private final HomeSettings home;

    LoadStart(
            LoadService service,
            ObjectMapper json,
            @Property(name = "civicstore.load") String file,
            HomeSettings home) {
        this.service = service;
        this.json = json;
        this.file = Path.of(file);
        this.home = home;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Thread.ofVirtual().name("load").start(this::run);
    }

    private void run() {
        try {
            int published = load();
            Files.writeString(home.folder("loaded.txt"), published + "\n");
        } catch (IOException | RuntimeException e) {
            LOG.error("{} was not loaded", file, e);
            try {
                Files.writeString(home.folder("load-failed.txt"), e.getMessage() + "\n");
            } catch (IOException unwritable) {
                LOG.error("Nor could the home be written", unwritable);
            }
        }
    }

    private int load() throws IOException {
        int published = 0;
        int number = 0;
        List<ListingLine> waiting = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                waiting.add(read(line, number));
                if (waiting.size() == AT_ONCE) {
                    service.publish(waiting, published);
                    published += waiting.size();
                    waiting.clear();
                }
            }
        }
        service.publish(waiting, published);
        return published + waiting.size();
    }

    private ListingLine read(String line, int number) {
        try {
            ListingLine read = json.readValue(line, ListingLine.class);
            read.fault().ifPresent(fault -> {
                throw new IllegalArgumentException("Line " + number + ": " + fault + ".");
            });
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Line " + number + " is not a JSON object of that shape: " + e.getOriginalMessage() + ".", e);
        }
    }
}
