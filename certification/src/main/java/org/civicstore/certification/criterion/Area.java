package org.civicstore.certification.criterion;

/** The field a criterion belongs to; also the first part of its id. */
public enum Area {
    SECURITY("SEC"),
    PRIVACY("PRV"),
    ACCESSIBILITY("ACC"),
    INTEROPERABILITY("INT"),
    FEES("FEE"),
    OPERATIONS("OPS"),
    CONTENT("CNT");

    private final String prefix;

    Area(String prefix) {
        this.prefix = prefix;
    }

    /** The letters before the dash in the ids of this area, as in {@code SEC-01}. */
    public String prefix() {
        return prefix;
    }
}
