package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.manifest.Fee;
import org.civicstore.certification.manifest.Price;

/**
 * What the app costs, and the vendor's words on it.
 *
 * @param fees the fee schedule; what is free for somebody has the amount 0
 * @param samePrice whether people pay the same wherever they come from; empty when the vendor does not say. How that is known
 *     stands in the fact label, as {@code price-parity}
 */
@Introspected
public record PriceNotice(Price.Kind kind, Map<String, String> note, List<Fee> fees, Optional<Boolean> samePrice) {

    public PriceNotice {
        note = Map.copyOf(note);
        fees = List.copyOf(fees);
    }

    static PriceNotice of(Price price) {
        return new PriceNotice(price.kind(), price.note(), price.fees(), price.samePrice());
    }

    /** Those that belong to an offer of a programme, and those of the app as such. */
    public List<Fee> feesOf(String programme, String offer) {
        String asked = programme + "/" + offer;
        return fees.stream()
                .filter(fee -> fee.offer().filter(of -> !of.equals(asked)).isEmpty())
                .toList();
    }
}
