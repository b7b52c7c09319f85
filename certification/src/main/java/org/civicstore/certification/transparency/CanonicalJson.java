package org.civicstore.certification.transparency;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Canonical JSON (RFC 8785) of one object whose members are all strings, which is what a leaf is. Numbers, lists and nested objects
 * have no place here, so none of the rules about them is needed.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The object in UTF-8.
     *
     * @throws IllegalArgumentException when a text has half a surrogate pair, which no UTF-8 can express (section 3.2.2.2)
     */
    static byte[] write(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        // A string is compared by its UTF-16 code units, as section 3.2.3 asks.
        new TreeMap<>(members).forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            string(json, name);
            json.append(':');
            string(json, value);
        });
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json.append('}')));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("A text with half a surrogate pair", broken);
        }
    }

    /**
     * The members of an object.
     *
     * @throws LogRefused unless these are exactly the bytes that {@link #write} gives for them
     */
    static SortedMap<String, String> read(byte[] bytes) {
        SortedMap<String, String> members;
        try {
            members = new Reader(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .object();
        } catch (CharacterCodingException | NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new LogRefused("Not a JSON object of strings in UTF-8", malformed);
        }
        // Order, escapes and white space have one form only, and so has a member that stands twice.
        if (!Arrays.equals(bytes, write(members))) {
            throw new LogRefused("JSON, but not in its canonical form");
        }
        return members;
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int each = 0; each < text.length(); each++) {
            char unit = text.charAt(each);
            switch (unit) {
                case '"', '\\' -> json.append('\\').append(unit);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (unit < ' ') {
                        json.append(String.format("\\u%04x", (int) unit));
                    } else {
                        json.append(unit);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Reads what {@link #write} writes; that nothing else passes is seen by writing it again. */
    private static final class Reader {

        private final String json;
        private int at;

        Reader(String json) {
            this.json = json;
        }

        SortedMap<String, String> object() {
            SortedMap<String, String> members = new TreeMap<>();
            expect('{');
            while (json.charAt(at) != '}') {
                if (!members.isEmpty()) {
                    expect(',');
                }
                String name = string();
                expect(':');
                members.put(name, string());
            }
            return members;
        }

        private String string() {
            expect('"');
            StringBuilder text = new StringBuilder();
            for (char unit = json.charAt(at++); unit != '"'; unit = json.charAt(at++)) {
                text.append(unit == '\\' ? escaped() : unit);
            }
            return text.toString();
        }

        private char escaped() {
            char escape = json.charAt(at++);
            return switch (escape) {
                case '"', '\\' -> escape;
                case 'b' -> '\b';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'f' -> '\f';
                case 'r' -> '\r';
                case 'u' -> {
                    at += 4;
                    char unit = (char) Integer.parseInt(json.substring(at - 4, at), 16);
                    if (unit >= ' ') {
                        throw new LogRefused("JSON that escapes what needs no escape");
                    }
                    yield unit;
                }
                default -> throw new LogRefused("JSON without such an escape");
            };
        }

        private void expect(char wanted) {
            if (json.charAt(at++) != wanted) {
                throw new LogRefused("Not a JSON object of strings: no " + wanted + " at character " + at);
            }
        }
    }
}
