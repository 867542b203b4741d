package sendoff.web;

import java.util.List;
import java.util.Optional;

/// Everyone the owner has conversations with or wrote something down about.
///
/// @param rows the last to write first
/// @param more how many to show next, when there are more
/// @param all  how many match
public record PeoplePage(Frame frame, String query, List<Row> rows, int all, Optional<Integer> more) {
    public PeoplePage {
        rows = List.copyOf(rows);
    }

    /// @param mails `12 mails from them, 9 from you`, or empty
    /// @param when  when the last one was, or empty
    public record Row(String href, String name, String line, String mails, String when) {}

    /// Names that stand here more than once: one person at two addresses, perhaps.
    public List<String> namesakes() {
        return rows.stream()
                .map(Row::name)
                .filter(name ->
                        rows.stream().filter(row -> row.name().equals(name)).count() > 1)
                .distinct()
                .toList();
    }

    /// The page of the first of that name, where both are put together.
    public String together(String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .map(row -> row.href() + "#same")
                .orElse("/people");
    }

    public String heading() {
        if (!query.isEmpty()) {
            return switch (all) {
                case 0 -> "Nobody matches “" + query + "”";
                case 1 -> "One person matches “" + query + "”";
                default -> Words.capital(Words.number(all)) + " people match “" + query + "”";
            };
        }
        return switch (all) {
            case 0 -> "Nobody is known here yet";
            case 1 -> "One person you have to do with";
            default -> Words.capital(Words.number(all)) + " people you have to do with";
        };
    }

    /// As a link carries it.
    public String encoded() {
        return java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
    }
}
