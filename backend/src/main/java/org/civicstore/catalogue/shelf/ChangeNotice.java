package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.change.Aspect;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.change.Move;

/**
 * What a release changed against the one before it.
 *
 * @param comparedWith version of that one
 * @param differences gravest first; not all of them when there are many
 * @param more how many there are beyond those
 */
@Introspected
public record ChangeNotice(String comparedWith, ChangeClass changeClass, List<Part> differences, int more) {

    public ChangeNotice {
        differences = List.copyOf(differences);
    }

    /**
     * One difference.
     *
     * @param item which permission, server, country ...; a field's name where the vendor's own words changed
     * @param label per language: the item in plain words; empty when the item speaks for itself
     */
    @Introspected
    public record Part(Aspect aspect, Move move, String item, Map<String, String> label) {

        public Part {
            label = Map.copyOf(label);
        }
    }
}
