package org.civicstore.certification.artifact;

/**
 * The package's own description could not be read. Not proof that the package is wrong: the reading library fails on some real
 * packages, so a person has to look.
 */
public final class UnreadablePackage extends Exception {
    UnreadablePackage(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadablePackage(String message) {
        super(message);
    }
}
