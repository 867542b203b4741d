package sendoff.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Ask;
import sendoff.domain.KindName;
import sendoff.evaluate.AskLessons.Letter;
import sendoff.language.Linear;
import sendoff.language.Tokens;
import sendoff.recognise.AskLine;

/// The line that the desk shows of an ask: whether it is made of a sentence that a reader marked as asking, and how
/// many
/// words it shares with the label, which says in somebody else's words what is wanted.
///
/// A line may share few words and be right ("Ring you one morning"), or many of a sentence that asks nothing; so the
/// sentence is what counts.
final class AskFigures implements Section {
    /// Marks in mailboxes that are not learnt from, seen from the project's folder.
    private static final Path MARKS = Path.of("src", "test", "asks");

    private static final String ASKS = "the ask is read off a sentence that asks";
    private static final int STEM = 5;
    private static final Set<String> SMALL = Set.of(
            "a", "about", "an", "and", "are", "as", "at", "be", "by", "do", "for", "from", "had", "has", "have", "he",
            "her", "him", "his", "how", "i", "if", "in", "is", "it", "me", "my", "of", "on", "one", "or", "our", "out",
            "she", "that", "the", "their", "this", "to", "us", "was", "we", "what", "whether", "who", "with", "would",
            "you", "your");

    /// @param right whether the sentence chosen is one that a reader marked
    record Choice(KindName kind, boolean right) {
        static Choice of(Letter letter, Linear model) {
            return new Choice(letter.kind(), letter.isReadBy(model));
        }
    }

    /// @param found  how many of the label's words stand in the line, summed up
    /// @param to     how many of the line's words stand in the label, summed up
    private record Shared(double found, double to, int lines) {
        static final Shared NOTHING = new Shared(0, 0, 0);

        Shared plus(Shared other) {
            return new Shared(found + other.found, to + other.to, lines + other.lines);
        }

        static Shared of(Set<String> label, Set<String> line) {
            double both = label.stream().filter(line::contains).count();
            return new Shared(both / Math.max(1, label.size()), both / Math.max(1, line.size()), 1);
        }
    }

    @Override
    public String title() {
        return "The line of an ask";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Path> mailboxes = LabelledMail.mailboxes(corpus.resolve("modern"));
        List<Choice> choices = mailboxes.stream()
                .flatMap(mailbox -> AskLessons.in(mailbox, MARKS).stream())
                .map(letter -> Choice.of(letter, AskLine.standard()))
                .toList();
        Shared shared = mailboxes.stream().map(AskFigures::shared).reduce(Shared.NOTHING, Shared::plus);
        if (shared.lines() == 0) {
            return Measured.NOTHING;
        }
        List<Figure> figures = new ArrayList<>(rows(choices));
        figures.add(Figure.of(
                "words of the label in the line of its ask",
                shared.found() / shared.lines(),
                shared.lines() + " lines; labels are in other words than the asker's"));
        figures.add(Figure.of("words of the line of an ask in its label", shared.to() / shared.lines(), ""));
        return new Measured(figures, "");
    }

    /// The share of right ones, in all and by kind.
    static List<Figure> rows(List<Choice> choices) {
        if (choices.isEmpty()) {
            return List.of();
        }
        Map<String, List<Choice>> kinds = choices.stream()
                .collect(Collectors.groupingBy(choice -> choice.kind().word(), TreeMap::new, Collectors.toList()));
        return Stream.concat(
                        Stream.of(row(ASKS, choices)),
                        kinds.entrySet().stream().map(kind -> row(ASKS + ", " + kind.getKey(), kind.getValue())))
                .toList();
    }

    private static Figure row(String what, List<Choice> choices) {
        int right = (int) choices.stream().filter(Choice::right).count();
        return Figure.of(
                what, Tally.share(right, choices.size()), choices.size() + " letters with more than one sentence");
    }

    private static Shared shared(Path mailbox) {
        Map<String, String> labels = new HashMap<>();
        JsonLines.in(mailbox.resolve("labels.jsonl"))
                .forEach(line -> line.text("ask").ifPresent(ask -> labels.put(line.string("file"), ask)));
        return LabelledMail.modern(mailbox).stream()
                .filter(mail -> mail.kind() != KindName.NONE && labels.containsKey(mail.file()))
                .map(mail -> Shared.of(
                        words(labels.getOrDefault(mail.file(), "")),
                        words(AskLine.in(mail.message(), mail.owner(), mail.kind())
                                .map(Ask::line)
                                .orElse(""))))
                .reduce(Shared.NOTHING, Shared::plus);
    }

    /// Their beginnings: "introduce" and "introduction" are one.
    private static Set<String> words(String text) {
        return Arrays.stream(Tokens.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
