package org.civicstore.certification.cli;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reads the output can see.
 *
 * @param progress whether somebody waits in front of a screen
 * @param colour whether that screen shows colours and its owner wants them
 */
record Terminal(boolean progress, boolean colour) {

    /** A file or another program. */
    static final Terminal NONE = new Terminal(false, false);

    private static final String ESCAPE = "\u001b[";

    /** Colours only on a terminal, and not against {@code NO_COLOR} (no-color.org). */
    static Terminal of(@Nullable Console console, Map<String, String> environment) {
        boolean terminal = console != null && console.isTerminal();
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.getOrDefault("TERM", ""));
        return new Terminal(terminal, terminal && wanted);
    }

    String red(String text) {
        return paint("1;31", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String green(String text) {
        return paint("32", text);
    }

    String bold(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
