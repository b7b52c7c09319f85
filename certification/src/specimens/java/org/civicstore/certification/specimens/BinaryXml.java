package org.civicstore.certification.specimens;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Encodes XML the way Android packages carry it. Layout: ResourceTypes.h of the Android platform. */
public final class BinaryXml {

    private static final String ANDROID = "http://schemas.android.com/apk/res/android";
    private static final int NONE = -1;

    /** Identifiers of the framework attributes that specimens use; a device looks attributes up by these. */
    private static final Map<String, Integer> ATTRIBUTE_IDS = new TreeMap<>(Map.ofEntries(
            Map.entry("label", 0x01010001),
            Map.entry("name", 0x01010003),
            Map.entry("permission", 0x01010006),
            Map.entry("readPermission", 0x01010007),
            Map.entry("writePermission", 0x01010008),
            Map.entry("debuggable", 0x0101000f),
            Map.entry("exported", 0x01010010),
            Map.entry("minSdkVersion", 0x0101020c),
            Map.entry("versionCode", 0x0101021b),
            Map.entry("versionName", 0x0101021c),
            Map.entry("targetSdkVersion", 0x01010270),
            Map.entry("usesCleartextTraffic", 0x010104ec),
            Map.entry("networkSecurityConfig", 0x01010527)));

    private final List<String> strings = new ArrayList<>(ATTRIBUTE_IDS.keySet());
    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();

    private BinaryXml() {}

    /** Text with the prefix {@code android:} for framework attributes; booleans, decimal numbers and references become typed values. */
    public static byte[] encode(String xml) {
        try {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return new BinaryXml().document(root);
        } catch (Exception e) {
            throw new IllegalArgumentException("The specimen is no XML", e);
        }
    }

    private byte[] document(Element root) {
        int prefix = string("android");
        int uri = string(ANDROID);
        node(0x0100, buffer(8).putInt(prefix).putInt(uri));
        element(root);
        node(0x0101, buffer(8).putInt(prefix).putInt(uri));
        byte[] pool = pool();
        ByteBuffer ids = chunk(0x0180, 8, 4 * ATTRIBUTE_IDS.size());
        ATTRIBUTE_IDS.values().forEach(ids::putInt);
        ByteBuffer file = chunk(0x0003, 8, pool.length + ids.capacity() + nodes.size());
        return file.put(pool).put(ids.array()).put(nodes.toByteArray()).array();
    }

    private void element(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<Node> own = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!attributes.item(i).getNodeName().startsWith("xmlns")) {
                own.add(attributes.item(i));
            }
        }
        int name = string(element.getTagName());
        ByteBuffer start = buffer(20 + 20 * own.size());
        start.putInt(NONE)
                .putInt(name)
                .putShort((short) 20)
                .putShort((short) 20)
                .putShort((short) own.size());
        start.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        own.forEach(attribute -> attribute(start, attribute));
        node(0x0102, start);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                element(nested);
            } else if (!child.getTextContent().isBlank()) {
                int text = string(child.getTextContent().strip());
                node(
                        0x0104,
                        buffer(12)
                                .putInt(text)
                                .putShort((short) 8)
                                .put((byte) 0)
                                .put((byte) 0)
                                .putInt(0));
            }
        }
        node(0x0103, buffer(8).putInt(NONE).putInt(name));
    }

    private void attribute(ByteBuffer out, Node attribute) {
        boolean framework = attribute.getNodeName().startsWith("android:");
        String value = attribute.getNodeValue();
        out.putInt(framework ? string(ANDROID) : NONE);
        out.putInt(string(attribute.getNodeName().replace("android:", "")));
        if (value.equals("true") || value.equals("false")) {
            typed(out, NONE, 0x12, value.equals("true") ? -1 : 0);
        } else if (value.matches("@0x[0-9a-f]{8}")) {
            typed(out, NONE, 0x01, Integer.parseUnsignedInt(value.substring(3), 16));
        } else if (framework && value.matches("[0-9]{1,9}")) {
            typed(out, NONE, 0x10, Integer.parseInt(value));
        } else {
            typed(out, string(value), 0x03, string(value));
        }
    }

    private static void typed(ByteBuffer out, int raw, int type, int data) {
        out.putInt(raw).putShort((short) 8).put((byte) 0).put((byte) type).putInt(data);
    }

    private void node(int type, ByteBuffer content) {
        ByteBuffer node = chunk(type, 16, 8 + content.capacity());
        node.putInt(1).putInt(NONE).put(content.array());
        nodes.writeBytes(node.array());
    }

    private int string(String value) {
        if (!strings.contains(value)) {
            strings.add(value);
        }
        return strings.indexOf(value);
    }

    private byte[] pool() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer offsets = buffer(4 * strings.size());
        for (String value : strings) {
            offsets.putInt(data.size());
            data.writeBytes(buffer(2).putShort((short) value.length()).array());
            data.writeBytes(value.getBytes(StandardCharsets.UTF_16LE));
            data.writeBytes(new byte[2]);
        }
        data.writeBytes(new byte[(4 - data.size() % 4) % 4]);
        ByteBuffer pool = chunk(0x0001, 28, 20 + offsets.capacity() + data.size());
        pool.putInt(strings.size())
                .putInt(0)
                .putInt(0)
                .putInt(28 + offsets.capacity())
                .putInt(0);
        return pool.put(offsets.array()).put(data.toByteArray()).array();
    }

    private static ByteBuffer chunk(int type, int headerSize, int rest) {
        return buffer(8 + rest)
                .putShort((short) type)
                .putShort((short) headerSize)
                .putInt(8 + rest);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
