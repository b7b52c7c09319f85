package org.civicstore.shared.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The sealed log as lines, read from the database a thousand entries at a time. */
final class AuditLines extends InputStream {
    private static final int AT_ONCE = 1000;

    private final AuditQueries queries;
    private final long last;
    private final String head;
    private byte[] part = new byte[0];
    private int read;
    private long next = 1;
    private boolean ended;

    AuditLines(AuditQueries queries) {
        this.queries = queries;
        this.last = queries.head().map(AuditHead::place).orElse(0L);
        this.head = queries.head().map(AuditHead::note).orElse("");
    }

    @Override
    public int read() {
        return more() ? part[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int taken = Math.min(length, part.length - read);
        System.arraycopy(part, read, to, offset, taken);
        read += taken;
        return taken;
    }

    private boolean more() {
        if (read < part.length) {
            return true;
        }
        if (ended) {
            return false;
        }
        StringBuilder lines = new StringBuilder();
        List<AuditQueries.Stored> stored = next > last
                ? List.of()
                : queries.from(next, AT_ONCE).stream()
                        .filter(each -> each.sealed().place() <= last)
                        .toList();
        for (AuditQueries.Stored each : stored) {
            lines.append("{\"entry\":")
                    .append(each.sealed().canonical())
                    .append(",\"sha256\":\"")
                    .append(HexFormat.of().formatHex(each.hash()))
                    .append("\"}\n");
            next = each.sealed().place() + 1;
        }
        if (stored.isEmpty()) {
            lines.append("{\"head\":\"")
                    .append(JsonStringEncoder.getInstance().quoteAsString(head))
                    .append("\"}\n");
            ended = true;
        }
        part = lines.toString().getBytes(StandardCharsets.UTF_8);
        read = 0;
        return true;
    }
}
