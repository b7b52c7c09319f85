package org.civicstore.shared.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.civicstore.shared.storage.Digest;

/**
 * An entry at its place in the chain.
 *
 * @param place from 1, without gaps
 * @param previous hash of the entry before it; 32 zero bytes for the first
 */
record SealedEntry(AuditEntry entry, long place, byte[] previous) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What stands before the first entry. */
    static byte[] beginning() {
        return new byte[32];
    }

    /**
     * The entry as it is hashed and exported: one line of JSON, names in alphabetical order, no spaces, times in UTC with
     * microseconds left out when they are zero, as {@link java.time.Instant#toString} writes them.
     */
    String canonical() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("account", entry.by().map(Object::toString).orElse(""));
        fields.put("at", entry.at().truncatedTo(ChronoUnit.MICROS).toString());
        fields.put("detail", entry.detail());
        fields.put("id", entry.id().toString());
        fields.put("kind", entry.kind().name());
        fields.put("place", place);
        fields.put("previous", HexFormat.of().formatHex(previous));
        fields.put("subject", entry.subject());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written", e);
        }
    }

    /** SHA-256 of the canonical form, and so of everything before it. */
    byte[] hash() {
        return Digest.ofText(canonical()).bytes();
    }
}
