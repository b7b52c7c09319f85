package org.civicstore.certification.eligibility;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.civicstore.certification.source.Source;
import org.civicstore.certification.source.UnreadableSource;

/** A programme's file as JSON, field by field as it was written: what a device gets, which then needs no reader of YAML. */
public final class ProgrammeJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ProgrammeJson() {}

    /**
     * In UTF-8, without spaces.
     *
     * @param file a programme that {@link ProgrammeReader} takes, in YAML or JSON
     */
    public static byte[] of(byte[] file) {
        try {
            return of(ProgrammeReader.source(file));
        } catch (UnreadableSource refused) {
            throw new IllegalArgumentException("This is no programme that was read before", refused);
        }
    }

    static byte[] of(Source source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(json, source);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written to", impossible);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Source source) throws IOException {
        switch (source) {
            case Source.Mapping mapping -> {
                json.writeStartObject();
                for (Map.Entry<String, Source> field : mapping.fields().entrySet()) {
                    json.writeFieldName(field.getKey());
                    write(json, field.getValue());
                }
                json.writeEndObject();
            }
            case Source.Sequence list -> {
                json.writeStartArray();
                for (Source item : list.items()) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            case Source.Text text -> json.writeString(text.value());
            case Source.Numeral number -> json.writeNumber(number.literal());
            case Source.Flag flag -> json.writeBoolean(flag.value());
            case Source.Nothing _ -> json.writeNull();
        }
    }
}
