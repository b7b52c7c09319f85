package org.civicstore.certification.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which class of change each difference is: data, {@code change/classes.yml}. A pure function of two releases.
 *
 * @param version raised whenever the same two releases could be classed otherwise than before
 */
public record ChangeTable(String version, Map<Key, Rule> rules) {

    private static final String STANDARD = "change/classes.yml";

    /** What differs, and how. */
    record Key(Aspect aspect, Move move) {}

    /** @param reason per language */
    record Rule(ChangeClass changeClass, Map<String, String> reason) {}

    public ChangeTable {
        rules = Map.copyOf(rules);
    }

    /** The table that comes with this library. */
    public static ChangeTable standard() {
        try (InputStream in = ChangeTable.class.getClassLoader().getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException(STANDARD + " is missing");
            }
            return ChangeTableReader.read(STANDARD, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param before the last approved release, not merely the last one handed in */
    public ReleaseChange compare(ReleaseFacts before, ReleaseFacts after) {
        FoundChanges changes = new Comparison(before, after).changes();
        List<Difference> differences = changes.found().stream()
                .map(this::classed)
                .sorted(Comparator.comparing(Difference::changeClass)
                        .reversed()
                        .thenComparing(Difference::aspect)
                        .thenComparing(Difference::move)
                        .thenComparing(Difference::item)
                        .thenComparing(difference -> difference.language().orElse("")))
                .toList();
        ChangeClass gravest =
                differences.stream().map(Difference::changeClass).reduce(ChangeClass.ROUTINE, ChangeClass::graver);
        return new ReleaseChange(before.version(), version, gravest, differences, changes.kept());
    }

    private Difference classed(FoundChanges.Found found) {
        Rule rule = rules.get(new Key(found.aspect(), found.move()));
        if (rule == null) {
            throw new IllegalStateException("The table has no rule for " + found);
        }
        return new Difference(
                found.aspect(),
                found.move(),
                found.item(),
                found.language(),
                found.before(),
                found.after(),
                rule.changeClass(),
                rule.reason());
    }
}
