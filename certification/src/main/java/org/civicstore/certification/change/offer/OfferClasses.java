package org.civicstore.certification.change.offer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.change.ChangeClass;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which class of change each difference between two sheets is: data, {@code change/offers.yml}. */
public final class OfferClasses {

    /** BCP 47 tags of the languages that every reason is given in. */
    public static final List<String> LANGUAGES = List.of("nb", "nn", "en", "sv", "da", "fr");

    private static final String FILE = "change/offers.yml";
    private static final OfferClasses STANDARD = load();

    private final Map<OfferAspect, ChangeClass> classes = new EnumMap<>(OfferAspect.class);
    private final Map<OfferAspect, Map<String, String>> reasons = new EnumMap<>(OfferAspect.class);

    private OfferClasses() {}

    public static OfferClasses standard() {
        return STANDARD;
    }

    public ChangeClass of(OfferAspect aspect) {
        return classes.getOrDefault(aspect, ChangeClass.SCOPE);
    }

    /** What the difference is, by language. */
    public Map<String, String> reason(OfferAspect aspect) {
        return reasons.getOrDefault(aspect, Map.of());
    }

    private static OfferClasses load() {
        try (InputStream in = OfferClasses.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            OfferClasses classes = new OfferClasses();
            Object parsed = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
            ((Map<?, ?>) parsed).forEach((aspect, line) -> classes.add(String.valueOf(aspect), (Map<?, ?>) line));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String aspect, Map<?, ?> line) {
        OfferAspect known = OfferAspect.valueOf(aspect);
        classes.put(known, ChangeClass.valueOf(String.valueOf(line.get("class"))));
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language, String.valueOf(line.get(language))));
        reasons.put(known, Map.copyOf(texts));
    }
}
