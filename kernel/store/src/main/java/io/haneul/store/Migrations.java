package io.haneul.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.DataSourceConnectionProvider;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;

/** Brings the schema up to date. Migrations are numbered and append-only: what has landed is never edited. */
final class Migrations implements MigrationLoader {
    /** In the order they are applied; the number is their place here, from 1. */
    private static final List<String> NAMES = List.of(
            "001_kernel",
            "002_identity",
            "003_infrastructure",
            "004_catalog",
            "005_network",
            "006_compute",
            "007_long_secrets",
            "009_history",
            "010_templates",
            "011_alerts",
            "012_limits",
            "013_host_boot");

    private static final String TABLE = "schema_change";
    private static final String LOCK = "haneul.migrations";

    private Migrations() {}

    static void run(DataSource dataSource) {
        try (Connection lock = dataSource.getConnection();
                Statement statement = lock.createStatement()) {
            // several servers may start at once on one database: one migrates, the others find it done
            statement.execute("select get_lock('" + LOCK + "', 60)");
            statement.execute("create table if not exists " + TABLE + " (id numeric(20, 0) not null primary key,"
                    + " applied_at varchar(25) not null, description varchar(255) not null)");
            DatabaseOperationOption option = new DatabaseOperationOption();
            option.setChangelogTable(TABLE);
            option.setDelimiter(";");
            option.setStopOnError(true);
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            new UpOperation().operate(new DataSourceConnectionProvider(dataSource), new Migrations(), option, silent);
            statement.execute("select release_lock('" + LOCK + "')");
        } catch (SQLException e) {
            throw new IllegalStateException("the database's schema could not be brought up to date", e);
        }
    }

    @Override
    public List<Change> getMigrations() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            changes.add(new Change(BigDecimal.valueOf(i + 1L), null, NAMES.get(i)));
        }
        changes.forEach(change -> change.setFilename(change.getDescription() + ".sql"));
        return changes;
    }

    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        InputStream script = Migrations.class.getResourceAsStream("migrations/" + change.getFilename());
        if (script == null) {
            throw new IllegalStateException("migration " + change.getFilename() + " is missing");
        }
        return new InputStreamReader(script, StandardCharsets.UTF_8);
    }

    @Override
    public Reader getBootstrapReader() {
        return new StringReader("");
    }

    @Override
    public Reader getOnAbortReader() {
        return new StringReader("");
    }
}
