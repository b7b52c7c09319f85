package org.civicstore.submission;

/** What can be asked of a submission. */
public enum SubmissionAction {
    /** Change the declaration, the version, the kind or the release notes, or import them. */
    EDIT(Side.VENDOR),
    /** Add or remove the artifact and the evidence. */
    UPLOAD(Side.VENDOR),
    /** Throw an unsent draft away. */
    DELETE(Side.VENDOR),
    /** Freeze the content and ask for certification. */
    HAND_IN(Side.VENDOR),
    /** Take it back. */
    WITHDRAW(Side.VENDOR),
    /** Answer a finding or a question; the review keeps the answers. */
    ANSWER(Side.VENDOR),
    /** A certifier begins. */
    TAKE_UP(Side.STORE),
    /** A certifier sends it back to the vendor. */
    REQUEST_CHANGES(Side.STORE),
    /** The review ended with a certificate. */
    ACCEPT(Side.STORE),
    /** The review ended without one. */
    REFUSE(Side.STORE),
    /** An appeal set the refusal aside. */
    REOPEN(Side.STORE);

    /** Whose move an action is. */
    public enum Side {
        VENDOR,
        STORE
    }

    private final Side side;

    SubmissionAction(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
