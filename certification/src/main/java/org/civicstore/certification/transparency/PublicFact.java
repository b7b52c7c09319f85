package org.civicstore.certification.transparency;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One leaf of the public log: something that everybody may know of a certification, and nothing about people.
 *
 * @param time when it was decided, in whole microseconds as the database keeps it
 * @param said what the fact is about; the type says which of it must be there
 */
public record PublicFact(FactType type, Instant time, Map<FactField, String> said) {

    private static final String TYPE = "type";
    private static final String TIME = "time";

    /**
     * A fact that can be written.
     *
     * @throws LogRefused when something that the type needs is missing, or has another form than its field
     */
    public PublicFact {
        Map<FactField, String> sorted = new EnumMap<>(FactField.class);
        sorted.putAll(said);
        said = Map.copyOf(sorted);
        if (!time.equals(time.truncatedTo(ChronoUnit.MICROS)) || time.toString().length() > 27) {
            throw new LogRefused("A time of the log is in whole microseconds, within the years of four digits");
        }
        for (FactField needed : type.needed()) {
            if (!said.containsKey(needed)) {
                throw new LogRefused("A leaf of type " + type.word() + " says its " + needed.member());
            }
        }
        said.forEach((field, value) -> {
            if (!field.takes(value)) {
                throw new LogRefused("The " + field.member() + " of a leaf has another form");
            }
        });
    }

    /** What is said of this, if anything. */
    public Optional<String> get(FactField field) {
        return Optional.ofNullable(said.get(field));
    }

    /** The bytes of the leaf: canonical JSON (RFC 8785), members that say nothing left out. */
    public byte[] write() {
        SortedMap<String, String> members = new TreeMap<>();
        members.put(TYPE, type.word());
        members.put(TIME, time.toString());
        said.forEach((field, value) -> members.put(field.member(), value));
        return CanonicalJson.write(members);
    }

    /** The hash of the leaf in the tree. */
    public Hash leaf() {
        return Hash.ofLeaf(write());
    }

    /**
     * The fact of a leaf.
     *
     * @throws LogRefused unless these are exactly the bytes that {@link #write} gives for a fact
     */
    public static PublicFact read(byte[] entry) {
        if (entry.length > EntryBundle.LONGEST_ENTRY) {
            throw new LogRefused("A leaf has at most " + EntryBundle.LONGEST_ENTRY + " bytes");
        }
        SortedMap<String, String> members = CanonicalJson.read(entry);
        FactType type = Optional.ofNullable(members.remove(TYPE))
                .flatMap(FactType::of)
                .orElseThrow(() -> new LogRefused("A leaf of a type that is not known"));
        Instant time = time(Optional.ofNullable(members.remove(TIME)).orElse(""));
        Map<FactField, String> said = new EnumMap<>(FactField.class);
        members.forEach((member, value) -> said.put(
                FactField.of(member).orElseThrow(() -> new LogRefused("A leaf that says more than it may")), value));
        return new PublicFact(type, time, said);
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException malformed) {
            throw new LogRefused("A leaf without a time", malformed);
        }
        throw new LogRefused("The time of a leaf is in UTC and has one form");
    }
}
