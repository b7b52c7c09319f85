package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** A catalogue of any size: the sample listings copied under other names, and one of them with a big package. */
final class SampleListings {
    static final int PACKAGE_BYTES = 20 * 1024 * 1024;

    private static final String COPIES =
            " from (select c.listing_id, c.n, unhex(concat('ff', lpad(hex(c.n), 30, '0'))) copy_id from copies c) c join ";
    private static final List<String> COPYING = List.of(
            "listing select c.copy_id, concat(x.slug, '-copy-', c.n), x.organisation_id, x.publisher, x.publisher_listed,"
                    + " x.created_at, x.row_version" + COPIES + "listing x on x.id = c.listing_id",
            "listing_document select c.copy_id, concat(x.slug, '-copy-', c.n), x.document, x.entity_tag, x.valid_until_at,"
                    + " x.refreshed_at, x.form" + COPIES + "listing_document x on x.listing_id = c.listing_id",
            "listing_card select c.copy_id, x.card, x.name_text, x.search_text, concat(x.name_key, ' ', lpad(c.n, 6, '0')),"
                    + " x.newest_at - interval c.n second" + COPIES + "listing_card x on x.listing_id = c.listing_id",
            "listing_shelf select x.shelf, c.copy_id, concat(x.name_key, ' ', lpad(c.n, 6, '0')),"
                    + " x.newest_at - interval c.n second" + COPIES + "listing_shelf x on x.listing_id = c.listing_id");

    private final RunningStore store;

    SampleListings(RunningStore store) {
        this.store = store;
    }

    /** Makes up what is missing to so many listings; nothing when they are there. */
    void fill(int wanted) throws Exception {
        try (Connection connection = store.database(); Statement sql = connection.createStatement()) {
            int have = number(sql, "select count(*) from listing_card");
            if (have < wanted) {
                copy(sql, have, wanted);
            }
            giveBigPackage(connection);
            System.err.println("Listings: " + number(sql, "select count(*) from listing_card"));
        }
    }

    private static void copy(Statement sql, int have, int wanted) throws Exception {
        sql.execute("create temporary table original (n int not null auto_increment primary key, listing_id binary(16))"
                + " select c.listing_id from listing_card c join listing l on l.id = c.listing_id where l.slug not like '%-copy-%'");
        int originals = number(sql, "select count(*) from original");
        sql.execute("create temporary table copies (primary key (n)) select o.listing_id, s.seq n from seq_" + have + "_to_"
                + (wanted - 1) + " s join original o on o.n = s.seq % " + originals + " + 1");
        sql.execute("set foreign_key_checks = 0, unique_checks = 0");
        for (String table : COPYING) {
            sql.execute("insert into " + table);
        }
        // What a running store has in memory is of the shelves as they were.
        sql.execute("insert into shelf_version (name, changes) values ('all', 1) on duplicate key update changes = changes + 1");
    }

    private void giveBigPackage(Connection connection) throws Exception {
        byte[] content = new byte[PACKAGE_BYTES];
        new Random(1).nextBytes(content);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        Path blob = blob(store.home(), HexFormat.of().formatHex(digest));
        if (!Files.exists(blob)) {
            Files.createDirectories(blob.getParent());
            Files.write(blob, content);
        }
        try (PreparedStatement update = connection.prepareStatement("update listing_release r join listing l"
                + " on l.id = r.listing_id set r.artifact_sha256 = ?, r.artifact_size = ? where l.slug = ?")) {
            update.setBytes(1, digest);
            update.setInt(2, PACKAGE_BYTES);
            update.setString(3, RunningStore.INSTALLER);
            update.executeUpdate();
        }
    }

    /** The file of a blob. */
    static Path blob(Path home, String hex) {
        return home.resolve("blobs").resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static int number(Statement sql, String question) throws Exception {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }
}
