package sendoff.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.evaluate.Learner.Example;
import sendoff.evaluate.Learner.Row;
import sendoff.evaluate.ToneLessons.From;
import sendoff.evaluate.ToneLessons.Lesson;
import sendoff.language.Linear;
import sendoff.tone.SecondOpinion;

/// Learns what the second opinion of tone knows, from sentences of labelled drafts.
///
/// How sure it must be is told by sets of drafts that it did not see, one left out after the other.
final class OpinionLearner {
    /// @param wronglyIn  of so many sentences that don't do it one may be taken for one that does
    /// @param deniedIn   of so many that do it one may be denied; of so many drafts, where a whole draft is asked
    record Question(String name, int wronglyIn, int deniedIn) {
        private static Question ofRule(String name, int wronglyIn) {
            return new Question(name, wronglyIn, 30);
        }

        /// Nobody says which sentence of a draft decides, only that one does.
        private boolean isOfDraft() {
            return name.equals(SecondOpinion.DECIDES);
        }
    }

    /// How often each may be wrong was chosen where rules and model were both strangers to a set: see decisions 25, 28,
    /// 32 and 34.
    static final List<Question> QUESTIONS = List.of(
            Question.ofRule("excuse-not-rule", 1000),
            Question.ofRule("hedging", 1000),
            Question.ofRule("open-to-negotiation", 2000),
            Question.ofRule("over-apology", 2000),
            Question.ofRule("vague-open-door", 1000),
            Question.ofRule("refusal-given-away", 1000),
            Question.ofRule(SecondOpinion.EXPLAINS, 1000),
            new Question(SecondOpinion.DECIDES, 60, 200),
            Question.ofRule(SecondOpinion.WARM, 60));

    private static final double COST = 1;

    private final Learner learner = Learner.ofMargins(COST);

    /// All questions, each only as sure as it may be.
    Linear learn(List<Lesson> lessons) {
        return Linear.of(
                QUESTIONS.stream().map(question -> learn(question, lessons)).toList());
    }

    /// Moved and stretched so that above 0 are the few that may be taken for what they are not, and below -1 the few
    /// that are what nobody may take them for.
    private Linear learn(Question question, List<Lesson> lessons) {
        Unseen unseen = unseen(question, lessons);
        double says = unseen.says(question.wronglyIn());
        double stretch = 1 / (says - unseen.denies(question.deniedIn(), says));
        return taught(question, lessons).calibrated(stretch, -says * stretch);
    }

    /// Margins of sentences of sets that were left out of learning, the highest first: of those that do it, of those of
    /// drafts that don't, and of close calls that don't.
    private record Unseen(List<Double> doing, List<Double> innocent, List<Double> close) {
        /// Where the drafts are too few to tell one in so many, the close calls count as well: rather silent than
        /// wrong.
        double says(int wronglyIn) {
            List<Double> told = innocent.size() < wronglyIn
                    ? Stream.concat(innocent.stream(), close.stream())
                            .sorted(Comparator.reverseOrder())
                            .toList()
                    : innocent;
            return told.isEmpty() ? 0 : told.get(told.size() / wronglyIn);
        }

        /// Where they are too few to tell one in so many, twice as far below what it says.
        double denies(int deniedIn, double says) {
            if (doing.isEmpty()) {
                return says - 1;
            }
            double lowest = doing.get(doing.size() - 1 - doing.size() / deniedIn);
            return doing.size() < deniedIn ? lowest - Math.abs(says - lowest) : lowest;
        }

        private List<Double> of(Lesson lesson, boolean does) {
            if (does) {
                return doing;
            }
            return lesson.from() == From.DRAFT ? innocent : close;
        }
    }

    private Unseen unseen(Question question, List<Lesson> lessons) {
        var unseen = new Unseen(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String set : lessons.stream().map(Lesson::set).distinct().toList()) {
            if (!set.equals(ToneLessons.EXAMPLES)) {
                Linear model = taught(
                        question,
                        lessons.stream()
                                .filter(lesson -> !lesson.set().equals(set))
                                .toList());
                List<Lesson> left = lessons.stream()
                        .filter(lesson -> lesson.set().equals(set))
                        .toList();
                for (Lesson lesson : question.isOfDraft() ? surest(model, question, left) : left) {
                    Optional<Boolean> does = Optional.ofNullable(lesson.does().get(question.name()));
                    boolean tells = lesson.from() == From.DRAFT
                            || lesson.from() == From.LINE && !(question.isOfDraft() && does.orElse(false));
                    if (tells && does.isPresent()) {
                        unseen.of(lesson, does.get()).add(model.margin(lesson.wording()));
                    }
                }
            }
        }
        unseen.doing().sort(Comparator.reverseOrder());
        unseen.innocent().sort(Comparator.reverseOrder());
        return unseen;
    }

    private Linear taught(Question question, List<Lesson> lessons) {
        Linear model = learnt(question.name(), lessons);
        return question.isOfDraft() ? learnt(question.name(), surest(model, question, lessons)) : model;
    }

    /// Of each draft that does it, only the sentence that most looks like it; whatever else was told stays.
    private static List<Lesson> surest(Linear model, Question question, List<Lesson> lessons) {
        Map<String, Lesson> surest = new HashMap<>();
        lessons.stream()
                .filter(lesson -> isOneOf(question, lesson))
                .sorted(Collections.reverseOrder(Comparator.comparingDouble(lesson -> model.margin(lesson.wording()))))
                .forEach(lesson -> surest.putIfAbsent(lesson.set() + lesson.draft(), lesson));
        return lessons.stream()
                .map(lesson -> isOneOf(question, lesson)
                        ? lesson.with(
                                question.name(),
                                Optional.of(lesson.equals(surest.get(lesson.set() + lesson.draft())))
                                        .filter(is -> is))
                        : lesson)
                .toList();
    }

    private static boolean isOneOf(Question question, Lesson lesson) {
        return lesson.from() == From.DRAFT && !lesson.answers(question.name(), false);
    }

    /// One question learnt from these.
    private Linear learnt(String question, List<Lesson> lessons) {
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
