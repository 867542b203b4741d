package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.tone.Situation;
import sendoff.tone.Tone;
import tools.jackson.databind.JsonNode;

/// The defects that a reader labelled in real declines, one decision a message and defect.
final class RealDeclines {
    private static final Map<String, String> RULES = Map.of(
            "over_apology", "over-apology",
            "over_explaining", "over-explaining",
            "open_door_without_condition", "vague-open-door",
            "no_gratitude", "no-thanks",
            "no_goodwill", "no-goodwill");
    private static final Map<String, Framework> FRAMEWORKS = Map.of(
            "direct", Framework.DIRECT_CLOSURE,
            "redirect", Framework.REDIRECT,
            "soft", Framework.SOFT_FADE,
            "buy_time", Framework.BUY_TIME);

    private final Tone tone;

    RealDeclines(Tone tone) {
        this.tone = tone;
    }

    List<Figure> measure(Path corpus) {
        List<JsonNode> declines = DraftLabels.lines(corpus.resolve("declines.jsonl"));
        if (declines.isEmpty()) {
            return List.of();
        }
        Map<String, int[]> counts = new HashMap<>();
        for (JsonNode decline : declines) {
            Set<String> labelled = decline.path("defects")
                    .valueStream()
                    .map(defect -> RULES.getOrDefault(defect.asString(), ""))
                    .collect(Collectors.toSet());
            Set<String> found = found(decline);
            for (String rule : RULES.values()) {
                int[] count = counts.computeIfAbsent(rule, key -> new int[3]);
                boolean is = labelled.contains(rule);
                boolean seen = found.contains(rule);
                count[0] += is && seen ? 1 : 0;
                count[1] += !is && seen ? 1 : 0;
                count[2] += is && !seen ? 1 : 0;
            }
        }
        return figures(counts, declines.size());
    }

    private Set<String> found(JsonNode decline) {
        Optional<Framework> framework =
                Optional.ofNullable(FRAMEWORKS.get(decline.path("framework").asString("")));
        var situation = Situation.of(Optional.empty(), Optional.empty(), framework, Optional.empty());
        return tone.check(decline.path("text").asString(""), situation).stream()
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    private static List<Figure> figures(Map<String, int[]> counts, int declines) {
        List<Figure> figures = new ArrayList<>();
        for (String rule : RULES.values().stream().sorted().toList()) {
            int[] count = counts.getOrDefault(rule, new int[3]);
            String note = declines + " real declines: " + count[0] + " right, " + count[1] + " too much, " + count[2]
                    + " missed";
            figures.add(Figure.of("real declines, " + rule + " F1", f1(count), note));
        }
        return figures;
    }

    private static double f1(int[] count) {
        int sum = 2 * count[0] + count[1] + count[2];
        return sum == 0 ? 1 : 2.0 * count[0] / sum;
    }
}
