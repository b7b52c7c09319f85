package org.civicstore.certification.manifest;

/** A group of people whom an app is made for. */
public enum UserGroup {
    /** Whoever wants to, grown up and on their own. */
    EVERYONE,
    /** People below 18. */
    CHILDREN,
    /** People who depend on others, or are in need, such as patients, debtors or people who flee. */
    VULNERABLE,
    /** People at work, for their employer. */
    PROFESSIONALS
}
