package org.civicstore.certification.change;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.civicstore.certification.manifest.Fee;

/** A line of a fee schedule as a certifier reads it: all that it says, in one text. */
final class FeeText {

    private FeeText() {}

    static String of(Fee fee) {
        int digits = Currency.getInstance(fee.currency()).getDefaultFractionDigits();
        StringJoiner text = new StringJoiner(" · ");
        text.add(inAllLanguages(fee.what()));
        text.add(BigDecimal.valueOf(fee.amount(), digits) + " " + fee.currency() + " " + fee.per());
        if (!fee.whom().isEmpty()) {
            text.add(inAllLanguages(fee.whom()));
        }
        fee.from().ifPresent(day -> text.add(">= " + day));
        if (fee.extra()) {
            text.add("extra");
        }
        fee.offer().ifPresent(text::add);
        return text.toString();
    }

    private static String inAllLanguages(Map<String, String> texts) {
        return String.join(" / ", new TreeMap<>(texts).values());
    }
}
