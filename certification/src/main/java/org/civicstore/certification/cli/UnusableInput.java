package org.civicstore.certification.cli;

/** Input that the command cannot work with; the message is one line for the user. */
public final class UnusableInput extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableInput(String message) {
        super(message);
    }
}
