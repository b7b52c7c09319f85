package org.civicstore.submission;

import java.util.Optional;

/** Where a submission stands. */
public enum SubmissionStatus {
    /** The vendor is still writing; nobody else sees it. */
    DRAFT,
    /** Handed in and frozen; waits for screening and a certifier. */
    SUBMITTED,
    /** A certifier has taken it up. */
    IN_REVIEW,
    /** The store asked for changes; the vendor may edit and hand in again. */
    CHANGES_REQUESTED,
    /** Certified; nothing moves any more. */
    ACCEPTED,
    /** Not certified; nothing moves any more, unless an appeal sets it aside. */
    REFUSED,
    /** Taken back by the vendor; nothing moves any more. */
    WITHDRAWN;

    /** Where the action leads from here, or nothing when it is not possible in this state. */
    public Optional<SubmissionStatus> after(SubmissionAction action) {
        return Optional.ofNullable(
                switch (this) {
                    case DRAFT ->
                        switch (action) {
                            case EDIT, UPLOAD, DELETE -> DRAFT;
                            case HAND_IN -> SUBMITTED;
                            case WITHDRAW, ANSWER, TAKE_UP, REQUEST_CHANGES, ACCEPT, REFUSE, REOPEN -> null;
                        };
                    case SUBMITTED ->
                        switch (action) {
                            case ANSWER -> SUBMITTED;
                            case WITHDRAW -> WITHDRAWN;
                            case TAKE_UP -> IN_REVIEW;
                            case EDIT, UPLOAD, DELETE, HAND_IN, REQUEST_CHANGES, ACCEPT, REFUSE, REOPEN -> null;
                        };
                    case IN_REVIEW ->
                        switch (action) {
                            case ANSWER, TAKE_UP -> IN_REVIEW;
                            case WITHDRAW -> WITHDRAWN;
                            case REQUEST_CHANGES -> CHANGES_REQUESTED;
                            case ACCEPT -> ACCEPTED;
                            case REFUSE -> REFUSED;
                            case EDIT, UPLOAD, DELETE, HAND_IN, REOPEN -> null;
                        };
                    case CHANGES_REQUESTED ->
                        switch (action) {
                            case EDIT, UPLOAD, ANSWER -> CHANGES_REQUESTED;
                            case HAND_IN -> SUBMITTED;
                            case WITHDRAW -> WITHDRAWN;
                            case DELETE, TAKE_UP, REQUEST_CHANGES, ACCEPT, REFUSE, REOPEN -> null;
                        };
                    case REFUSED -> action == SubmissionAction.REOPEN ? IN_REVIEW : null;
                    case ACCEPTED, WITHDRAWN ->
                        switch (action) {
                            case EDIT,
                                    UPLOAD,
                                    DELETE,
                                    HAND_IN,
                                    WITHDRAW,
                                    ANSWER,
                                    TAKE_UP,
                                    REQUEST_CHANGES,
                                    ACCEPT,
                                    REFUSE,
                                    REOPEN -> null;
                        };
                });
    }
}
