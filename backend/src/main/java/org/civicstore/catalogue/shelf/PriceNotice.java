package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;
import org.civicstore.certification.manifest.Price;

/** What the app costs, and the vendor's words on it. */
@Introspected
public record PriceNotice(Price.Kind kind, Map<String, String> note) {

    public PriceNotice {
        note = Map.copyOf(note);
    }
}
