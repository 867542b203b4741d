package sendoff.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;

/// A process of its own that brings a data file up to date and ends hard before the n-th statement that writes: no
/// `finally` runs, nothing is rolled back.
final class MortalMigration {
    static final int KILLED = 137;

    private static final Set<String> WRITE = Set.of("create", "alter", "insert", "update", "delete", "drop");

    private final AtomicInteger left;

    private MortalMigration(int statements) {
        left = new AtomicInteger(statements);
    }

    /// @param args the file, and before which statement to end, from 1
    public static void main(String[] args) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + args[0]);
        var mortal = new MortalMigration(Integer.parseInt(args[1]));
        Schema.bringUpToDate(Jdbi.create(source), mortal.watch(DataSource.class, source), "sqlite", () -> {});
    }

    private <T> T watch(Class<T> type, Object object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call(object, method, args)));
    }

    private Object call(Object object, Method method, Object[] args) throws Throwable {
        if (args != null && args.length > 0 && args[0] instanceof String sql && writes(sql)) {
            if (left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
        try {
            Object result = method.invoke(object, args);
            return switch (result) {
                case Connection connection -> watch(Connection.class, connection);
                case java.sql.PreparedStatement prepared -> prepared;
                case Statement statement -> watch(Statement.class, statement);
                case null, default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean writes(String sql) {
        String first = sql.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .findFirst()
                .orElse("");
        return WRITE.contains(first.strip().split("\\s", 2)[0].toLowerCase(java.util.Locale.ROOT));
    }
}
