package sendoff.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.TemplateUse;
import sendoff.domain.TemplateUse.Change;

/// What its owner changes in a template again and again.
public final class Habits {
    /// So many sends show a habit.
    private static final int OFTEN = 3;

    private static final Pattern SLOT = Pattern.compile("\\{[^}\\n]*}");
    private static final Pattern CONDITION = Pattern.compile("\\[(?:no )?[a-z_]+\\? |]");

    private Habits() {}

    /// @param times in how many answers it was made
    /// @param text  the template with it
    public record Habit(Change change, int times, String text) {}

    /// Changes made in at least three answers that still fit the text, the most frequent first.
    ///
    /// @param declined those that were offered and not wanted
    public static List<Habit> in(Template template, List<TemplateUse> uses, List<Change> declined) {
        Map<Change, Long> often = uses.stream()
                .flatMap(use -> use.changes().stream().distinct())
                .filter(change -> !declined.contains(change))
                .collect(Collectors.groupingBy(change -> change, Collectors.counting()));
        return often.entrySet().stream()
                .filter(entry -> entry.getValue() >= OFTEN)
                .sorted(Map.Entry.<Change, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Change::before))))
                .flatMap(entry ->
                        habit(template, entry.getKey(), entry.getValue().intValue()))
                .toList();
    }

    private static Stream<Habit> habit(Template template, Change change, int times) {
        if (change.before().isBlank()) {
            return Stream.empty();
        }
        Matcher place = words(change.before()).matcher(template.source());
        List<MatchResult> places = place.results().toList();
        // Twice the same words: which of them was meant is not known.
        if (places.size() != 1 || touchesSlot(template.source(), places.getFirst())) {
            return Stream.empty();
        }
        String text = replaced(template.source(), places.getFirst(), escaped(change.after()));
        try {
            Template.read(template.voice(), template.file(), text, true);
        } catch (BrokenTemplate broken) {
            return Stream.empty();
        }
        return Stream.of(new Habit(change, times, text));
    }

    private static Pattern words(String text) {
        String each = Stream.of(text.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile("(?<!\\S)" + each + "(?!\\S)");
    }

    private static boolean touchesSlot(String source, MatchResult place) {
        return Stream.of(SLOT, CONDITION)
                .flatMap(pattern -> pattern.matcher(source).results())
                .anyMatch(mark -> mark.start() < place.end() && place.start() < mark.end());
    }

    private static String replaced(String source, MatchResult place, String after) {
        String text = source.substring(0, place.start()) + after + source.substring(place.end());
        return after.isEmpty() ? text.replaceAll("(?<=\\S) {2,}", " ").replaceAll(" +(?=\\n)", "") : text;
    }

    /// Braces typed into a letter are no slots.
    private static String escaped(String after) {
        return after.replace("{", "(").replace("}", ")");
    }
}
