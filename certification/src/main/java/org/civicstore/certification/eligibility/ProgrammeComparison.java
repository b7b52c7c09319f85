package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.source.Quote;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;

/**
 * What two files of a programme do not have in common. Facts, offers and everything else that has an id is compared with its
 * namesake, wherever it stands; only where order means something by itself is place compared with place.
 */
public final class ProgrammeComparison {

    /** More would not be read. */
    public static final int LIMIT = 500;

    /** What entries of a list are known by, first of all by the first. */
    private static final List<String> KEYS = List.of("id", "from", "name");

    private final List<ProgrammeDifference> differences = new ArrayList<>();

    private ProgrammeComparison() {}

    /** @throws IllegalArgumentException unless {@link ProgrammeReader} takes both */
    public static List<ProgrammeDifference> of(byte[] before, byte[] after) {
        ProgrammeComparison comparison = new ProgrammeComparison();
        try {
            comparison.compare("", ProgrammeReader.source(before), ProgrammeReader.source(after));
        } catch (UnreadableSource refused) {
            throw new IllegalArgumentException("This is no programme that was read before", refused);
        }
        List<ProgrammeDifference> all = comparison.differences;
        return List.copyOf(all.size() > LIMIT ? all.subList(0, LIMIT) : all);
    }

    private void compare(String place, Source before, Source after) {
        if (before instanceof Source.Mapping old && after instanceof Source.Mapping young) {
            fields(place, old.fields(), young.fields());
        } else if (before instanceof Source.Sequence old && after instanceof Source.Sequence young) {
            fields(place, keyed(old.items()), keyed(young.items()));
        } else if (!text(before).equals(text(after))) {
            add(ProgrammeDifference.Kind.CHANGED, place, text(before), text(after));
        }
    }

    private void fields(String place, Map<String, Source> before, Map<String, Source> after) {
        before.forEach((name, value) -> {
            Source now = after.get(name);
            if (now == null) {
                add(ProgrammeDifference.Kind.REMOVED, under(place, name), text(value), "");
            } else {
                compare(under(place, name), value, now);
            }
        });
        after.forEach((name, value) -> {
            if (!before.containsKey(name)) {
                add(ProgrammeDifference.Kind.ADDED, under(place, name), "", text(value));
            }
        });
    }

    private void add(ProgrammeDifference.Kind kind, String place, String before, String after) {
        differences.add(new ProgrammeDifference(kind, place, Quote.of(before), Quote.of(after)));
    }

    /** By id where all have one of their own, else by place. Texts and numbers stand for themselves. */
    private static Map<String, Source> keyed(List<Source> items) {
        Map<String, Source> keyed = new LinkedHashMap<>();
        for (Source item : items) {
            Optional<String> key = key(item);
            if (key.isEmpty() || keyed.putIfAbsent(key.get(), item) != null) {
                return placed(items);
            }
        }
        return keyed;
    }

    private static Map<String, Source> placed(List<Source> items) {
        Map<String, Source> placed = new LinkedHashMap<>();
        items.forEach(item -> placed.put(String.valueOf(placed.size() + 1), item));
        return placed;
    }

    private static Optional<String> key(Source item) {
        return switch (item) {
            case Source.Mapping mapping ->
                KEYS.stream()
                        .map(mapping.fields()::get)
                        .filter(Source.Text.class::isInstance)
                        .map(ProgrammeComparison::text)
                        .findFirst();
            case Source.Text text -> Optional.of(text.value());
            case Source.Numeral number -> Optional.of(number.literal());
            case Source.Flag _, Source.Nothing _, Source.Sequence _ -> Optional.empty();
        };
    }

    private static String text(Source source) {
        return switch (source) {
            case Source.Text text -> text.value();
            case Source.Numeral number -> number.literal();
            case Source.Flag flag -> String.valueOf(flag.value());
            case Source.Nothing _ -> "null";
            case Source.Sequence list ->
                list.items().stream().map(ProgrammeComparison::text).collect(Collectors.joining(", ", "[", "]"));
            case Source.Mapping mapping ->
                mapping.fields().entrySet().stream()
                        .map(field -> field.getKey() + ": " + text(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String under(String place, String name) {
        return place.isEmpty() ? name : place + "/" + name;
    }
}
