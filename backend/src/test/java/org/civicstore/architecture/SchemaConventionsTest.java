package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

/** What every table has in common, read from the running database. Each question lists what breaks a convention. */
@StoreTest
class SchemaConventionsTest {
    /** Tables whose shape a library fixes. */
    private static final String OURS = " not in ('flyway_schema_history', 'scheduled_tasks')";

    private final DataSource dataSource;

    SchemaConventionsTest(Store store) {
        this.dataSource = store.bean(DataSource.class);
    }

    @Test
    void the_migrations_made_tables_to_look_at() {
        assertThat(list("select table_name from information_schema.tables where table_schema = database()"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(list("""
            select t.table_name from information_schema.tables t
            left join information_schema.table_constraints c
              on c.table_schema = t.table_schema and c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY'
            where t.table_schema = database() and t.table_type = 'BASE TABLE' and c.constraint_name is null
            """))
                .as("because rows that cannot be told apart can be neither locked nor mended")
                .isEmpty();
    }

    @Test
    void ids_are_sixteen_bytes() {
        assertThat(columns(
                        "column_name = 'id' or (column_name like '%\\_id' and data_type like '%int')",
                        "column_type <> 'binary(16)'"))
                .as("because ids are UUIDv7, sort by time and tell nobody how many there are")
                .isEmpty();
    }

    @Test
    void instants_are_datetimes_with_microseconds() {
        assertThat(columns("column_name like '%\\_at'", "column_type <> 'datetime(6)'"))
                .as("because instants are compared and sorted across tables")
                .isEmpty();
        assertThat(columns(
                        "data_type in ('datetime', 'timestamp', 'time')",
                        "column_name not regexp '_(at|from|until)$' or column_type <> 'datetime(6)'"))
                .as("because a column that holds an instant says so in its name")
                .isEmpty();
    }

    /** History keeps what was, also states that the code has given up since: its from_ and to_ columns are free. */
    @Test
    void states_and_kinds_are_short_texts_with_a_named_check() {
        String states = "column_name regexp '(^|_)(status|state|kind|outcome|ruling)$' and column_name not regexp"
                + " '^(from|to)_'";
        assertThat(columns(states, "data_type <> 'varchar' or character_maximum_length > 40"))
                .as("because ENUM columns cannot be extended without rewriting the table")
                .isEmpty();
        assertThat(list("""
            select concat(c.table_name, '.', c.column_name) from information_schema.columns c
            where c.table_schema = database() and c.table_name %s and %s
              and not exists (
                select 1 from information_schema.check_constraints k
                where k.constraint_schema = c.table_schema
                  and k.check_clause like concat('%%`', c.column_name, '`%%')
                  and exists (
                    select 1 from information_schema.table_constraints t
                    where t.constraint_schema = k.constraint_schema and t.constraint_name = k.constraint_name
                      and t.table_name = c.table_name and t.constraint_type = 'CHECK'))
            """.formatted(OURS, states)))
                .as("because the database refuses a state that the code does not know")
                .isEmpty();
    }

    @Test
    void no_column_has_a_type_that_rounds_or_is_not_portable() {
        assertThat(columns(
                        "true",
                        "data_type in ('float', 'double', 'enum', 'set', 'timestamp', 'year', 'uuid', 'inet6')"))
                .as("because money and measures must not be rounded, and both kinds of server must accept the schema")
                .isEmpty();
    }

    @Test
    void every_text_column_holds_every_character() {
        assertThat(columns("character_set_name is not null", "character_set_name not in ('utf8mb4', 'ascii')"))
                .as("because names have emoji, and some have letters outside the basic plane")
                .isEmpty();
    }

    @Test
    void names_are_lower_case_with_underscores() {
        assertThat(columns(
                        "true",
                        "binary column_name not regexp '^[a-z][a-z0-9_]*$' or binary table_name not regexp"
                                + " '^[a-z][a-z0-9_]*$'"))
                .isEmpty();
    }

    @Test
    void every_reference_and_check_has_a_name_that_people_gave() {
        assertThat(list("""
            select concat(table_name, '.', constraint_name) from information_schema.table_constraints
            where constraint_schema = database() and table_name %s and constraint_type in ('FOREIGN KEY', 'CHECK')
              and (constraint_name regexp '_(ibfk|chk)_[0-9]+$' or constraint_name regexp '^CONSTRAINT_[0-9]+$')
            """.formatted(OURS)))
                .as("because the name is all that the log says when one is broken")
                .isEmpty();
    }

    @Test
    void every_reference_is_the_start_of_an_index() {
        assertThat(list("""
            select concat(k.table_name, '.', k.column_name) from information_schema.key_column_usage k
            where k.table_schema = database() and k.referenced_table_name is not null and k.ordinal_position = 1
              and not exists (
                select 1 from information_schema.statistics s
                where s.table_schema = k.table_schema and s.table_name = k.table_name
                  and s.column_name = k.column_name and s.seq_in_index = 1)
            """))
                .as("because deleting or changing a parent locks the whole child table otherwise")
                .isEmpty();
    }

    private List<String> columns(String which, String wrong) {
        return list("select concat(table_name, '.', column_name, ' ', column_type) from information_schema.columns"
                + " where table_schema = database() and table_name" + OURS + " and (" + which + ") and (" + wrong
                + ")");
    }

    private List<String> list(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
