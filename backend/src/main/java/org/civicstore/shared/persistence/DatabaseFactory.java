package org.civicstore.shared.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Makes the database beans: the server when it is ours, the pool, the migrations, jOOQ. */
@Factory
class DatabaseFactory {

    /** Our own server; made, and so started, only when the settings name no other. */
    @Singleton
    @Bean(preDestroy = "close")
    EmbeddedDatabase embeddedDatabase(HomeSettings home, EmbeddedSettings settings) {
        return EmbeddedDatabase.start(home.folder("database"), settings.folder(home));
    }

    /** Where the database is, whoever runs it. */
    @Singleton
    DatabaseAddress address(DatabaseSettings settings, io.micronaut.context.BeanProvider<EmbeddedDatabase> embedded) {
        if (settings.embedded()) {
            EmbeddedDatabase own = embedded.get();
            return new DatabaseAddress(own.url(), own.user(), own.password());
        }
        return new DatabaseAddress(
                Objects.requireNonNull(settings.url()),
                Objects.requireNonNullElse(settings.user(), ""),
                Objects.requireNonNullElse(settings.password(), ""));
    }

    /** The pool, on a schema that the migrations have brought up to date. */
    @Context
    @Bean(preDestroy = "close")
    HikariDataSource dataSource(DatabaseAddress address, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setPoolName("civicstore");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.addDataSourceProperty("useServerPrepStmts", "true");
        // By default only 25 statements of up to 256 characters are kept; any other is prepared anew each time.
        config.addDataSourceProperty("prepStmtCacheSize", "250");
        config.addDataSourceProperty("prepStmtCacheSqlLimit", "8192");
        config.addDataSourceProperty("cacheServerConfiguration", "true");
        config.addDataSourceProperty("useLocalSessionState", "true");
        config.addDataSourceProperty("maintainTimeStats", "false");
        HikariDataSource dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return dataSource;
    }

    @Singleton
    DSLContext sql(DataSource dataSource) {
        Settings settings = new Settings()
                .withRenderGroupConcatMaxLenSessionVariable(false)
                .withRenderSchema(false)
                .withExecuteLogging(false);
        return DSL.using(dataSource, SQLDialect.MYSQL, settings);
    }

    record DatabaseAddress(String url, String user, String password) {}

    /** Folder for the unpacked server; by default inside the home. */
    @io.micronaut.context.annotation.ConfigurationProperties("civicstore.embedded-db")
    record EmbeddedSettings(
            @org.jspecify.annotations.Nullable String binaries) {
        Path folder(HomeSettings home) {
            return binaries == null || binaries.isBlank() ? home.folder("database-server") : Path.of(binaries);
        }
    }
}
