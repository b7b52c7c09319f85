package org.civicstore.certification.manifest;

/** How people sign in to an app. */
public enum SignIn {
    /** Nobody does. */
    NONE,
    /** With an account of the app or of another company. */
    OWN_ACCOUNT,
    /** With the identity that a state gives or recognises. */
    PUBLIC_IDENTITY
}
