package org.civicstore.certification.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.civicstore.certification.CertificationJson;

/**
 * Writes YAML for people to go on with: fields on lines of their own, long texts as blocks, comments in between. What is empty
 * is left out. A text in double quotes is written as in JSON, which is YAML too.
 */
final class YamlText {

    private final StringBuilder out = new StringBuilder();
    private final JsonMapper mapper = CertificationJson.mapper();

    YamlText comment(int depth, String text) {
        text.lines()
                .forEach(line ->
                        out.append(indent(depth)).append("# ").append(line).append('\n'));
        return this;
    }

    YamlText blank() {
        out.append('\n');
        return this;
    }

    YamlText key(int depth, String key) {
        out.append(indent(depth)).append(name(key)).append(":\n");
        return this;
    }

    YamlText field(int depth, String key, Object value) {
        return field(depth, key, mapper.<JsonNode>valueToTree(value));
    }

    private YamlText field(int depth, String key, JsonNode value) {
        if (isEmpty(value)) {
            return this;
        }
        out.append(indent(depth)).append(name(key)).append(':');
        value(depth, value);
        return this;
    }

    private void value(int depth, JsonNode value) {
        if (value.isObject()) {
            out.append('\n');
            value.properties().forEach(entry -> field(depth + 1, entry.getKey(), entry.getValue()));
        } else if (value.isArray()) {
            out.append('\n');
            value.forEach(item -> item(depth + 1, item));
        } else if (value.isTextual() && isBlock(value.textValue())) {
            out.append(" |-\n");
            value.textValue().lines().forEach(line -> out.append(line.isEmpty() ? "" : indent(depth + 1) + line)
                    .append('\n'));
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(int depth, JsonNode item) {
        out.append(indent(depth)).append("-");
        if (!item.isObject()) {
            out.append(' ').append(scalar(item)).append('\n');
            return;
        }
        boolean first = true;
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (!isEmpty(entry.getValue())) {
                out.append(first ? " " : indent(depth + 1))
                        .append(name(entry.getKey()))
                        .append(':');
                value(depth + 1, entry.getValue());
                first = false;
            }
        }
        if (first) {
            out.append(" {}\n");
        }
    }

    private String scalar(JsonNode value) {
        if (value.isTextual() && isPlain(value.textValue())) {
            return value.textValue();
        }
        try {
            // Only the characters that JSON demands are escaped; YAML knows those escapes (YAML 1.2.2 section 5.7).
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A value can always be written", impossible);
        }
    }

    /** Words that no YAML reader, old or new, takes for anything but a text. */
    private static boolean isPlain(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_./@-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
    }

    private static boolean isBlock(String text) {
        return text.contains("\n")
                && text.codePoints().allMatch(c -> c == '\n' || c >= 0x20 && c != 0x7F && c != 0x85 && c < 0xFFFE)
                && text.codePoints().noneMatch(c -> c == 0x2028 || c == 0x2029 || c == 0xFEFF)
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n")
                && text.lines().noneMatch(line -> !line.isEmpty() && line.isBlank());
    }

    private static String name(String key) {
        return isPlain(key) ? key : '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
