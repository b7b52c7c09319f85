package org.civicstore.certification.change;

/** How far a release goes from the last approved one, from light to grave. */
public enum ChangeClass {
    /** Nothing that anybody decided on is touched. */
    ROUTINE,
    /** The release adapts to what surrounds it; what people agreed to stays. */
    ADAPTIVE,
    /** What people agreed to is different. */
    TRANSFORMATIVE,
    /** The app serves another purpose, or may be somebody else's. */
    SCOPE;

    ChangeClass graver(ChangeClass other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
