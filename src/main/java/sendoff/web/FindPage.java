package sendoff.web;

import java.util.List;

/// Everything kept that holds the words looked for, answered or not.
public record FindPage(Frame frame, String query, List<Found> found, List<PeoplePage.Row> people) {
    public FindPage {
        people = List.copyOf(people);
        found = List.copyOf(found);
    }

    /// @param state where it stands
    public record Found(String id, String who, String via, String ask, String state, String when, String channelIcon) {}

    public String heading() {
        if (query.isBlank()) {
            return "Find anyone who wrote";
        }
        return switch (found.size()) {
            case 0 -> "Nobody matches “" + query + "”";
            case 1 -> "One introduction matches “" + query + "”";
            default -> Words.capital(Words.number(found.size())) + " introductions match “" + query + "”";
        };
    }
}
