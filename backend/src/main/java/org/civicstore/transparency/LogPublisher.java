package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.transparency.Checkpoint;
import org.civicstore.certification.transparency.EntryBundle;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.certification.transparency.HashReader;
import org.civicstore.certification.transparency.LogRefused;
import org.civicstore.certification.transparency.MerkleTree;
import org.civicstore.certification.transparency.SignedNote;
import org.civicstore.certification.transparency.Tile;
import org.civicstore.certification.transparency.TileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the files of this node up to what is sealed. The head comes last, so that whoever reads it finds every tile that it needs; a
 * node that stopped midway, or was never there, goes on from the head that it has.
 */
@Singleton
class LogPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(LogPublisher.class);

    private final LogQueries log;
    private final LogFiles files;
    private final LogKey key;
    private boolean compared;

    LogPublisher(LogQueries log, LogFiles files, LogKey key) {
        this.log = log;
        this.files = files;
        this.key = key;
    }

    /**
     * Brings the files up to the sealed head. The first time in the life of a process every file is compared with the database, and
     * written anew where it differs.
     *
     * @throws LogRefused when what the database holds does not give the signed head: then no file changes
     */
    synchronized void publish() {
        Optional<LogHead> sealed = log.head();
        if (sealed.isEmpty()) {
            return;
        }
        LogHead head = sealed.get();
        byte[] note = head.note().getBytes(StandardCharsets.UTF_8);
        if (compared
                && files.read(LogFiles.CHECKPOINT)
                        .filter(had -> Arrays.equals(had, note))
                        .isPresent()) {
            return;
        }
        Checkpoint checkpoint = open(note);
        Map<Tile, byte[]> tiles = tiles(compared ? published() : 0, checkpoint);
        tiles.forEach((tile, hashes) -> {
            put(tile.path(), hashes);
            if (tile.level() == 0) {
                put(tile.entriesPath(), bundle(tile, hashes));
            }
        });
        files.write(LogFiles.CHECKPOINT, note);
        compared = true;
    }

    /** The tiles that are not published yet, worked out from the database and held against the signed head. */
    private Map<Tile, byte[]> tiles(long from, Checkpoint head) {
        Map<Tile, byte[]> tiles = new LinkedHashMap<>();
        HashReader nodes = new TileReader(
                head.size(), tile -> Optional.ofNullable(tiles.get(tile)).orElseGet(() -> file(tile)));
        for (Tile tile : Tile.between(from, head.size())) {
            tiles.put(
                    tile,
                    tile.level() == 0
                            ? hashes(entries(tile))
                            : tile.hashes((level, index) -> Hash.ofNode(
                                    nodes.read(level - 1, 2 * index), nodes.read(level - 1, 2 * index + 1))));
        }
        if (!MerkleTree.root(head.size(), nodes).equals(head.root())) {
            throw new LogRefused("The entries of the log do not give the head of " + head.size() + " that was signed");
        }
        return tiles;
    }

    /** The nodes of the tree of that size, from the files. */
    HashReader reader(long size) {
        return new TileReader(size, this::file);
    }

    private byte[] file(Tile tile) {
        return files.read(tile.path())
                .or(() -> files.read(new Tile(tile.level(), tile.index(), Tile.FULL).path()))
                .orElseThrow(() -> new LogRefused(tile.path() + " is missing"));
    }

    /** The head that the files are complete for. */
    Optional<Checkpoint> checkpoint() {
        return files.read(LogFiles.CHECKPOINT).map(this::open);
    }

    private long published() {
        return checkpoint().map(Checkpoint::size).orElse(0L);
    }

    private Checkpoint open(byte[] note) {
        return Checkpoint.open(SignedNote.read(note), key.open().name(), List.of(key.open()));
    }

    private List<LogEntry> entries(Tile tile) {
        List<LogEntry> entries = log.from(tile.index() * Tile.FULL, tile.width());
        if (entries.size() != tile.width()) {
            throw new LogRefused("The log has " + entries.size() + " entries where it must have " + tile.width());
        }
        return entries;
    }

    /** The leaf hashes are made from the entries themselves: what a row says its hash is counts for nothing. */
    private static byte[] hashes(List<LogEntry> entries) {
        ByteBuffer hashes = ByteBuffer.allocate(entries.size() * Hash.LENGTH);
        entries.forEach(entry -> hashes.put(Hash.ofLeaf(entry.bytes()).bytes()));
        return hashes.array();
    }

    private byte[] bundle(Tile tile, byte[] hashes) {
        List<LogEntry> entries = entries(tile);
        if (!Arrays.equals(hashes(entries), hashes)) {
            throw new LogRefused("An entry of " + tile.entriesPath() + " changed while it was published");
        }
        return EntryBundle.write(entries.stream().map(LogEntry::bytes).toList());
    }

    private void put(String path, byte[] bytes) {
        Optional<byte[]> had = files.read(path);
        if (had.isPresent() && Arrays.equals(had.get(), bytes)) {
            return;
        }
        if (had.isPresent()) {
            LOG.warn("The file {} of the public log was not what it must be and is written anew", path);
        }
        files.write(path, bytes);
    }
}
