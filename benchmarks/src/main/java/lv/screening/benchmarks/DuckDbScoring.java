package lv.screening.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Runs one SQL statement in DuckDB with two threads, and nothing else: the command that {@code batch} is compared with. */
public final class DuckDbScoring {
    private DuckDbScoring() {}

    /**
     * Runs it.
     *
     * @param arguments the file that holds the statement
     */
    public static void main(String[] arguments) throws Exception {
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute(Files.readString(Path.of(arguments[0])));
        }
    }
}
