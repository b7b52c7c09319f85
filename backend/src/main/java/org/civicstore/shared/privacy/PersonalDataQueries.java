package org.civicstore.shared.privacy;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Collects every row that leads to a person. */
@Singleton
public class PersonalDataQueries {
    /** Nobody has done more than this with one table by hand. */
    private static final int MOST = 20_000;

    /** What proves who somebody is, and what only the case may open; given to nobody, in no form. */
    private static final Set<String> SECRET = Set.of("password_hash", "secret_sha256", "sealed");

    private final Transactor transactor;

    PersonalDataQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** By table, and by the column that leads to the person; ids as text, times in UTC, secrets left out. */
    public Map<String, List<Map<String, @Nullable Object>>> about(AccountId account) {
        byte[] id = Uuids.bytes(account.value());
        Map<String, List<Map<String, @Nullable Object>>> all = new LinkedHashMap<>();
        for (PersonalColumn each : PersonalColumn.ALL) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            transactor
                    .reading()
                    .fetch("select * from " + each.table() + " where " + each.column() + " = ? limit " + MOST, (Object)
                            id)
                    .forEach(row -> rows.add(readable(row)));
            if (!rows.isEmpty()) {
                all.put(each.table() + "." + each.column(), rows);
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> readable(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            if (!SECRET.contains(field.getName())) {
                values.put(field.getName(), readable(row.get(field)));
            }
        }
        return values;
    }

    private static @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes when bytes.length == 16 -> Uuids.uuid(bytes).toString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case LocalDateTime time -> Times.instant(time).toString();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
