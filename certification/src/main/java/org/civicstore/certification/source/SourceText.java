package org.civicstore.certification.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes from outside into text: UTF-8 only (RFC 8259 section 8.1), and never more than the limit. */
public final class SourceText {

    private SourceText() {}

    static String decode(byte[] bytes, int limit) throws UnreadableSource {
        if (bytes.length > limit) {
            throw UnreadableSource.at(
                    0,
                    0,
                    "source.too-large",
                    "The file has %,d bytes; at most %,d are read.".formatted(bytes.length, limit),
                    "Shorten the texts, or leave out what is not needed.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            throw notUtf8(bytes, input.position());
        }
        String text = output.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Whether the text can be stored and shown: no control characters but line breaks and tabs, no half characters. */
    public static boolean isPrintable(String text) {
        boolean noControls =
                text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return noControls;
        } catch (CharacterCodingException unpairedSurrogate) {
            return false;
        }
    }

    private static UnreadableSource notUtf8(byte[] bytes, int position) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < position; i++) {
            boolean lineBreak = bytes[i] == '\n';
            line += lineBreak ? 1 : 0;
            column = lineBreak ? 1 : column + 1;
        }
        return UnreadableSource.at(
                line,
                column,
                "source.not-utf8",
                "The file is not UTF-8: byte 0x%02X does not belong there.".formatted(bytes[position]),
                "Save the file with the encoding UTF-8.");
    }
}
