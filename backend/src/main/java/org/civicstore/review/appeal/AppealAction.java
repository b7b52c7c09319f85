package org.civicstore.review.appeal;

import java.util.EnumSet;
import java.util.Set;

/** What can happen to an appeal once it is lodged. */
public enum AppealAction {
    /** A certifier who had no part takes it. */
    TAKE,
    /** The certifier puts it back for another one. */
    LEAVE,
    /** The certifier lets the decision stand. */
    UPHOLD,
    /** The certifier sets the decision aside. */
    OVERTURN,
    /** The vendor takes it back. */
    WITHDRAW;

    static Set<AppealAction> ofCertifiers() {
        return EnumSet.range(TAKE, OVERTURN);
    }
}
