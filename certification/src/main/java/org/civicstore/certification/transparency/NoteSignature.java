package org.civicstore.certification.transparency;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** A signature line of a note, of whatever kind: who signed, and four bytes of key id with the signature behind them. */
public final class NoteSignature {

    private static final String DASH = "\u2014 ";

    private final String name;
    private final byte[] content;

    NoteSignature(String name, byte[] content) {
        this.name = NoteKey.requireName(name);
        this.content = content;
        if (content.length <= Integer.BYTES) {
            throw new LogRefused("A signature has a key id and something behind it");
        }
    }

    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new LogRefused("A signature line is a dash, a name and base64");
        }
        return new NoteSignature(line.substring(DASH.length(), space), StrictBase64.read(line.substring(space + 1)));
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return ByteBuffer.wrap(content).getInt();
    }

    boolean claims(NoteKey key) {
        return key.id() == keyId() && key.name().equals(name);
    }

    byte[] signature() {
        return Arrays.copyOfRange(content, Integer.BYTES, content.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The line without its end. */
    @Override
    public String toString() {
        return DASH + name + ' ' + Base64.getEncoder().encodeToString(content);
    }
}
