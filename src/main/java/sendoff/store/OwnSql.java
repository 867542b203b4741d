package sendoff.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/// Finds the `:names` and `<lists>` of our own statements. Jdbi's parser is a generated one, whose tables take longer
/// to load than a short command takes for all the rest.
final class OwnSql implements SqlParser, TemplateEngine {
    /// A text, a comment or a cast may hold a colon that begins no name.
    private static final Pattern NAME = Pattern.compile("'(?:[^']|'')*'|--[^\n]*|::|:([a-zA-Z_]\\w*)");

    private static final Pattern LIST = Pattern.compile("<([a-zA-Z]\\w*)>");

    /// Statements are few; only the length of lists makes new ones.
    private static final int KEPT = 500;

    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql known = parsed.get(sql);
        if (known != null) {
            return known;
        }
        ParsedSql fresh = parse(sql);
        if (parsed.size() < KEPT) {
            parsed.put(sql, fresh);
        }
        return fresh;
    }

    private static ParsedSql parse(String sql) {
        var statement = ParsedSql.builder();
        Matcher name = NAME.matcher(sql);
        int done = 0;
        while (name.find()) {
            if (name.group(1) != null) {
                statement.append(sql.substring(done, name.start())).appendNamedParameter(name.group(1));
                done = name.end();
            }
        }
        return statement.append(sql.substring(done)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }

    @Override
    public String render(String template, StatementContext context) {
        return template.indexOf('<') < 0
                ? template
                : LIST.matcher(template)
                        .replaceAll(
                                list -> Matcher.quoteReplacement(String.valueOf(context.getAttribute(list.group(1)))));
    }
}
