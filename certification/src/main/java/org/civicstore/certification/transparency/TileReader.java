package org.civicstore.certification.transparency;

/**
 * The nodes of a tree that is kept as tiles. Asks for a tile each time it needs one: whoever makes several proofs keeps them. What it
 * reads is only as true as the tiles; compare {@link MerkleTree#root} with a signed head, or verify the proof that is made.
 */
public final class TileReader implements HashReader {

    /** Where tiles are. */
    @FunctionalInterface
    public interface Tiles {

        /** The bytes of the tile as {@link Tile#hashes} writes them; those of a wider one that begins with it do as well. */
        byte[] read(Tile tile);
    }

    private final long size;
    private final Tiles tiles;

    /** The tree of {@code size} leaves: asks for no partial tile but those of this size. */
    public TileReader(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /**
     * {@inheritDoc}
     *
     * @throws LogRefused when the tile is shorter than it must be
     */
    @Override
    public Hash read(int level, long index) {
        if (level < 0 || level >= Long.SIZE || index < 0 || index >= size >> level) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves has no subtree " + index + " at " + level);
        }
        Tile tile = Tile.holding(level, index, size);
        byte[] bytes = tiles.read(tile);
        if (bytes.length % Hash.LENGTH != 0
                || bytes.length < tile.width() * Hash.LENGTH
                || bytes.length > Tile.FULL * Hash.LENGTH) {
            throw new LogRefused(tile.path() + " has " + bytes.length + " bytes");
        }
        int height = level % Tile.HEIGHT;
        return within(bytes, (int) ((index << height) % Tile.FULL), height);
    }

    private static Hash within(byte[] tile, int first, int height) {
        if (height == 0) {
            return Hash.at(tile, first);
        }
        int half = 1 << (height - 1);
        return Hash.ofNode(within(tile, first, height - 1), within(tile, first + half, height - 1));
    }
}
