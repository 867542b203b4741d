package sendoff.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final int MOST_NAMESAKES = 5;

    /// Who stands here more than once: one person at two addresses, perhaps.
    ///
    /// @return each name, and the page of the first, where both are put together
    public Map<String, String> namesakes() {
        Map<String, List<Row>> byName =
                rows.stream().collect(Collectors.groupingBy(Row::name, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> twice = new LinkedHashMap<>();
        byName.forEach((name, same) -> {
            if (same.size() > 1 && twice.size() < MOST_NAMESAKES) {
                twice.put(name, same.getFirst().href() + "#same");
            }
        });
        return twice;
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
