package org.civicstore.certification.eligibility;

/** How large a programme may be, so that any device evaluates any programme in no time. */
public final class ProgrammeLimits {

    /** Bytes of a file. */
    public static final int FILE = 1024 * 1024;

    public static final int FACTS = 60;
    public static final int OPTIONS = 300;
    public static final int PARTS = 20;
    public static final int PARAMETERS = 100;
    public static final int DATED_VALUES = 60;
    public static final int OFFERS = 60;
    public static final int PATHS = 12;
    public static final int BENEFITS = 12;
    public static final int EXAMPLES = 200;

    /** Bytes of what one listing offers in a programme. */
    public static final int SHEET = 128 * 1024;

    public static final int OFFERS_OF_A_LISTING = 10;
    public static final int EXAMPLES_OF_A_LISTING = 60;

    /** Places that an offer may count. */
    public static final long PLACES = 10_000_000;

    /** Rules inside rules. */
    public static final int RULE_DEPTH = 8;

    /** Rules side by side. */
    public static final int RULE_WIDTH = 60;

    /** Characters of a name. */
    public static final int NAME = 120;

    /** Characters of a question, a summary or a help text. */
    public static final int TEXT = 2_000;

    /** Greatest amount or number, and smallest with the other sign: sums of {@link #PARTS} stay exact in every engine. */
    public static final long NUMBER = 100_000_000_000_000L;

    /** Conditions of all rules together, counted again wherever a derived fact stands for them. */
    public static final int CONDITIONS = 20_000;

    /** What the rules tell apart: facts, sums, and single options of multiple choices. */
    public static final int VARIABLES = 500;

    /** Edges of the decision diagram of all offers together, with those that are only needed to build it. */
    public static final int EDGES = 1_000_000;

    private ProgrammeLimits() {}
}
