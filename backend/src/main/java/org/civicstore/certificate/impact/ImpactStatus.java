package org.civicstore.certificate.impact;

/** How far an impact run is. */
public enum ImpactStatus {
    /** Waits for its turn, or is being worked out. */
    PLANNED,
    /** Every certificate that stood was assessed. */
    DONE
}
