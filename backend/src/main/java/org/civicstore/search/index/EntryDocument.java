package org.civicstore.search.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.civicstore.search.SearchEntry;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Word;

/** Turns an entry into a document of the index. */
final class EntryDocument {
    private static final int LONGEST_BEGINNING = 20;
    private static final FieldType TERMS = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType SET = type(IndexOptions.DOCS, true);

    private final Language known;

    EntryDocument(Language known) {
        this.known = known;
    }

    Document of(SearchEntry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.LISTING, entry.listing().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.SLUG, new BytesRef(entry.slug())));
        names(entry, document);
        entry.shown().ifPresent(shown -> document.add(new BinaryDocValuesField(Fields.SHOWN, new BytesRef(shown))));
        text(document, Fields.TEXTS.get(0), entry.name());
        text(document, Fields.TEXTS.get(1), entry.summary());
        text(document, Fields.TEXTS.get(2), bodies(entry));
        facets(entry, document);
        document.add(new NumericDocValuesField(Fields.NEWEST, entry.newestAt().toEpochMilli()));
        document.add(
                new NumericDocValuesField(Fields.SINCE, entry.certifiedSince().toEpochMilli()));
        return document;
    }

    private static void facets(SearchEntry entry, Document document) {
        entry.facets().forEach((facet, values) -> values.stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> facet(document, facet.key(), value)));
        entry.summary().keySet().forEach(tag -> facet(document, Fields.WRITTEN_IN, tag));
    }

    private static void facet(Document document, String facet, String value) {
        document.add(new SortedSetDocValuesField(Fields.FACETS, new BytesRef(FacetValues.Value.stored(facet, value))));
    }

    private void names(SearchEntry entry, Document document) {
        Set<String> whole = new LinkedHashSet<>();
        whole.add(folded(entry.slug()));
        Set<String> beginnings = new LinkedHashSet<>();
        entry.name().forEach((tag, name) -> {
            whole.add(folded(name));
            beginnings.addAll(beginnings(name));
        });
        document.add(new BinaryDocValuesField(Fields.NAMES, StoredNames.write(entry.name())));
        String shown = entry.name()
                .getOrDefault(
                        "nb",
                        entry.name().values().stream().sorted().findFirst().orElse(entry.slug()));
        whole.forEach(name -> document.add(new Field(Fields.WHOLE_NAME, name, SET)));
        beginnings.forEach(beginning -> document.add(new Field(Fields.BEGINNING, beginning, SET)));
        BytesRef order = new BytesRef(folded(shown));
        document.add(new SortedDocValuesField(Fields.NAME_ORDER, order));
        document.add(new NumericDocValuesField(Fields.NAME_BEGINNING, beginning(order)));
        document.add(new NumericDocValuesField(Fields.SKELETON, Skeleton.number(shown)));
    }

    /** The first eight bytes as a number, so that numbers are in the order of their bytes taken as unsigned. */
    private static long beginning(BytesRef order) {
        byte[] first = Arrays.copyOf(BytesRef.deepCopyOf(order).bytes, Long.BYTES);
        return ByteBuffer.wrap(first).getLong() ^ Long.MIN_VALUE;
    }

    /** Every beginning of the name and of each word in it. */
    private Set<String> beginnings(String name) {
        List<String> words = known.words().of(name, SearchLanguage.OTHER).stream()
                .map(Word::folded)
                .toList();
        Set<String> beginnings = new LinkedHashSet<>();
        words.forEach(word -> beginnings(word, beginnings));
        beginnings(String.join("", words), beginnings);
        return beginnings;
    }

    private static void beginnings(String word, Set<String> into) {
        for (int length = 1; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
            into.add(word.substring(0, length));
        }
    }

    private void text(Document document, Fields.Text field, Map<String, String> texts) {
        List<List<String>> places = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        Set<String> meanings = new LinkedHashSet<>();
        Set<String> surfaces = new LinkedHashSet<>();
        texts.forEach((tag, text) -> {
            ReadText read = ReadText.of(text, SearchLanguage.of(tag), known);
            places.addAll(read.places());
            parts.addAll(read.parts());
            meanings.addAll(read.meanings());
            surfaces.addAll(read.surfaces());
        });
        document.add(new Field(field.field(Fields.Kind.WORD), new TermStream(places), TERMS));
        parts.forEach(part -> document.add(new Field(field.field(Fields.Kind.PART), part, SET)));
        meanings.forEach(meaning -> document.add(new Field(field.field(Fields.Kind.MEANING), meaning, SET)));
        surfaces.forEach(surface -> document.add(new Field(Fields.SURFACE, surface, SET)));
    }

    private static Map<String, String> bodies(SearchEntry entry) {
        Set<String> tags = new LinkedHashSet<>(entry.description().keySet());
        tags.addAll(entry.features().keySet());
        Map<String, String> bodies = tags.stream()
                .collect(Collectors.toMap(
                        tag -> tag,
                        tag -> entry.description().getOrDefault(tag, "")
                                + '\n'
                                + String.join("\n", entry.features().getOrDefault(tag, List.of()))));
        bodies.merge("und", entry.provider(), (said, provider) -> said + '\n' + provider);
        return bodies;
    }

    private String folded(String name) {
        return known.words().of(name.toLowerCase(Locale.ROOT), SearchLanguage.OTHER).stream()
                .map(Word::folded)
                .collect(Collectors.joining(" "));
    }

    private static FieldType type(IndexOptions options, boolean withoutLength) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(!withoutLength);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }
}
