package org.civicstore.catalogue.page;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The generated app tile: same slug, same tile, everywhere and for ever. {@code frontend/src/design/tile.ts} writes the
 * steps down and draws the same.
 *
 * @param ground colour of the tile
 * @param tone colour of its panes
 * @param ink colour of the letter, at least 6:1 on both
 * @param panes path data of the four panes
 * @param letter one character
 */
public record Tile(String ground, String tone, String ink, String panes, String letter) {
    private record Palette(String ground, String tone, String ink) {}

    private static final List<Palette> PALETTES = List.of(
            new Palette("#DDE1F8", "#BFC7F1", "#232B6B"),
            new Palette("#FFE7A8", "#FFD05C", "#3D2C00"),
            new Palette("#D5EADB", "#AFD8BD", "#12402A"),
            new Palette("#FADCE3", "#F2B9C7", "#6B1333"),
            new Palette("#D0EBF2", "#A3D5E2", "#0B4353"),
            new Palette("#343F8C", "#4753A6", "#FFFFFF"),
            new Palette("#1F5A3D", "#2C6E4E", "#FFFFFF"),
            new Palette("#8A2445", "#A1375A", "#FFFFFF"),
            new Palette("#0F5568", "#19687E", "#FFFFFF"),
            new Palette("#1C2152", "#333C80", "#FFC84A"));

    public static Tile of(String slug, String name) {
        int hash = hash(slug);
        Palette palette = PALETTES.get(Integer.remainderUnsigned(hash, PALETTES.size()));
        StringBuilder panes = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            panes.append(pane(Integer.remainderUnsigned(hash >>> (4 + i * 5), 7), i % 2 * 32, i / 2 * 32));
        }
        return new Tile(palette.ground(), palette.tone(), palette.ink(), panes.toString(), letter(name));
    }

    /** FNV-1a, 32 bit, over the UTF-8 bytes, and one round of mixing, so that names with a common stem spread out. */
    private static int hash(String text) {
        int hash = 0x811c9dc5;
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (value & 0xff)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 15)) * 0x7feb352d;
        return hash ^ (hash >>> 13);
    }

    private static String pane(int shape, int x, int y) {
        int right = x + 32;
        int down = y + 32;
        return switch (shape) {
            case 1 -> "M" + x + ' ' + down + "A32 32 0 0 1 " + right + ' ' + y + 'V' + down + 'Z';
            case 2 -> "M" + x + ' ' + y + "A32 32 0 0 1 " + right + ' ' + down + 'H' + x + 'Z';
            case 3 -> "M" + right + ' ' + y + "A32 32 0 0 1 " + x + ' ' + down + 'V' + y + 'Z';
            case 4 -> "M" + right + ' ' + down + "A32 32 0 0 1 " + x + ' ' + y + 'H' + right + 'Z';
            case 5 ->
                "M" + x + ' ' + down + 'V' + (y + 16) + "A16 16 0 0 1 " + right + ' ' + (y + 16) + 'V' + down + 'Z';
            case 6 -> "M" + x + ' ' + y + 'V' + (y + 16) + "A16 16 0 0 0 " + right + ' ' + (y + 16) + 'V' + y + 'Z';
            default -> "";
        };
    }

    private static String letter(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(letter -> letter.toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("?");
    }
}
