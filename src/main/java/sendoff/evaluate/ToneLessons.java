package sendoff.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Finding.Span;
import sendoff.evaluate.DraftLabels.LabelledDraft;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
import sendoff.evaluate.WrittenDrafts.Expected;
import sendoff.evaluate.WrittenDrafts.Line;
import sendoff.language.Features;
import sendoff.language.Linear;
import sendoff.language.RuleFile;
import sendoff.tone.Change;
import sendoff.tone.Said;
import sendoff.tone.SecondOpinion;
import sendoff.tone.Situation;
import sendoff.tone.Tone;

/// Teaches the second opinion of tone what a sentence does, from the sentences of labelled drafts.
///
/// How sure it must be is told by sets of drafts that it did not see, one left out after the other.
final class ToneLessons {
    /// A sentence of one set, and for each question that its label answers, what the answer is.
    ///
    record Lesson(String set, Features wording, Map<String, Boolean> does, From from) {}

    /// Where a sentence comes from.
    enum From {
        /// A whole draft, among whatever else people write.
        DRAFT,
        /// A list of sentences that do it and, closer to them than most of a draft, of sentences that don't.
        LINE,
        /// A suggestion of ours.
        MENDED
    }

    /// A question, and of how many sentences that don't do it one may be taken for one that does.
    record Question(String name, int oneIn) {}

    /// How often each may be wrong was chosen where rules and model were both strangers to a set: see decision 25.
    static final List<Question> QUESTIONS = List.of(
            new Question("excuse-not-rule", 2000),
            new Question("hedging", 2000),
            new Question("open-to-negotiation", 2000),
            new Question("over-apology", 2000),
            new Question("vague-open-door", 2000),
            new Question("refusal-given-away", 1000),
            new Question(SecondOpinion.DECIDES, 60),
            new Question(SecondOpinion.WARM, 60));

    /// Written without a look at the rules, and read since; what is only counted stays out.
    private static final List<String> WRITTEN =
            List.of("seen", "kept", "fresh", "stranger-a", "voices", "writers-a", "mixed-a");

    private static final List<String> LAID_OUT = List.of(
            "bergen-a",
            "valparaiso-a",
            "rotterdam-a",
            "atlanta-a",
            "fifteen-a",
            "pune-a",
            "leeds-a",
            "cork-a",
            "osaka-a");
    /// Written to teach it, in `src/train/tone`.
    private static final List<String> OWN = List.of(
            "many-voices",
            "north-america",
            "british-isles",
            "second-language",
            "phones-and-letters",
            "second-sheet-business",
            "second-sheet-walks-of-life");

    private static final Map<String, String> ABSENT =
            Map.of("no-goodwill", SecondOpinion.WARM, "no-decision", SecondOpinion.DECIDES);

    private static final List<String> RULE_FILES = List.of("/tone/signs.yaml", "/tone/rules.yaml");
    /// The examples of the rules are in every fold: they are the definition.
    private static final String EXAMPLES = "examples";

    private static final double COST = 1;

    /// Of so many sentences that do it one may be denied.
    private static final int DENIED_WRONGLY = 30;

    private final Learner learner = Learner.ofMargins(COST);
    private final Tone tone = Tone.byPatterns();

    List<Lesson> examples(String set, RuleFile file) {
        List<Lesson> lessons = new ArrayList<>();
        for (RuleFile.Entry entry : file.entries()) {
            for (boolean hit : List.of(true, false)) {
                List<String> texts =
                        hit ? entry.examples().hit() : entry.examples().miss();
                texts.stream()
                        .map(tone::said)
                        .filter(said -> said.size() == 1)
                        .forEach(said -> lessons.add(sentence(set, said.getFirst(), Map.of(entry.group(), hit))));
            }
        }
        return lessons;
    }

    List<Lesson> lines(String set, List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(line(set, line), mended(set, line.draft(), line.situation())))
                .toList();
    }

    /// Of a line that should be noted and has several sentences nobody said which.
    private Stream<Lesson> line(String set, Line line) {
        String text = line.text().strip();
        int start = line.draft().indexOf(text);
        List<Said> said = start < 0
                ? List.of()
                : tone.said(line.draft()).stream()
                        .filter(each -> each.start() < start + text.length() && start < each.end())
                        .toList();
        if (line.rule().equals("no-goodwill") || line.rule().equals("no-decision")) {
            return said.stream()
                    .filter(each -> line.speaks() || said.size() == 1)
                    .map(each -> sentence(set, each, Map.of(ABSENT.get(line.rule()), !line.speaks())));
        }
        return said.stream()
                .filter(each -> !line.speaks() || said.size() == 1)
                .map(each -> sentence(set, each, Map.of(line.rule(), line.speaks())));
    }

    List<Lesson> drafts(String set, List<LabelledDraft> drafts) {
        return drafts.stream()
                .map(WrittenTone::whole)
                .flatMap(draft -> whole(set, draft))
                .toList();
    }

    List<Lesson> wholes(String set, List<WrittenDrafts.Whole> drafts) {
        return drafts.stream().flatMap(draft -> whole(set, draft)).toList();
    }

    private Stream<Lesson> whole(String set, WrittenDrafts.Whole draft) {
        return Stream.concat(
                draft(set, draft.draft(), draft.findings()), mended(set, draft.draft(), draft.situation()));
    }

    /// What a suggestion has mended is in order now, and a sentence of ours is in order altogether.
    private Stream<Lesson> mended(String set, String text, Situation situation) {
        Set<String> before = sentences(text, tone.said(text));
        return tone.check(text, situation).stream()
                .filter(finding -> finding.suggestion().isPresent())
                .flatMap(finding -> {
                    String after = Change.apply(text, finding);
                    Map<String, Boolean> does = new HashMap<>();
                    QUESTIONS.stream()
                            .map(Question::name)
                            .filter(name -> finding.span().isEmpty() && !name.equals(SecondOpinion.WARM)
                                    || name.equals(finding.rule()))
                            .forEach(name -> does.put(name, false));
                    return tone.said(after).stream()
                            .filter(said -> !before.contains(after.substring(said.start(), said.end())))
                            .map(said -> new Lesson(set, said.wording(), does, From.MENDED));
                });
    }

    private static Set<String> sentences(String text, List<Said> said) {
        return said.stream()
                .map(each -> text.substring(each.start(), each.end()))
                .collect(Collectors.toSet());
    }

    private Stream<Lesson> draft(String set, String text, List<Expected> findings) {
        List<Said> all = tone.said(text);
        boolean cold = findings.stream().anyMatch(each -> each.rule().equals("no-goodwill"));
        boolean open = findings.stream().anyMatch(each -> each.rule().equals("no-decision"));
        boolean wished = all.stream().anyMatch(ToneLessons::isWarm);
        return all.stream().map(said -> {
            Map<String, Boolean> does = new HashMap<>();
            for (Question question : QUESTIONS) {
                does.put(
                        question.name(),
                        findings.stream()
                                .filter(each -> each.rule().equals(question.name()))
                                .flatMap(each -> each.span().stream())
                                .anyMatch(span -> overlaps(span, said)));
            }
            warmth(said, all, cold, wished)
                    .ifPresentOrElse(warm -> does.put(SecondOpinion.WARM, warm), () -> does.remove(SecondOpinion.WARM));
            does.remove(SecondOpinion.DECIDES);
            if (open) {
                does.put(SecondOpinion.DECIDES, false);
            } else if (said.signs().contains("decides") || said.signs().contains("refusal")) {
                does.put(SecondOpinion.DECIDES, true);
            }
            return new Lesson(set, said.wording(), does, From.DRAFT);
        });
    }

    /// Where nobody missed a wish and no pattern knows one, it is the last sentence.
    private static Optional<Boolean> warmth(Said said, List<Said> all, boolean cold, boolean wished) {
        if (cold) {
            return Optional.of(false);
        }
        if (wished) {
            return Optional.of(isWarm(said));
        }
        return said.equals(all.getLast()) ? Optional.of(true) : Optional.empty();
    }

    private static boolean isWarm(Said said) {
        return said.signs().contains("goodwill");
    }

    private static boolean overlaps(Span span, Said said) {
        return span.start() < said.end() && said.start() < span.end();
    }

    private static Lesson sentence(String set, Said said, Map<String, Boolean> does) {
        return new Lesson(set, said.wording(), does, From.LINE);
    }

    /// All that the project has to learn from.
    ///
    /// @param project the project's folder
    /// @param corpus  the development corpus, where there is one
    List<Lesson> all(Path project, Optional<Path> corpus) {
        List<Lesson> all = new ArrayList<>();
        for (String name : RULE_FILES) {
            all.addAll(examples(EXAMPLES, rules(name)));
        }
        Path own = project.resolve(Training.MATERIAL).resolve("tone");
        OWN.forEach(set -> all.addAll(lines(set, WrittenDrafts.lines(own, set))));
        Path folder = project.resolve(WrittenDrafts.FOLDER);
        for (String set : WRITTEN) {
            all.addAll(lines(set, WrittenDrafts.lines(folder, set)));
            all.addAll(wholes(set, WrittenDrafts.drafts(folder, set)));
        }
        Stream.concat(
                        LAID_OUT.stream().map(folder::resolve),
                        corpus.stream().map(DraftLabels::mailboxes).flatMap(List::stream))
                .forEach(mailbox -> all.addAll(drafts(mailbox.getFileName().toString(), DraftLabels.read(mailbox))));
        return all;
    }

    private static RuleFile rules(String name) {
        try (InputStream yaml = Objects.requireNonNull(Tone.class.getResourceAsStream(name), name)) {
            return RuleFile.readPlain(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All questions, each only as sure as it may be.
    Linear learn(List<Lesson> lessons) {
        return Linear.of(
                QUESTIONS.stream().map(question -> learn(question, lessons)).toList());
    }

    /// Moved and stretched so that above 0 are the few that may be taken for what they are not, and below -1 the few
    /// that are what nobody may take them for.
    private Linear learn(Question question, List<Lesson> lessons) {
        Unseen unseen = unseen(question.name(), lessons);
        double says = unseen.says(question.oneIn());
        double stretch = 1 / (says - unseen.denies());
        return learn(question.name(), lessons).calibrated(stretch, -says * stretch);
    }

    /// Margins of sentences of sets that were left out of learning, the highest first: of those that do it, of those of
    /// drafts that don't, and of close calls that don't.
    private record Unseen(List<Double> doing, List<Double> innocent, List<Double> close) {
        /// Where the drafts are too few to tell one in so many, the close calls count as well: rather silent than
        /// wrong.
        double says(int oneIn) {
            List<Double> told = innocent.size() < oneIn
                    ? Stream.concat(innocent.stream(), close.stream())
                            .sorted(Comparator.reverseOrder())
                            .toList()
                    : innocent;
            return told.isEmpty() ? 0 : told.get(told.size() / oneIn);
        }

        double denies() {
            return doing.isEmpty() ? -1 : doing.get(doing.size() - 1 - doing.size() / DENIED_WRONGLY);
        }

        private List<Double> of(Lesson lesson, boolean does) {
            if (does) {
                return doing;
            }
            return lesson.from() == From.DRAFT ? innocent : close;
        }
    }

    private Unseen unseen(String question, List<Lesson> lessons) {
        var unseen = new Unseen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String set : lessons.stream().map(Lesson::set).distinct().toList()) {
            if (!set.equals(EXAMPLES)) {
                Linear model = learn(
                        question,
                        lessons.stream()
                                .filter(lesson -> !lesson.set().equals(set))
                                .toList());
                for (Lesson lesson : lessons) {
                    Optional<Boolean> does = Optional.ofNullable(lesson.does().get(question));
                    if (lesson.set().equals(set) && lesson.from() != From.MENDED && does.isPresent()) {
                        unseen.of(lesson, does.get()).add(model.margin(lesson.wording()));
                    }
                }
            }
        }
        unseen.doing().sort(Comparator.reverseOrder());
        unseen.innocent().sort(Comparator.reverseOrder());
        return unseen;
    }

    /// One question learnt from these.
    Linear learn(String question, List<Lesson> lessons) {
        return learner.learn(
                lessons.stream()
                        .filter(lesson -> lesson.does().containsKey(question))
                        .map(lesson -> new Example(
                                Row.of(lesson.wording()),
                                lesson.does().getOrDefault(question, false) ? question : "none"))
                        .toList(),
                List.of(question));
    }
}
