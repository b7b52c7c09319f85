package org.civicstore.certification.source;

/** A text that cannot be read as YAML or JSON at all, or that is larger or deeper than any file here needs to be. */
public final class UnreadableSource extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String rule;
    private final String remedy;

    private UnreadableSource(int line, int column, String rule, String message, String remedy) {
        super(message);
        this.line = line;
        this.column = column;
        this.rule = rule;
        this.remedy = remedy;
    }

    static UnreadableSource at(int line, int column, String rule, String message, String remedy) {
        return new UnreadableSource(line, column, rule, message, remedy);
    }

    /** From 1; 0 when no line is to blame. */
    public int line() {
        return line;
    }

    /** From 1; 0 when no place in the line is to blame. */
    public int column() {
        return column;
    }

    /** Stable name of what is demanded, such as {@code source.not-yaml}. */
    public String rule() {
        return rule;
    }

    /** One sentence in plain English. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
