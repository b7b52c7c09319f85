package org.civicstore.certification.artifact;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a compiled XML file of an Android package whose attributes have no namespace. References to resources are not followed.
 * Source: ResourceTypes.h of the Android platform, {@code ResXMLTree}.
 *
 * <p>Own reader, because the library that reads the manifest drops the text of elements, and that is where a network security
 * configuration names its domains.
 */
final class BinaryXmlReader {

    private static final int XML = 0x0003;
    private static final int STRING_POOL = 0x0001;
    private static final int START_ELEMENT = 0x0102;
    private static final int END_ELEMENT = 0x0103;
    private static final int TEXT = 0x0104;
    private static final int NODE_HEADER = 16;
    private static final int ATTRIBUTE = 20;
    private static final int UTF8_FLAG = 1 << 8;
    private static final int MAX_DEPTH = 200;

    private static final int TYPE_STRING = 0x03;
    private static final int TYPE_BOOLEAN = 0x12;

    private final ByteBuffer file;
    private final Document document;
    private Node current;
    private int depth;
    private int texts;
    private String[] strings = {};

    private BinaryXmlReader(byte[] binary) throws ParserConfigurationException {
        this.file = ByteBuffer.wrap(binary).order(ByteOrder.LITTLE_ENDIAN);
        this.texts = binary.length;
        this.document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        this.current = document;
    }

    /** The root element. */
    static Element read(byte[] binary) throws UnreadablePackage {
        try {
            return new BinaryXmlReader(binary).root();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException | DOMException e) {
            throw UnreadablePackage.failed("A compiled XML file of the package is broken.", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform has an XML document builder", e);
        }
    }

    private Element root() throws UnreadablePackage {
        if (file.getShort(0) != XML) {
            throw UnreadablePackage.failed("An XML file of the package is not compiled.");
        }
        int at = Short.toUnsignedInt(file.getShort(2));
        while (at + 8 <= file.limit()) {
            int size = file.getInt(at + 4);
            if (size < 8 || size > file.limit() - at) {
                throw UnreadablePackage.failed("A compiled XML file of the package breaks off.");
            }
            chunk(file.slice(at, size).order(ByteOrder.LITTLE_ENDIAN));
            at += size;
        }
        Element root = document.getDocumentElement();
        if (root == null) {
            throw UnreadablePackage.failed("A compiled XML file of the package has no element.");
        }
        return root;
    }

    private void chunk(ByteBuffer chunk) throws UnreadablePackage {
        switch (Short.toUnsignedInt(chunk.getShort(0))) {
            case STRING_POOL -> strings = pool(chunk);
            case START_ELEMENT -> start(chunk);
            case END_ELEMENT -> {
                if (depth > 0) {
                    depth--;
                    current = current.getParentNode();
                }
            }
            case TEXT -> {
                if (depth > 0) {
                    String text = strings[chunk.getInt(NODE_HEADER)];
                    texts = spend(texts, text.length());
                    current.appendChild(document.createTextNode(text));
                }
            }
            default -> {
                // namespaces and the map of framework attributes
            }
        }
    }

    private void start(ByteBuffer chunk) throws UnreadablePackage {
        if (++depth > MAX_DEPTH) {
            throw UnreadablePackage.failed("A compiled XML file of the package is nested too deep.");
        }
        Element element = document.createElement(strings[chunk.getInt(NODE_HEADER + 4)]);
        int first = NODE_HEADER + Short.toUnsignedInt(chunk.getShort(NODE_HEADER + 8));
        int size = Short.toUnsignedInt(chunk.getShort(NODE_HEADER + 10));
        int count = Short.toUnsignedInt(chunk.getShort(NODE_HEADER + 12));
        if (count > 0 && (size < ATTRIBUTE || first + count * size > chunk.limit())) {
            throw new IllegalArgumentException("more attributes than there is room for");
        }
        for (int i = 0; i < count; i++) {
            int at = first + i * size;
            element.setAttribute(strings[chunk.getInt(at + 4)], value(chunk.get(at + 15), chunk.getInt(at + 16)));
        }
        current = current.appendChild(element);
    }

    private String value(int type, int data) {
        return switch (type) {
            case TYPE_STRING -> strings[data];
            case TYPE_BOOLEAN -> data == 0 ? "false" : "true";
            default -> Integer.toString(data);
        };
    }

    private static String[] pool(ByteBuffer chunk) {
        int count = chunk.getInt(8);
        boolean utf8 = (chunk.getInt(16) & UTF8_FLAG) != 0;
        int start = chunk.getInt(20);
        int offsets = Short.toUnsignedInt(chunk.getShort(2));
        if (count < 0 || count > chunk.limit() / 4) {
            throw new IllegalArgumentException("more strings than there is room for");
        }
        String[] strings = new String[count];
        int room = chunk.limit();
        for (int i = 0; i < count; i++) {
            ByteBuffer text = chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            text.position(start + chunk.getInt(offsets + 4 * i));
            int bytes = utf8 ? lengthUtf8(text) : 2 * length16(text);
            room = spend(room, bytes);
            strings[i] = decode(text, bytes, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
        }
        return strings;
    }

    /** Strings may point to the same bytes and texts to the same string, so a small file could hold very much. */
    private static int spend(int room, int size) {
        if (size > room) {
            throw new IllegalArgumentException("more text than there is room for");
        }
        return room - size;
    }

    private static int lengthUtf8(ByteBuffer text) {
        length8(text); // the length in characters; the one in bytes follows
        return length8(text);
    }

    private static int length8(ByteBuffer text) {
        int high = text.get();
        return high >= 0 ? high : (high & 0x7F) << 8 | Byte.toUnsignedInt(text.get());
    }

    private static int length16(ByteBuffer text) {
        int high = text.getShort();
        return high >= 0 ? high : (high & 0x7FFF) << 16 | Short.toUnsignedInt(text.getShort());
    }

    private static String decode(ByteBuffer text, int bytes, Charset charset) {
        return charset.decode(text.slice(text.position(), bytes)).toString();
    }
}
