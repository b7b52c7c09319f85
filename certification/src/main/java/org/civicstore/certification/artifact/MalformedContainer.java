package org.civicstore.certification.artifact;

/** The file cannot be read as one ZIP container; carries the defect that says why. */
public final class MalformedContainer extends Exception {
    private final transient ContainerDefect defect;

    MalformedContainer(String rule, String message) {
        this(new ContainerDefect(rule, "", message));
    }

    MalformedContainer(ContainerDefect defect) {
        super(defect.message());
        this.defect = defect;
    }

    public ContainerDefect defect() {
        return defect;
    }
}
