package org.civicstore.certification.artifact;

import org.jspecify.annotations.Nullable;

/** The package's own description could not be read. */
public final class UnreadablePackage extends Exception {

    private static final long serialVersionUID = 1L;
    private final boolean packagesFault;

    private UnreadablePackage(String message, boolean packagesFault, @Nullable Throwable cause) {
        super(message, cause);
        this.packagesFault = packagesFault;
    }

    /** The package is no container, lacks what every package has, or is packed in a way that nothing here opens. */
    static UnreadablePackage wrong(String message) {
        return new UnreadablePackage(message, true, null);
    }

    static UnreadablePackage wrong(MalformedContainer cause) {
        return new UnreadablePackage(cause.defect().message(), true, cause);
    }

    /** The reading failed. No proof that the package is wrong: the library fails on some real packages, so a person looks. */
    static UnreadablePackage failed(String message, Throwable cause) {
        return new UnreadablePackage(message, false, cause);
    }

    static UnreadablePackage failed(String message) {
        return new UnreadablePackage(message, false, null);
    }

    /** Whether the package itself is to blame, rather than the reader. */
    public boolean packagesFault() {
        return packagesFault;
    }
}
