package org.civicstore.certification.eligibility;

import java.util.BitSet;
import java.util.List;

/**
 * What one person answered, ready to be evaluated. Made by {@link ProfileReader}; it has no other way out, not even as text,
 * so that no log can hold an answer.
 */
public final class Profile {

    /** Nobody has asked yet. */
    static final byte MISSING = 0;
    /** Asked, and the person does not know: as missing, but not to be asked again. */
    static final byte NOT_KNOWN = 1;

    static final byte GIVEN = 2;

    /** What is wrong with an answer. The words are part of the output of {@code rules eval}. */
    public record Problem(String fact, String problem) {}

    private final String id;
    private final List<Problem> problems;
    final byte[] state;
    /** Of ordered facts the value, of choices the position of the option, of booleans 0 or 1. */
    final long[] number;

    private final BitSet[] chosen;

    /** Arrays by position of the fact in its programme. */
    Profile(String id, byte[] state, long[] number, BitSet[] chosen, List<Problem> problems) {
        this.id = id;
        this.state = state;
        this.number = number;
        this.chosen = chosen;
        this.problems = List.copyOf(problems);
    }

    public String id() {
        return id;
    }

    /** A profile with problems is evaluated for nothing. */
    public List<Problem> problems() {
        return problems;
    }

    boolean holds(int fact, int option) {
        return chosen[fact].get(option);
    }
}
