package bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A queue of any length: the sample cases copied under other numbers, most of them open, each with all that belongs to it. */
final class SampleCases {

    /** By table: how its rows are found, and which columns differ in the copy. */
    private static final List<Copy> COPYING = List.of(
            new Copy("submission", "x.id = c.submission_id", Map.of("id", "c.copy_submission", "number", "1000000 + c.n")),
            new Copy(
                    "submission_snapshot",
                    "x.submission_id = c.submission_id",
                    Map.of("id", "unhex(md5(concat(hex(x.id), c.n)))", "submission_id", "c.copy_submission")),
            new Copy(
                    "review_case",
                    "x.id = c.review_id",
                    Map.ofEntries(
                            Map.entry("id", "c.copy_review"),
                            Map.entry("submission_id", "c.copy_submission"),
                            Map.entry("submission_number", "concat('S-', 1000000 + c.n)"),
                            Map.entry("status", "if(c.n % 10 = 0, x.status, 'QUEUED')"),
                            Map.entry("outcome", "if(c.n % 10 = 0, x.outcome, null)"),
                            Map.entry("concluded_at", "if(c.n % 10 = 0, x.concluded_at, null)"),
                            Map.entry("certifier_id", "if(c.n % 10 = 0, x.certifier_id, null)"),
                            Map.entry("clock_started_at", "if(c.n % 10 = 0, x.clock_started_at, x.opened_at)"),
                            Map.entry("due_at", "x.opened_at + interval 1 + c.n % 200 hour"),
                            Map.entry("tier", "elt(1 + c.n % 3, 'LOW', 'MEDIUM', 'HIGH')"))),
            new Copy(
                    "review_screening",
                    "x.review_id = c.review_id",
                    Map.of("id", "unhex(md5(concat(hex(x.id), c.n)))", "review_id", "c.copy_review")),
            new Copy("review_ruling", "x.review_id = c.review_id", Map.of("review_id", "c.copy_review")),
            new Copy(
                    "review_history",
                    "x.review_id = c.review_id",
                    Map.of("id", "unhex(md5(concat(hex(x.id), c.n)))", "review_id", "c.copy_review")));

    private final RunningStore store;

    private record Copy(String table, String rows, Map<String, String> other) {}

    SampleCases(RunningStore store) {
        this.store = store;
    }

    /** Makes up what is missing to so many cases; nothing when they are there. */
    void fill(int wanted) throws Exception {
        try (Connection connection = store.database(); Statement sql = connection.createStatement()) {
            int have = number(sql, "select count(*) from review_case");
            if (have < wanted) {
                sql.execute("create temporary table original (n int not null auto_increment primary key, submission_id binary(16),"
                        + " review_id binary(16)) select submission_id, id review_id from review_case where hex(id) not like 'FD%'");
                int originals = number(sql, "select count(*) from original");
                sql.execute("create temporary table copies (primary key (n)) select s.seq n, o.submission_id, o.review_id,"
                        + " unhex(concat('fe', lpad(hex(s.seq), 30, '0'))) copy_submission,"
                        + " unhex(concat('fd', lpad(hex(s.seq), 30, '0'))) copy_review"
                        + " from seq_" + have + "_to_" + (wanted - 1) + " s join original o on o.n = s.seq % " + originals + " + 1");
                sql.execute("set foreign_key_checks = 0, unique_checks = 0");
                for (Copy copy : COPYING) {
                    copy(sql, copy);
                }
                sql.execute("analyze table review_case");
            }
            System.err.println("Cases: " + number(sql, "select count(*) from review_case"));
        }
    }

    private static void copy(Statement sql, Copy copy) throws Exception {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select column_name from information_schema.columns"
                + " where table_schema = database() and table_name = '" + copy.table() + "' order by ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        List<String> values =
                columns.stream().map(column -> copy.other().getOrDefault(column, "x." + column)).toList();
        sql.execute("insert into " + copy.table() + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from copies c join " + copy.table() + " x on " + copy.rows());
    }

    private static int number(Statement sql, String question) throws Exception {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }
}
