package org.civicstore.certification.change;

import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.change.ChangeTable.Key;
import org.civicstore.certification.change.ChangeTable.Rule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a table of change classes; every refusal names the file, the rule by its number, and the field. */
final class ChangeTableReader {

    /** BCP 47 tags of the languages that every reason is given in. */
    static final List<String> LANGUAGES = List.of("nb", "nn", "en", "sv", "da", "fr");

    private static final List<String> FIELDS = Stream.concat(Stream.of("aspect", "move", "class"), LANGUAGES.stream())
            .toList();

    private final String file;
    private final Map<Key, Rule> rules = new LinkedHashMap<>();

    private ChangeTableReader(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException when the table is malformed or lacks a rule */
    static ChangeTable read(String file, InputStream yaml) {
        return new ChangeTableReader(file).table(yaml);
    }

    private ChangeTable table(InputStream yaml) {
        try {
            Object parsed = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(yaml);
            if (!(parsed instanceof Map<?, ?> root) || !(root.get("rules") instanceof List<?> list)) {
                throw broken("must be a mapping with a list of rules");
            }
            for (int i = 0; i < list.size(); i++) {
                rule("rule " + (i + 1), list.get(i));
            }
            complete();
            return new ChangeTable(text("the table", root, "version"), rules);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private void rule(String where, Object item) {
        if (!(item instanceof Map<?, ?> fields)) {
            throw broken(where + " must be a mapping");
        }
        for (Object field : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(field))) {
                throw broken(where + " has a field \"" + field + "\", which is none of " + String.join(", ", FIELDS));
            }
        }
        Key key = new Key(constant(where, fields, "aspect", Aspect.class), constant(where, fields, "move", Move.class));
        if (!key.aspect().moves().contains(key.move())) {
            throw broken(where + ": " + key.aspect() + " is never " + key.move());
        }
        Rule rule = new Rule(
                constant(where, fields, "class", ChangeClass.class),
                LANGUAGES.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), language -> text(where, fields, language))));
        if (rules.put(key, rule) != null) {
            throw broken(where + " repeats " + key.aspect() + " " + key.move());
        }
    }

    private void complete() {
        for (Aspect aspect : Aspect.values()) {
            for (Move move : aspect.moves()) {
                if (!rules.containsKey(new Key(aspect, move))) {
                    throw broken("has no rule for " + aspect + " " + move);
                }
            }
        }
    }

    private <E extends Enum<E>> E constant(String where, Map<?, ?> fields, String field, Class<E> type) {
        String name = text(where, fields, field);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> broken(where + ": " + field + " is \"" + name + "\", not one of "
                        + Arrays.toString(type.getEnumConstants())));
    }

    private String text(String where, Map<?, ?> fields, String field) {
        if (fields.get(field) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw broken(where + ": " + field + " must be a text");
    }

    private IllegalArgumentException broken(String reason) {
        return new IllegalArgumentException(file + ": " + reason);
    }
}
