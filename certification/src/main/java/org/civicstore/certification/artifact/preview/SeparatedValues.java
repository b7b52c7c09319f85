package org.civicstore.certification.artifact.preview;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180), also those that are parted by semicolons or tabs. */
final class SeparatedValues {
    private static final int MOST_COLUMNS = 100;

    private SeparatedValues() {}

    /** The first rows; a row ends early at 100 columns. */
    static List<List<String>> read(String text, int most) {
        char parting = parting(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && rows.size() < most; i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && c == parting) {
                end(row, cell);
            } else if (!quoted && c == '\n') {
                end(row, cell);
                rows.add(row);
                row = new ArrayList<>();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (rows.size() < most && (!row.isEmpty() || !cell.toString().isBlank())) {
            end(row, cell);
            rows.add(row);
        }
        return rows;
    }

    private static void end(List<String> row, StringBuilder cell) {
        if (row.size() < MOST_COLUMNS) {
            row.add(cell.toString());
        }
        cell.setLength(0);
    }

    /** The one that the first line has most of. */
    private static char parting(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char which) {
        return line.chars().filter(c -> c == which).count();
    }
}
