package org.civicstore.certification.checks.operations;

/** Compares the version under which a release was handed in with the one that its package bears. */
final class ReleaseVersions {

    private ReleaseVersions() {}

    /**
     * Whether both are the same release: alike, or alike without what Debian packages put around a version (deb-version(7):
     * an epoch in front, a revision behind) and the fourth part that Windows and Java tools add.
     */
    static boolean same(String inPackage, String handedIn) {
        String bare = inPackage.strip();
        String upstream = bare.replaceFirst("^[0-9]{1,9}:", "").replaceFirst("-[A-Za-z0-9+.~]{1,40}$", "");
        String release = handedIn.strip().replaceFirst("^[vV](?=[0-9])", "");
        return bare.equals(release)
                || upstream.equals(release)
                || bare.equals(release + ".0")
                || bare.replaceFirst("^[0-9]{1,9}:", "").equals(release);
    }
}
