package org.civicstore.shared.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Interface texts of the server-made pages: ICU messages in {@code i18n/<lang>/<journey>.json}, the same files that
 * the React part reads.
 */
@Singleton
public class Texts {
    private static final List<String> JOURNEYS =
            List.of("shell", "design", "storefront", "eligibility", "notification", "letter", "appeal");

    private final Map<String, Map<String, String>> messages = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Texts(ObjectMapper json, LanguageSettings settings) {
        for (String language : Languages.ALL) {
            Map<String, String> all = new HashMap<>();
            JOURNEYS.forEach(journey -> all.putAll(load(json, language, journey)));
            messages.put(language, Map.copyOf(all));
        }
        if (settings.pseudo()) {
            Map<String, String> turned = new HashMap<>(messages.getOrDefault("en", Map.of()));
            turned.replaceAll((key, text) -> PseudoText.of(text));
            messages.put(Languages.PSEUDO, Map.copyOf(turned));
        }
    }

    /** Whether there are texts in that language, which may be the made-up one. */
    public boolean speaks(String language) {
        return messages.containsKey(language);
    }

    /** The texts of one language, as templates use them. */
    public Speaker in(String language) {
        return new Speaker(speaks(language) ? language : Languages.ALL.getFirst());
    }

    private static Map<String, String> load(ObjectMapper json, String language, String journey) {
        String resource = "i18n/" + language + "/" + journey + ".json";
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There are no texts at " + resource);
            }
            return json.readValue(in, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in " + resource + " cannot be read", e);
        }
    }

    /** Speaks one language. */
    public final class Speaker {
        private final String language;

        private Speaker(String language) {
            this.language = language;
        }

        /** BCP 47 tag. */
        public String language() {
            return language;
        }

        /** The text of that key; the key itself when there is none, so that a gap is seen. */
        public String say(String key) {
            return say(key, Map.of());
        }

        /** The text of that key with its arguments put in (ICU MessageFormat, named arguments). */
        public String say(String key, Map<String, ?> arguments) {
            String pattern = messages.getOrDefault(language, Map.of()).get(key);
            if (pattern == null) {
                return key;
            }
            MessageFormat format = formats.computeIfAbsent(
                    language + ' ' + key,
                    unused -> new MessageFormat(pattern, ULocale.forLocale(Languages.locale(language))));
            synchronized (format) {
                return format.format(new HashMap<>(arguments), new StringBuffer(), null)
                        .toString();
            }
        }
    }
}
