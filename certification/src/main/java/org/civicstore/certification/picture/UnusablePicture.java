package org.civicstore.certification.picture;

/** The file is no picture that can be taken; says why and what to do. */
public final class UnusablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String remedy;

    /** @param rule such as {@code picture.too-large} */
    public UnusablePicture(String rule, String message, String remedy) {
        super(message);
        this.rule = rule;
        this.remedy = remedy;
    }

    /** Such as {@code picture.too-large}. */
    public String rule() {
        return rule;
    }

    public String remedy() {
        return remedy;
    }
}
