package org.civicstore.surveillance.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.civicstore.catalogue.page.Frame;

/**
 * How certificates are drawn for audits, for everybody who wants to draw again.
 *
 * @param periods the latest first
 * @param results by month, of months that are over
 */
public record AuditPage(Frame frame, List<AuditPeriod> periods, Map<String, List<AuditLine>> results) {

    /** One drawn certificate. */
    public record AuditLine(String number, String name, String outcome, String note) {}

    /** In hexadecimal digits. */
    public static String seed(AuditPeriod period) {
        return HexFormat.of().formatHex(period.lot().seed());
    }

    public List<AuditLine> of(AuditPeriod period) {
        return results.getOrDefault(period.month().toString(), List.of());
    }
}
