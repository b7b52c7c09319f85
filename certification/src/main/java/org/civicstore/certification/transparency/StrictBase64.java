package org.civicstore.certification.transparency;

import java.util.Base64;

/** Base64 (RFC 4648 section 4) that has one form for the same bytes: padded, with no stray bits at its end. */
final class StrictBase64 {

    private StrictBase64() {}

    static byte[] read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new LogRefused("Not base64", malformed);
        }
        throw new LogRefused("Base64, but not in its canonical form");
    }
}
