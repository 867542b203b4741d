package sendoff.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.compose.Playbook;
import sendoff.compose.Template;
import sendoff.domain.Finding.Span;
import sendoff.evaluate.DraftLabels.LabelledDraft;
import sendoff.evaluate.OpinionLearner.Question;
import sendoff.evaluate.WrittenDrafts.Expected;
import sendoff.evaluate.WrittenDrafts.Line;
import sendoff.language.Features;
import sendoff.language.RuleFile;
import sendoff.tone.Change;
import sendoff.tone.Said;
import sendoff.tone.SecondOpinion;
import sendoff.tone.Situation;
import sendoff.tone.Tone;

/// What labelled drafts say that their sentences do, for the second opinion of tone to learn: see [OpinionLearner].
final class ToneLessons {
    /// A sentence of one set, and for each question that its label answers, what the answer is.
    ///
    /// @param draft the whole text in which it stands
    record Lesson(String set, String draft, Features wording, Map<String, Boolean> does, From from) {
        boolean answers(String question, boolean answer) {
            return Optional.ofNullable(does.get(question))
                    .filter(it -> it == answer)
                    .isPresent();
        }

        /// The same, with this answer to one question.
        Lesson with(String question, Optional<Boolean> answer) {
            Map<String, Boolean> other = new HashMap<>(does);
            answer.ifPresentOrElse(it -> other.put(question, it), () -> other.remove(question));
            return new Lesson(set, draft, wording, Map.copyOf(other), from);
        }
    }

    /// Where a sentence comes from.
    enum From {
        /// A whole draft, among whatever else people write.
        DRAFT,
        /// A list of sentences that do it and, closer to them than most of a draft, of sentences that don't.
        LINE,
        /// A suggestion of ours.
        MENDED
    }

    /// Written without a look at the rules, and counted or read since; the newest sets stay out.
    private static final List<String> WRITTEN = List.of(
            "seen",
            "kept",
            "fresh",
            "stranger-a",
            "stranger-b",
            "voices",
            "writers-a",
            "writers-b",
            "mixed-a",
            "mixed-b");

    /// By whom of those that are laid out as the corpus lays out its own: nothing is learnt from these hands, to see
    /// what the others teach.
    private static final Set<String> UNLEARNT = Set.of("brisbane", "denver");

    /// Written to teach it, in `src/train/tone`.
    private static final List<String> OWN = List.of(
            "many-voices",
            "north-america",
            "british-isles",
            "second-language",
            "phones-and-letters",
            "second-sheet-business",
            "second-sheet-walks-of-life",
            "third-sheet-offices",
            "good-news",
            "sympathy");

    /// Whole answers without the message they answer, written to teach it, in the same folder.
    private static final List<String> OWN_DRAFTS = List.of("towns", "offices", "markets", "harbours");

    private static final Map<String, String> ABSENT =
            Map.of("no-goodwill", SecondOpinion.WARM, "no-decision", SecondOpinion.DECIDES);

    /// "[introducer? … ]", "{first_name}" and "{next_step: what you said}" of a template.
    private static final String CONDITIONS = "\\[(?:no )?[a-z_]+\\?|\\]";

    private static final String SLOT = "\\{[^}]*\\}";

    private static final Set<String> SAYS_SOMETHING = Set.of(SecondOpinion.WARM, SecondOpinion.DECIDES);

    private static final List<String> RULE_FILES = List.of("/tone/signs.yaml", "/tone/rules.yaml");
    /// The examples of the rules and our own templates are in every fold: they are the definition.
    static final String EXAMPLES = "examples";

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
                        .forEach(said -> lessons.add(sentence(set, "", said.getFirst(), Map.of(entry.group(), hit))));
            }
        }
        return lessons;
    }

    /// What we hand out ourselves is in order, whatever fills its slots.
    List<Lesson> templates(String set, List<Template> templates) {
        Map<String, Boolean> does = OpinionLearner.QUESTIONS.stream()
                .map(Question::name)
                .filter(name -> !SAYS_SOMETHING.contains(name))
                .collect(Collectors.toMap(name -> name, _ -> false));
        return templates.stream()
                .map(template -> template.source().replaceAll(CONDITIONS, " ").replaceAll(SLOT, "Rosa"))
                .flatMap(text -> tone.said(text).stream().map(said -> sentence(set, text, said, does)))
                .toList();
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
                    .map(each -> sentence(set, line.draft(), each, Map.of(ABSENT.get(line.rule()), !line.speaks())));
        }
        return said.stream()
                .filter(each -> !line.speaks() || said.size() == 1)
                .map(each -> sentence(set, line.draft(), each, Map.of(line.rule(), line.speaks())));
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
                    OpinionLearner.QUESTIONS.stream()
                            .map(Question::name)
                            .filter(name -> finding.span().isEmpty() && !SAYS_SOMETHING.contains(name)
                                    || name.equals(finding.rule()))
                            .forEach(name -> does.put(name, false));
                    Optional.ofNullable(ABSENT.get(finding.rule())).ifPresent(missing -> does.put(missing, true));
                    return tone.said(after).stream()
                            .filter(said -> !before.contains(after.substring(said.start(), said.end())))
                            .map(said -> new Lesson(set, after, said.wording(), does, From.MENDED));
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
            for (Question question : OpinionLearner.QUESTIONS) {
                does.put(
                        question.name(),
                        findings.stream()
                                .filter(each -> each.rule().equals(question.name()))
                                .flatMap(each -> each.span().stream())
                                .anyMatch(span -> overlaps(span, said)));
            }
            warmth(said, all, cold, wished)
                    .ifPresentOrElse(warm -> does.put(SecondOpinion.WARM, warm), () -> does.remove(SecondOpinion.WARM));
            if (open || said.signs().contains("decides") || said.signs().contains("refusal")) {
                does.put(SecondOpinion.DECIDES, !open);
            } else {
                does.remove(SecondOpinion.DECIDES);
            }
            return new Lesson(set, text, said.wording(), does, From.DRAFT);
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

    private static Lesson sentence(String set, String text, Said said, Map<String, Boolean> does) {
        return new Lesson(set, text, said.wording(), does, From.LINE);
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
        all.addAll(templates(EXAMPLES, Playbook.builtIn().templates()));
        Path own = project.resolve(Training.MATERIAL).resolve("tone");
        OWN.forEach(set -> all.addAll(lines(set, WrittenDrafts.lines(own, set))));
        OWN_DRAFTS.forEach(set -> all.addAll(drafts(set, DraftLabels.read(own.resolve(set)))));
        Path folder = project.resolve(WrittenDrafts.FOLDER);
        for (String set : WRITTEN) {
            all.addAll(lines(set, WrittenDrafts.lines(folder, set)));
            all.addAll(wholes(set, WrittenDrafts.drafts(folder, set)));
        }
        Stream.concat(
                        DraftLabels.below(folder).stream()
                                .filter(half -> !UNLEARNT.contains(MailboxOwners.place(half))),
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
}
