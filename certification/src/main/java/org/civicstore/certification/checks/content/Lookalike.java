package org.civicstore.certification.checks.content;

import com.ibm.icu.text.SpoofChecker;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two names look alike to a hurried reader: letters of other scripts that look the same (Unicode Technical Standard 39,
 * skeletons), case, accents, punctuation, and one slip of the hand.
 */
final class Lookalike {

    /** Below this, too many honest names differ by one letter. */
    private static final int SHORTEST_WITH_SLIP = 6;

    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();

    private Lookalike() {}

    /** A name as it is compared; worked out once, for it is compared with thousands. */
    record Shape(String name, Set<String> forms, String letters) {

        static Shape of(String name) {
            Set<String> forms = Lookalike.forms(name);
            forms.remove("");
            return new Shape(name, forms, AuthorityNames.folded(name).replace(" ", ""));
        }

        /** True when the names cannot be told apart, though they may be written with other letters. */
        boolean same(Shape other) {
            return !Collections.disjoint(forms, other.forms);
        }

        /** True when one letter more, less, other or swapped is all the difference. */
        boolean slip(Shape other) {
            return Math.min(letters.length(), other.letters.length()) >= SHORTEST_WITH_SLIP
                    && !letters.equals(other.letters)
                    && oneEditApart(letters, other.letters);
        }
    }

    static boolean same(String one, String other) {
        return Shape.of(one).same(Shape.of(other));
    }

    static boolean slip(String one, String other) {
        return Shape.of(one).slip(Shape.of(other));
    }

    /** The shapes of a name: lower case first and skeleton first, since either can hide what the other shows. */
    static Set<String> forms(String name) {
        Set<String> forms = new HashSet<>();
        forms.add(plain(SKELETONS.getSkeleton(name.toLowerCase(Locale.ROOT))));
        forms.add(plain(SKELETONS.getSkeleton(AuthorityNames.folded(name))));
        forms.add(plain(SKELETONS.getSkeleton(SKELETONS.getSkeleton(name).toLowerCase(Locale.ROOT))));
        return forms;
    }

    private static String plain(String skeleton) {
        return AuthorityNames.folded(skeleton).replace(" ", "");
    }

    private static boolean oneEditApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shortest = Math.min(a.length(), b.length());
        while (start < shortest && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        String restA = a.substring(start);
        String restB = b.substring(start);
        if (restA.length() != restB.length()) {
            String longer = restA.length() > restB.length() ? restA : restB;
            return longer.substring(1).equals(restA.length() > restB.length() ? restB : restA);
        }
        boolean replaced = restA.substring(1).equals(restB.substring(1));
        boolean swapped = restA.length() >= 2
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return replaced || swapped;
    }
}
