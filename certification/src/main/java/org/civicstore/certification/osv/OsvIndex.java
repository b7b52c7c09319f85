package org.civicstore.certification.osv;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.civicstore.certification.CertificationJson;

/**
 * Known vulnerabilities in one file: a line of format, time of the dump and number of records, then for each package, in the
 * order of its key, key and advisories. Read in one pass for all components of an SBOM, in constant memory.
 */
public final class OsvIndex {

    static final String FORMAT = "civicstore-osv-1";

    private final Path file;
    private final JsonMapper json = CertificationJson.mapper();

    public OsvIndex(Path file) {
        this.file = file;
    }

    /** A component as package URLs name it: ecosystem and name in the words of OSV. */
    public record Coordinates(String ecosystem, String name, String version) {}

    /**
     * A component that is affected.
     *
     * @param severity in the words CRITICAL, HIGH, MEDIUM, LOW; empty when nobody says
     * @param published RFC 3339; empty when unknown
     */
    public record Hit(
            Coordinates component, String id, List<String> aliases, Optional<String> severity, String published) {}

    /**
     * What a look-up saw.
     *
     * @param source when the index was made and how many records it holds
     */
    public record Answer(String source, List<Hit> hits) {}

    static String key(String ecosystem, String name) {
        String family = ecosystem.split(":", 2)[0];
        // PEP 503: names are compared without case, and runs of these three signs are one.
        return family + "\t"
                + (family.equals("PyPI") ? name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-") : name);
    }

    /** Every vulnerability of every component, in the order of the index. */
    public Answer lookUp(List<Coordinates> components) throws IOException {
        Set<String> wanted = new TreeSet<>();
        components.forEach(component -> wanted.add(key(component.ecosystem(), component.name())));
        List<Hit> hits = new ArrayList<>();
        try (InputStream packed = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new GZIPInputStream(packed, 64 * 1024))) {
            if (!in.readUTF().equals(FORMAT)) {
                throw new IOException("The file is no index of vulnerabilities, or one of another version: " + file);
            }
            String source = in.readUTF();
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                byte[] content = new byte[in.readInt()];
                in.readFully(content);
                if (wanted.contains(key)) {
                    hits.addAll(affected(key, content, components));
                }
            }
            return new Answer(source, hits);
        }
    }

    private List<Hit> affected(String key, byte[] content, List<Coordinates> components) throws IOException {
        List<Advisory> advisories =
                json.readValue(new String(content, StandardCharsets.UTF_8), new TypeReference<List<Advisory>>() {});
        List<Hit> hits = new ArrayList<>();
        for (Coordinates component : components) {
            if (key(component.ecosystem(), component.name()).equals(key)) {
                advisories.stream()
                        .filter(advisory -> affects(advisory, component))
                        .map(advisory -> new Hit(
                                component,
                                advisory.id(),
                                advisory.aliases(),
                                advisory.severity().map(Enum::name),
                                advisory.published()))
                        .forEach(hits::add);
            }
        }
        return hits;
    }

    static boolean affects(Advisory advisory, Coordinates component) {
        return advisory.versions().contains(component.version())
                || advisory.ranges().stream().anyMatch(range -> Versions.order(component.ecosystem(), range.semver())
                        .filter(order -> within(range, component.version(), order))
                        .isPresent());
    }

    /** The evaluation of the OSV schema: the last event at or below the version decides. */
    private static boolean within(Advisory.Range range, String version, Comparator<String> order) {
        boolean inside = false;
        try {
            List<Advisory.Event> events = new ArrayList<>(range.events());
            events.sort((one, two) -> one.version().equals("0") || two.version().equals("0")
                    ? Boolean.compare(two.version().equals("0"), one.version().equals("0"))
                    : order.compare(one.version(), two.version()));
            for (Advisory.Event event : events) {
                int at = event.version().equals("0") ? 1 : order.compare(version, event.version());
                inside = switch (event.kind()) {
                    case "introduced" -> at >= 0 || inside;
                    case "fixed" -> at < 0 && inside;
                    case "last_affected" -> at <= 0 && inside;
                    default -> inside;
                };
            }
            return inside;
        } catch (IllegalArgumentException e) {
            // A version that the ecosystem does not know cannot be placed; an exact listing would have matched before.
            return false;
        }
    }
}
