package org.civicstore.certification.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads one JSON text (RFC 8259) from its token stream, under the same limits as YAML. */
public final class JsonSource {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(SourceBuilder.DEPTH + 1)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonSource() {}

    /** @param limit how many bytes are read at most */
    public static Source parse(byte[] bytes, int limit) throws UnreadableSource {
        String text = SourceText.decode(bytes, limit);
        SourceBuilder builder = new SourceBuilder();
        try (JsonParser parser = FACTORY.createParser(text)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return builder.finish();
                }
                accept(parser, token, builder);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0);
            if (parser.nextToken() != null) {
                throw notJson(parser.currentTokenLocation(), "something follows the end of the text");
            }
        } catch (JsonProcessingException malformed) {
            throw notJson(malformed.getLocation(), Quote.of(malformed.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", impossible);
        }
        return builder.finish();
    }

    private static void accept(JsonParser parser, JsonToken token, SourceBuilder builder)
            throws IOException, UnreadableSource {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        switch (token) {
            case START_OBJECT -> builder.openMapping(line, column);
            case START_ARRAY -> builder.openSequence(line, column);
            case END_OBJECT, END_ARRAY -> builder.close();
            case FIELD_NAME -> builder.key(line, column, parser.currentName());
            case VALUE_STRING -> builder.add(new Source.Text(line, column, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                builder.add(new Source.Numeral(line, column, parser.getText()));
            case VALUE_TRUE -> builder.add(new Source.Flag(line, column, true));
            case VALUE_FALSE -> builder.add(new Source.Flag(line, column, false));
            case VALUE_NULL -> builder.add(new Source.Nothing(line, column));
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw notJson(at, "a token of an unknown kind");
        }
    }

    private static UnreadableSource notJson(JsonLocation at, String reason) {
        return UnreadableSource.at(
                at == null ? 0 : at.getLineNr(),
                at == null ? 0 : at.getColumnNr(),
                "source.not-json",
                "The file is not JSON: " + reason + ".",
                "Check quotes, commas and brackets around this place.");
    }
}
