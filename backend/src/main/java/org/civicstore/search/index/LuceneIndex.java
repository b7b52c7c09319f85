package org.civicstore.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchEntry;
import org.civicstore.search.SearchHealth;
import org.civicstore.search.SearchIndex;
import org.civicstore.search.SearchQuestion;
import org.civicstore.search.SearchUnavailable;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.Marks;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Word;
import org.civicstore.shared.id.ListingId;
import org.civicstore.shared.text.Languages;

/**
 * The index of one node, in a folder of its own or in memory. Readers see what was written after {@link #refresh()}; the
 * folder holds it after {@link #commit(long)}. One thread writes; any number read.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {
    private static final String CURSOR = "cursor";
    private static final String FINGERPRINT = "fingerprint";
    private static final int FEW = 3;
    private static final int BUFFER_MB = 32;
    private static final int MOST_CANDIDATES = 12;

    private final Language known;
    private final IndexWriter writer;
    private final Snapshots snapshots;
    private final QueryReading reading;
    private final EntryDocument documents;
    private volatile long cursor;
    private volatile long upTo;

    /** @param directory empty, or with an index that was written with the same {@code known} */
    public LuceneIndex(Directory directory, Language known) throws IOException {
        this.known = known;
        // Few segments: a question looks its words up in each.
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(FEW);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setSimilarity(Snapshot.similarity())
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(BUFFER_MB));
        this.snapshots = new Snapshots(writer);
        this.reading = new QueryReading(known, new Spelling(known.thesaurus().surfaces()));
        this.documents = new EntryDocument(known);
        this.cursor = committed();
    }

    /** Puts the listing in, or what it says now in place of what it said. */
    public void put(SearchEntry entry) throws IOException {
        writer.updateDocument(id(entry.listing()), documents.of(entry));
    }

    /** Takes the listings out; no error when they are not there. */
    public void remove(Collection<ListingId> listings) throws IOException {
        for (ListingId listing : listings) {
            writer.deleteDocuments(id(listing));
        }
    }

    /** Takes everything out. */
    public void clear() throws IOException {
        writer.deleteAll();
    }

    /** Shows readers what was written. */
    public void refresh() throws IOException {
        snapshots.maybeRefreshBlocking();
    }

    /** Tells that what readers see has taken in that version of the catalogue. */
    public void reached(long version) {
        upTo = version;
    }

    /** Makes durable what was written, and how far the changes were followed. */
    public void commit(long upTo) throws IOException {
        cursor = upTo;
        writer.setLiveCommitData(Map.of(CURSOR, Long.toString(upTo), FINGERPRINT, known.fingerprint())
                .entrySet());
        writer.commit();
    }

    @Override
    public SearchAnswer search(SearchQuestion question) {
        return reading(snapshot -> new Asking(snapshot, reading, known.words()).answer(question));
    }

    @Override
    public List<Suggestion> suggest(String typed, String language, int most) {
        List<String> words = known.words().of(typed, SearchLanguage.OTHER).stream()
                .map(Word::folded)
                .limit(8)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(
                new TermQuery(new org.apache.lucene.index.Term(
                        Fields.BEGINNING, word.length() > 20 ? word.substring(0, 20) : word)),
                Occur.FILTER));
        ConstantScoreQuery query = new ConstantScoreQuery(all.build());
        return reading(snapshot -> {
            List<Suggestion> found = new ArrayList<>();
            for (ScoreDoc hit : snapshot.searcher().search(query, MOST_CANDIDATES).scoreDocs) {
                found.add(new Suggestion(snapshot.slug(hit.doc), name(snapshot.names(hit.doc), language)));
            }
            return Suggesting.best(found, String.join("", words), known.words(), most);
        });
    }

    @Override
    public Marks marks(String typed, String language) {
        return new Marks(known, typed, language);
    }

    private static String name(Map<String, String> names, String language) {
        return names.getOrDefault(Languages.nearest(language, names.keySet()).orElse(""), "");
    }

    @Override
    public SearchHealth health() {
        return reading(snapshot -> new SearchHealth(
                SearchHealth.State.FOLLOWING, snapshot.reader().numDocs(), cursor, known.fingerprint()));
    }

    @Override
    public long upTo() {
        return upTo;
    }

    /** The last change that is in the folder; 0 for an empty one. */
    public long cursor() {
        return cursor;
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
        writer.close();
    }

    private long committed() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(CURSOR)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    private interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    private <T> T reading(Reading<T> what) {
        try {
            Snapshot snapshot = snapshots.acquire();
            try {
                return what.of(snapshot);
            } finally {
                snapshots.release(snapshot);
            }
        } catch (IOException e) {
            throw new SearchUnavailable("The index of this node cannot be read", e);
        }
    }

    private static org.apache.lucene.index.Term id(ListingId listing) {
        return new org.apache.lucene.index.Term(Fields.LISTING, listing.toString());
    }
}
