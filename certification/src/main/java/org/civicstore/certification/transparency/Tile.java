package org.civicstore.certification.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the log: up to 256 consecutive nodes of one level in eight, or the entries below them (C2SP tlog-tiles).
 *
 * @param level 0 holds the leaves' hashes; each hash of the next is the root of a full tile below
 * @param index counts the tiles of the level from the left, from 0
 * @param width how many hashes or entries it holds; one that holds fewer than 256 will be succeeded by a wider one
 */
public record Tile(int level, long index, int width) {

    /** What a full tile holds. */
    public static final int FULL = 1 << Tile.HEIGHT;

    static final int HEIGHT = 8;

    private static final int HIGHEST = 63;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new LogRefused("No tile has level " + level + ", index " + index + " and width " + width);
        }
    }

    /** Where it lies, below the address of the log: {@code tile/0/x001/234.p/17}. */
    public String path() {
        return "tile/" + level + "/" + place();
    }

    /** Where the entries of a tile of level 0 lie: {@code tile/entries/x001/234.p/17}. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("Only leaves have entries, and this is level " + level);
        }
        return "tile/entries/" + place();
    }

    /**
     * The tile at a path, of hashes or of entries.
     *
     * @throws LogRefused unless it is exactly the path of a tile, so that each has one name
     */
    public static Tile at(String path) {
        Matcher form = PATH.matcher(path);
        if (!form.matches()) {
            throw new LogRefused("Not the path of a tile");
        }
        boolean entries = form.group(1).equals("entries");
        Tile tile = new Tile(
                entries ? 0 : Integer.parseInt(form.group(1)),
                Long.parseLong(form.group(2).replaceAll("[x/]", "")),
                form.group(3) == null ? FULL : Integer.parseInt(form.group(3)));
        if (!path.equals(entries ? tile.entriesPath() : tile.path())) {
            throw new LogRefused("Not the path of a tile as it is written");
        }
        return tile;
    }

    /** The tiles of a tree of this size, the partial ones with the width that they have in it. */
    public static List<Tile> of(long size) {
        return between(0, size);
    }

    /**
     * The tiles that must be there once a log of {@code oldSize} entries has {@code newSize}, and that were not there before. Level 0
     * comes first, so that whoever writes them in order never refers to what is missing.
     */
    public static List<Tile> between(long oldSize, long newSize) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("A log grows: not from " + oldSize + " to " + newSize);
        }
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < Long.BYTES && newSize >> (HEIGHT * level) > 0; level++) {
            long before = oldSize >> (HEIGHT * level);
            long after = newSize >> (HEIGHT * level);
            for (long index = before / FULL; index * FULL < after && after > before; index++) {
                tiles.add(new Tile(level, index, width(index, after)));
            }
        }
        return tiles;
    }

    /** The tile that holds a node of a tree of this size. */
    static Tile holding(int level, long index, long size) {
        int tileLevel = level / HEIGHT;
        long first = index << (level % HEIGHT);
        return new Tile(tileLevel, first / FULL, width(first / FULL, size >> (HEIGHT * tileLevel)));
    }

    /** What the file holds: its hashes, one behind the other. */
    public byte[] hashes(HashReader nodes) {
        byte[] bytes = new byte[width * Hash.LENGTH];
        for (int each = 0; each < width; each++) {
            byte[] hash = nodes.read(HEIGHT * level, index * FULL + each).bytes();
            System.arraycopy(hash, 0, bytes, each * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }

    private static int width(long index, long hashes) {
        return (int) Math.min(FULL, hashes - index * FULL);
    }

    private String place() {
        StringBuilder place = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            place.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return width == FULL ? place.toString() : place + ".p/" + width;
    }
}
