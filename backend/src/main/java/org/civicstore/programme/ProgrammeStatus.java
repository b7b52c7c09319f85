package org.civicstore.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the season of a programme is. A season goes one way: the next one is a programme of its own. */
public enum ProgrammeStatus {
    /** Everybody may read what is coming, and find out what they would qualify for. */
    ANNOUNCED,
    /** People can use what is offered. */
    OPEN,
    /** Nobody can begin any more; who has begun may still read the rules. */
    CLOSED,
    /** Over. It leaves the lists; its address still answers. */
    ENDED;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<ProgrammeStatus> after(ProgrammeAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case ANNOUNCE -> null;
                    case REVISE, ARRANGE -> this == ENDED ? null : this;
                    case OPEN -> only(this == ANNOUNCED, OPEN);
                    case CLOSE -> only(this == OPEN, CLOSED);
                    case END -> only(this == CLOSED, ENDED);
                });
    }

    private static @Nullable ProgrammeStatus only(boolean possible, ProgrammeStatus next) {
        return possible ? next : null;
    }
}
