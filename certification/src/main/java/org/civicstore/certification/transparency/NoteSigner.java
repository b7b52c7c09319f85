package org.civicstore.certification.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Signs notes with Ed25519 (RFC 8032; C2SP signed-note). Safe to share between threads. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    /**
     * A signer under a name.
     *
     * @throws LogRefused unless the two halves are one Ed25519 key
     */
    public NoteSigner(String name, PublicKey open, PrivateKey secret) {
        this.key = new NoteKey(name, open);
        this.secret = secret;
        String sample = "halves of one key\n";
        if (!key.signed(sample, signature(sample))) {
            throw new LogRefused("The public key is not that of the private one");
        }
    }

    /** What others verify with. */
    public NoteKey key() {
        return key;
    }

    /**
     * A signature of a text.
     *
     * @throws LogRefused when a note cannot carry the text
     */
    public NoteSignature sign(String text) {
        SignedNote.requireText(text);
        byte[] signature = signature(text);
        return new NoteSignature(
                key.name(),
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(key.id())
                        .put(signature)
                        .array());
    }

    private byte[] signature(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException unusable) {
            throw new LogRefused("Notes are signed with Ed25519", unusable);
        }
    }
}
