package org.civicstore.certification.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key that signs notes under a name (C2SP signed-note). Written as {@code name+c74f20a3+base64}, as other tools
 * take it.
 */
public final class NoteKey {

    /** The type of signature: Ed25519 of the text itself. */
    static final byte ED25519 = 1;

    private static final int KEY_LENGTH = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410 section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final PublicKey key;
    private final byte[] typedKey;
    private final int id;

    /**
     * A key under the name of who signs with it.
     *
     * @throws LogRefused unless it is an Ed25519 key, and the name has neither space nor plus sign
     */
    public NoteKey(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        int length = X509.length + KEY_LENGTH;
        if (encoded == null
                || encoded.length != length
                || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new LogRefused("Notes are signed with Ed25519");
        }
        this.name = requireName(name);
        this.key = key;
        this.typedKey = Arrays.copyOfRange(encoded, X509.length - 1, length);
        typedKey[0] = ED25519;
        MessageDigest digest = Hash.sha256();
        digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
        this.id = ByteBuffer.wrap(digest.digest(typedKey)).getInt();
    }

    /**
     * The key that is written so.
     *
     * @throws LogRefused unless it is an Ed25519 key whose id is that of its name and bytes
     */
    public static NoteKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new LogRefused("A key is written as name, id and key with plus signs between");
        }
        byte[] typed = StrictBase64.read(parts[2]);
        if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
            throw new LogRefused("Notes are signed with Ed25519");
        }
        byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_LENGTH);
        System.arraycopy(typed, 1, encoded, X509.length, KEY_LENGTH);
        try {
            NoteKey key = new NoteKey(
                    parts[0], KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            if (key.toString().equals(text)) {
                return key;
            }
        } catch (GeneralSecurityException unusable) {
            throw new LogRefused("Not a point of Ed25519", unusable);
        }
        throw new LogRefused("The id is not that of this name and key");
    }

    public String name() {
        return name;
    }

    /** Four bytes that tell keys of one name apart; they prove nothing. */
    public int id() {
        return id;
    }

    boolean signed(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static String requireName(String name) {
        boolean spaced = name.chars()
                .anyMatch(each ->
                        Character.isWhitespace(each) || Character.isSpaceChar(each) || Character.isISOControl(each));
        if (name.isEmpty() || name.indexOf('+') >= 0 || spaced) {
            throw new LogRefused("The name of a key has neither spaces nor plus signs");
        }
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && name.equals(that.name) && Arrays.equals(typedKey, that.typedKey);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name
                + '+'
                + HexFormat.of().toHexDigits(id)
                + '+'
                + Base64.getEncoder().encodeToString(typedKey);
    }
}
