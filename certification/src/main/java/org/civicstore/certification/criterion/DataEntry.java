package org.civicstore.certification.criterion;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One mapping in a criteria file, read field by field; every refusal names file, entry and field. */
record DataEntry(String where, Map<?, ?> fields) {

    static DataEntry root(String file, @Nullable Object parsed) {
        if (parsed instanceof Map<?, ?> fields) {
            return new DataEntry(file, fields);
        }
        throw new CriteriaBroken(file + ": must be a mapping");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        Object value = fields.get(field);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw broken(field, "must be a text");
    }

    List<String> texts(String field) {
        if (fields.get(field) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw broken(field, "must be a list of texts");
    }

    List<DataEntry> entries(String field) {
        if (fields.get(field) instanceof List<?> list) {
            return list.stream().map(item -> entry(field, item)).toList();
        }
        throw broken(field, "must be a list of mappings");
    }

    DataEntry child(String field) {
        return entry(field, fields.get(field));
    }

    Map<String, String> inBothLanguages(String field) {
        DataEntry perLanguage = entry(field, fields.get(field));
        return Map.of("nb", perLanguage.text("nb"), "en", perLanguage.text("en"));
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException wrong) {
            throw broken(field, "must be a date such as \"2026-01-01\"");
        }
    }

    boolean flag(String field) {
        Object value = fields.containsKey(field) ? fields.get(field) : Boolean.FALSE;
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw broken(field, "must be true or false");
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        return constant(field, text(field), type);
    }

    <E extends Enum<E>> Set<E> constantSet(String field, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        texts(field).forEach(name -> found.add(constant(field, name, type)));
        if (found.isEmpty()) {
            throw broken(field, "must name at least one of " + Arrays.toString(type.getEnumConstants()));
        }
        return found;
    }

    <E extends Enum<E>> Map<String, E> constants(String field, Class<E> type) {
        if (!has(field)) {
            return Map.of();
        }
        DataEntry named = entry(field, fields.get(field));
        Map<String, E> found = new LinkedHashMap<>();
        named.fields()
                .keySet()
                .forEach(key -> found.put(String.valueOf(key), named.constant(String.valueOf(key), type)));
        return found;
    }

    CriteriaBroken broken(String field, String reason) {
        return new CriteriaBroken(where + ": " + field + " " + reason);
    }

    private DataEntry entry(String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Object id = map.get("id");
            return new DataEntry(where + " > " + (id == null ? field : id), map);
        }
        throw broken(field, "must be a mapping");
    }

    private <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        broken(field, "is \"" + name + "\", not one of " + Arrays.toString(type.getEnumConstants())));
    }
}
