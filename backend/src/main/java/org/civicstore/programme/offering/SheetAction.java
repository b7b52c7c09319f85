package org.civicstore.programme.offering;

/** What happens to a change of what a listing offers, as its history tells it. */
public enum SheetAction {
    /** The vendor handed it in. */
    HAND_IN,
    /** It was routine, and holds without anybody's decision. */
    TAKE_EFFECT,
    /** A certifier proposed to certify or to refuse it. */
    PROPOSE,
    /** A second certifier agreed that it holds. */
    CERTIFY,
    /** A second certifier agreed that it does not hold. */
    REFUSE,
    /** A second certifier disagreed with the proposal. */
    RETURN,
    /** The vendor took it back. */
    WITHDRAW
}
