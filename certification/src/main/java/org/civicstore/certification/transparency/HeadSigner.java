package org.civicstore.certification.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only way to a signed head of the log: it never signs one that is smaller than the last or does not continue it. Whoever calls
 * it holds the last head where no two callers can read it at once.
 */
public final class HeadSigner {

    private final NoteSigner signer;
    private final List<NoteKey> own;

    /**
     * Signs for the log whose origin is the name of the key.
     *
     * @param earlier keys that signed for this log before, so that a new one continues what they began
     */
    public HeadSigner(NoteSigner signer, List<NoteKey> earlier) {
        this.signer = signer;
        this.own = new ArrayList<>(earlier);
        own.add(signer.key());
    }

    /**
     * The head of the tree at a size.
     *
     * @param last what was signed last; empty only before the first head of all
     * @throws LogRefused when the last head was not signed with a key of this log, or the tree does not continue it
     */
    public SignedNote sign(Optional<SignedNote> last, long size, HashReader nodes) {
        String origin = signer.key().name();
        Checkpoint next = new Checkpoint(origin, size, MerkleTree.root(size, nodes));
        last.map(note -> Checkpoint.open(note, origin, own)).ifPresent(before -> {
            if (size < before.size()) {
                throw new LogRefused("A head of " + size + " leaves after one of " + before.size());
            }
            next.requireAfter(before, MerkleTree.consistency(before.size(), size, nodes));
        });
        return new SignedNote(next.text(), List.of(signer.sign(next.text())));
    }
}
