package org.civicstore.devdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The play from the first registration to the last certificate, each person by what that person may do. */
final class DemoPlay {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MOST_PAUSES = 400;

    private static final String ANY_STATUS =
            "&status=SCREENING&status=QUEUED&status=ASSESSING&status=WITH_VENDOR&status=VERDICT_PROPOSED&status=CONCLUDED";

    private static final Map<String, String> FJORDLYS = Map.of(
            "name", "Fjordlys AS",
            "country", "NO",
            "number", "990000425",
            "kind", "PRIVATE",
            "address", "Strandgaten 12",
            "postalCode", "5013",
            "city", "Bergen",
            "website", "https://fjordlys.example",
            "contactEmail", "hei@fjordlys.example",
            "contactPhone", "+47 55 00 00 00");
    private static final Map<String, String> NABOHJELPEN = Map.of(
            "name", "Nabohjelpen",
            "country", "NO",
            "number", "900001231",
            "kind", "VOLUNTARY",
            "address", "Torggata 3",
            "postalCode", "0181",
            "city", "Oslo",
            "website", "https://nabohjelpen.example",
            "contactEmail", "post@nabohjelpen.example",
            "contactPhone", "+47 22 00 00 00");

    private final URI store;
    private final ObjectMapper json;
    private final List<SampleApp> apps;
    private final List<SampleCollection> collections;
    private final LocalDate today;

    DemoPlay(URI store, ObjectMapper json, List<SampleApp> apps, List<SampleCollection> collections, LocalDate today) {
        this.store = store;
        this.json = json;
        this.apps = apps;
        this.collections = collections;
        this.today = today;
    }

    void run() {
        Visit operator = as(Persona.OPERATOR);
        VendorPart fjordlys = new VendorPart(as(Persona.OWNER), today);
        VendorPart nabohjelpen = new VendorPart(as(Persona.PARTNER), today);
        Map<String, String> slugs = Map.of(
                "fjordlys", fjordlys.organisation(FJORDLYS, operator),
                "nabohjelpen", nabohjelpen.organisation(NABOHJELPEN, operator));
        fjordlys.invite(slugs.get("fjordlys"), Persona.MAINTAINER, "MAINTAINER", as(Persona.MAINTAINER));
        Map<String, VendorPart> vendors = Map.of("fjordlys", fjordlys, "nabohjelpen", nabohjelpen);

        Visit certifier = as(Persona.CERTIFIER);
        CertifierPart certifiers = new CertifierPart(certifier, as(Persona.SECOND), today);
        certifiers.share();
        for (List<SampleApp> wave : waves()) {
            for (SampleApp app : wave) {
                VendorPart vendor = vendors.get(app.organisation());
                vendor.bring(app, slugs.get(app.organisation()));
            }
            for (SampleApp app : wave) {
                if (app.ends() != SampleApp.End.DRAFT && app.ends() != SampleApp.End.QUEUED) {
                    certifiers.decide(app, screened(certifier, app));
                }
                if (app.ends() == SampleApp.End.QUARANTINED) {
                    quarantine(operator, app);
                }
            }
        }
        new ConcernPart(new Visit(store, json), operator).play();
        new OperatorPart(operator, today).collect(collections);
        new ReaderPart(store)
                .read(apps.stream()
                        .filter(app -> app.ends() == SampleApp.End.CERTIFIED || app.ends() == SampleApp.End.PROVISIONAL)
                        .map(SampleApp::slug)
                        .toList());
        LOG.info("The sample data is complete: {} apps", apps.size());
    }

    /** A further version of an app is brought when the one before has been decided on. */
    private Collection<List<SampleApp>> waves() {
        Map<String, Integer> versions = new HashMap<>();
        return apps.stream()
                .collect(Collectors.groupingBy(
                        app -> versions.merge(app.slug(), 1, Integer::sum), TreeMap::new, Collectors.toList()))
                .values();
    }

    private static void quarantine(Visit operator, SampleApp app) {
        String release = "listings/" + app.slug() + "/releases/" + app.version();
        for (JsonNode published : VendorPart.list(operator.get("releases?status=PUBLISHED&size=100"))) {
            if (published
                    .path("slug")
                    .asText(published.path("listingSlug").asText())
                    .equals(app.slug())) {
                operator.post(
                        release + "/quarantine",
                        Map.of("reason", "Several people report that reminders show other people's appointments."));
                return;
            }
        }
    }

    /** The id of the app's case, once the checks have run. */
    private static String screened(Visit certifier, SampleApp app) {
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            Optional<JsonNode> found = find(certifier, app);
            if (found.isPresent() && !found.get().path("status").asText().equals("SCREENING")) {
                return found.get().path("id").asText();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The store was stopped", e);
            }
        }
        throw new IllegalStateException("The checks of " + app.slug() + " did not end");
    }

    private static Optional<JsonNode> find(Visit certifier, SampleApp app) {
        for (JsonNode item : VendorPart.list(certifier.get("reviews?size=100" + ANY_STATUS))) {
            if (app.isOf(item)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Visit as(Persona persona) {
        return new Visit(store, json, persona);
    }
}
