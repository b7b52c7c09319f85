package org.civicstore.certification.artifact;

import com.dd.plist.BinaryPropertyListParser;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListFormatException;
import com.dd.plist.XMLPropertyListParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A dictionary of a property list (Apple, {@code plist(5)}), as XML or in the binary form. The old form that looks like JSON is
 * refused: no build tool writes it.
 */
record PropertyList(NSDictionary dictionary) {

    private static final byte[] BINARY = "bplist".getBytes(StandardCharsets.US_ASCII);

    /** @throws UnreadablePackage when the bytes are no property list whose root is a dictionary */
    static PropertyList parse(byte[] bytes) throws UnreadablePackage {
        try {
            NSObject root = Arrays.equals(bytes, 0, Math.min(bytes.length, BINARY.length), BINARY, 0, BINARY.length)
                    ? BinaryPropertyListParser.parse(bytes)
                    : XMLPropertyListParser.parse(SecureXml.propertyList(bytes));
            if (root instanceof NSDictionary dictionary) {
                return new PropertyList(dictionary);
            }
            throw UnreadablePackage.wrong("The property list is no dictionary.");
        } catch (PropertyListFormatException | IOException | RuntimeException e) {
            throw UnreadablePackage.wrong("The property list cannot be decoded: " + e.getMessage());
        } catch (StackOverflowError e) {
            // The parser keeps nothing between two calls, so there is nothing that could be left half done.
            throw UnreadablePackage.wrong("The property list is nested too deep.");
        }
    }

    /** A text, or a number as text. */
    Optional<String> text(String key) {
        NSObject value = dictionary.objectForKey(key);
        return value instanceof NSString || value instanceof NSNumber
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    boolean truth(String key) {
        return dictionary.objectForKey(key) instanceof NSNumber number && number.isBoolean() && number.boolValue();
    }

    /** Empty when there is none under that key. */
    PropertyList inside(String key) {
        return dictionary.objectForKey(key) instanceof NSDictionary inner
                ? new PropertyList(inner)
                : new PropertyList(new NSDictionary());
    }

    List<String> keys() {
        return Arrays.stream(dictionary.allKeys()).sorted().toList();
    }
}
