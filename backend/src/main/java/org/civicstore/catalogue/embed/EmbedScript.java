package org.civicstore.catalogue.embed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A version of the script. Its address and its integrity follow from its bytes, so neither can ever name others. */
record EmbedScript(byte[] content) {

    String sha256() {
        return HexFormat.of().formatHex(digest("SHA-256"));
    }

    /** For the attribute of that name (W3C Subresource Integrity). */
    String integrity() {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384"));
    }

    String path() {
        return "/embed/" + sha256() + "/eligibility.js";
    }

    byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
