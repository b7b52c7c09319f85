package org.civicstore.certification.change;

import java.util.Set;

/** What can differ between two releases, and how. The table has a rule for each of these pairs. */
public enum Aspect {
    SENSITIVE_PERMISSION(Move.ADDED, Move.REMOVED),
    PERMISSION(Move.ADDED, Move.REMOVED),
    TRACKER(Move.ADDED, Move.REMOVED),
    ENDPOINT(Move.ADDED, Move.REMOVED),
    OPEN_COMPONENT(Move.ADDED, Move.REMOVED),
    SIGNER(Move.CHANGED),
    SIGNER_ROTATED(Move.CHANGED),
    TARGET_LEVEL(Move.CHANGED),
    NATIVE_CODE(Move.ADDED, Move.REMOVED),
    PACKAGE_FACTS(Move.CHANGED),
    PACKAGE_NAME(Move.CHANGED),
    KIND(Move.CHANGED),
    CATEGORY(Move.ADDED, Move.REMOVED),
    DATA_TYPE(Move.ADDED, Move.REMOVED),
    DATA_SHARING(Move.ADDED, Move.REMOVED),
    DATA_PURPOSE(Move.CHANGED),
    HOSTING_COUNTRY(Move.ADDED, Move.REMOVED),
    RETENTION(Move.CHANGED),
    USERS(Move.ADDED, Move.REMOVED),
    SIGN_IN(Move.CHANGED),
    ADVERTISING(Move.ADDED, Move.REMOVED),
    AI(Move.ADDED, Move.REMOVED),
    AI_USE(Move.CHANGED),
    PRICE(Move.CHANGED),
    PRICE_NOTE(Move.CHANGED),
    FEE(Move.ADDED, Move.REMOVED),
    SAME_PRICE(Move.CHANGED),
    DECLARED_TRACKER(Move.ADDED, Move.REMOVED),
    PERMISSION_PURPOSE(Move.CHANGED),
    NAME(Move.CHANGED),
    DESCRIPTION(Move.CHANGED),
    LANGUAGE(Move.ADDED, Move.REMOVED),
    LINK(Move.CHANGED),
    WEB_ADDRESS(Move.CHANGED),
    LICENCE(Move.CHANGED);

    private final Set<Move> moves;

    Aspect(Move... moves) {
        this.moves = Set.of(moves);
    }

    Set<Move> moves() {
        return moves;
    }
}
