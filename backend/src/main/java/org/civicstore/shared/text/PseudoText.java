package org.civicstore.shared.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a message into one whose letters run from right to left, by the overriding marks of Unicode (UAX 9, section
 * 2.2). Arguments, keywords and tags stay as they are, so the message takes the same values and says the same.
 */
final class PseudoText {
    private static final String START = "\u202e";
    private static final String END = "\u202c";
    private static final Pattern WORDS = Pattern.compile("(<[^<>]*>)|([^<]+|<)");

    private PseudoText() {}

    /** @throws IllegalArgumentException when the pattern is no ICU message */
    static String of(String pattern) {
        StringBuilder turned = new StringBuilder();
        message(new MessagePattern(pattern), 0, turned);
        return turned.toString();
    }

    /** Copies the message that begins with this part, literal text turned; gives the part that ends it. */
    private static int message(MessagePattern pattern, int start, StringBuilder turned) {
        int copied = pattern.getPart(start).getLimit();
        for (int i = start + 1; ; i++) {
            Part part = pattern.getPart(i);
            turned.append(turned(pattern.getPatternString().substring(copied, part.getIndex())));
            if (part.getType() == Type.MSG_LIMIT) {
                return i;
            }
            if (part.getType() == Type.ARG_START) {
                i = argument(pattern, i, turned);
            } else {
                turned.append(pattern.getSubstring(part));
            }
            copied = pattern.getPart(i).getLimit();
        }
    }

    private static int argument(MessagePattern pattern, int start, StringBuilder turned) {
        int copied = pattern.getPart(start).getIndex();
        int limit = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Type.MSG_START) {
                turned.append(pattern.getPatternString(), copied, part.getLimit());
                i = message(pattern, i, turned);
                copied = pattern.getPart(i).getIndex();
            }
        }
        turned.append(pattern.getPatternString(), copied, pattern.getPart(limit).getLimit());
        return limit;
    }

    private static String turned(String literal) {
        return WORDS.matcher(literal).replaceAll(found -> {
            String tag = found.group(1);
            return Matcher.quoteReplacement(
                    tag != null || found.group().isBlank() ? found.group() : START + found.group() + END);
        });
    }
}
