package org.civicstore.certification.checks;

import java.util.EnumSet;
import java.util.Set;
import org.civicstore.certification.criterion.SubjectKind;

/** The kinds of subject that checks have in common. */
public final class Kinds {

    public static final Set<SubjectKind> ALL = Set.copyOf(EnumSet.allOf(SubjectKind.class));
    public static final Set<SubjectKind> ANDROID = Set.of(SubjectKind.ANDROID_PACKAGE);
    /** Those with a package that can be opened, whoever distributes it. */
    public static final Set<SubjectKind> PACKAGED =
            Set.of(SubjectKind.ANDROID_PACKAGE, SubjectKind.DESKTOP_INSTALLER, SubjectKind.IOS_APP);

    private Kinds() {}
}
