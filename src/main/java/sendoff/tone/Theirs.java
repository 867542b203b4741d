package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sendoff.language.CalendarNames;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Where in an answer nothing is named but what belongs to those answered: what one was invited to, what one declines,
/// and whom one wishes well. A name there that stands nowhere in the conversation is a wrong one.
final class Theirs {
    private static final Set<String> WHAT_FOR = Set.of("to", "for", "onto", "at", "on", "of", "about", "behind");
    private static final Set<String> EVERYONE =
            Set.of("everyone everybody team people folks colleagues all whole friends crew".split(" "));
    private static final Set<String> LUCK = Set.of("luck", "success", "rooting", "cheering");
    private static final Set<String> OVER = Set.of("over gang bunch lot ladies gents".split(" "));
    private static final Set<String> WILL = Set.of("will", "shall", "can", "would", "could");
    /// One declines to do something on it or with it; "to", "in" and "from" come before places.
    private static final Set<String> DECLINED = Set.of("on", "onto", "at", "with", "for", "the", "behind", "into");
    private static final Set<String> AFTER =
            Set.of("this", "next", "in", "on", "or", "until", "before", "again", "either");
    private static final Set<String> HOPES = Set.of("hope", "hoping", "hopes", "wish", "wishing", "may", "trust");
    private static final Set<String> FARES = words("has gets finds grows sells wins opens shines shine thrives thrive "
            + "deserves keeps raises raise find grow a an every all rain luck much many success the its well good");
    private static final Set<String> ASKED = words("asked invited approached wanted chosen considered noticed");
    private static final Set<String> DATES =
            words("lunch dinner breakfast coffee tea supper drinks call meeting session chat hour interview");
    private static final Set<String> SEATS = Set.of("onto", "for", "on", "before", "at", "behind");
    private static final int CLAUSE = 7;

    private Theirs() {}

    private static Set<String> words(String row) {
        return Set.of(row.split(" "));
    }

    /// @param last the last word of the name that begins at `at`
    static boolean isTheirs(Draft draft, int at, int last, Names names) {
        return line(draft, at)
                .filter(line -> isTheirs(draft, line, at, last, names))
                .isPresent();
    }

    private static boolean isTheirs(Draft draft, Line line, int at, int last, Names names) {
        List<Word> words = draft.words();
        return isWrong(draft, line, at, last, names)
                && !Places.has(draft.own()
                        .substring(words.get(at).start(), words.get(last).end()));
    }

    private static boolean isWrong(Draft draft, Line line, int at, int last, Names names) {
        List<Word> words = draft.words();
        return names.hasCompany()
                        && (isWished(words, at)
                                        && (last > at || !words.get(at - 1).is("of"))
                                        && isMeantWell(draft, line)
                                || goesOnWithout(draft, line, last))
                || (isHopedFor(draft, line, at, last)
                                || isAskedBy(draft, line, at)
                                || isDate(draft, line, at)
                                || isSeat(draft, line, at, last))
                        && isStrange(words.subList(at, last + 1), names)
                        && names.houses().areMissingIn(draft.own())
                || last > at
                        && names.hasNames()
                        && isStrange(words.subList(at, last + 1), names)
                        && (isThankedFor(draft, line, at)
                                || isDeclined(words, line, at, last)
                                || isBlessed(draft, line, at));
    }

    private static Optional<Line> line(Draft draft, int at) {
        int start = draft.words().get(at).start();
        return draft.lines().stream().filter(line -> line.has(start)).findFirst();
    }

    /// "The people at Frigo know cold stores" points elsewhere; "good luck to everyone at Frigo" does not.
    static boolean isMeantWell(Draft draft, int at) {
        return line(draft, at).filter(line -> isMeantWell(draft, line)).isPresent();
    }

    private static boolean isMeantWell(Draft draft, Line line) {
        return draft.has("goodwill", line) || draft.has("thanks", line);
    }

    /// No thing of theirs is called like a person, and "Sierra Robótica" is known by its address.
    private static boolean isStrange(List<Word> name, Names names) {
        return !names.shows(name.stream().map(Word::text).collect(Collectors.joining()))
                && name.stream()
                        .noneMatch(word -> names.isTitled(word.text())
                                || Nicknames.knows(Names.fold(word.text()))
                                || names.people().contains(Names.fold(word.text()))
                                || CalendarNames.MONTHS.contains(word.text()));
    }

    /// "everyone at Lumen", "success to Lumen", "over at Lumen".
    static boolean isWished(List<Word> words, int at) {
        String before = words.get(at - 1).text();
        String earlier = at > 1 ? words.get(at - 2).text() : "";
        return Set.of("at", "of").contains(before) && EVERYONE.contains(earlier)
                || Set.of("to", "with", "for", "at").contains(before) && LUCK.contains(earlier)
                || before.equals("at")
                        && !(at > 2 && Layout.looksLikeName(words.get(at - 3)))
                        && OVER.contains(earlier);
    }

    /// "I hope Bonelight has a cracker of a June", "May Bonelight shine", "I wish Bonelight rain".
    private static boolean isHopedFor(Draft draft, Line line, int at, int last) {
        List<Word> words = draft.words();
        String before = words.get(at - 1).text();
        boolean hoped = HOPES.contains(before)
                || before.equals("that")
                        && at > 1
                        && HOPES.contains(words.get(at - 2).text());
        return hoped
                && last + 1 < line.to()
                && FARES.contains(words.get(last + 1).text())
                && isMeantWell(draft, line);
    }

    /// "an honour to be asked by Akamatsu Press"
    private static boolean isAskedBy(Draft draft, Line line, int at) {
        List<Word> words = draft.words();
        int by = words.get(at - 1).is("the") ? at - 2 : at - 1;
        return by > line.from()
                && words.get(by).is("by")
                && ASKED.contains(words.get(by - 1).text())
                && isMeantWell(draft, line);
    }

    /// "Lunch with Litoral with pleasure"
    private static boolean isDate(Draft draft, Line line, int at) {
        List<Word> words = draft.words();
        return at > line.from() + 1
                && words.get(at - 1).is("with")
                && DATES.contains(words.get(at - 2).text())
                && draft.has("goodwill", line);
    }

    /// "asking me onto the Greenlake jury", "thinking of me for Pineline"
    private static boolean isSeat(Draft draft, Line line, int at, int last) {
        List<Word> words = draft.words();
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        boolean ends = last + 1 >= line.to() || !words.get(last + 1).isWord();
        return before > line.from()
                && words.get(before - 1).is("me")
                && (before < at - 1 ? !ends : ends)
                && SEATS.contains(words.get(before).text())
                && draft.has("thanks", line);
    }

    /// "To you and to the Halla Institute of Optics, a good week": neither people nor places have the article.
    private static boolean isBlessed(Draft draft, Line line, int at) {
        List<Word> words = draft.words();
        return at > line.from() + 1
                && words.get(at - 1).is("the")
                && words.get(at - 2).is("to")
                && draft.has("goodwill", line);
    }

    /// "thank you for the invitation to the Lantern Festival"; a place one writes from has no article.
    private static boolean isThankedFor(Draft draft, Line line, int at) {
        List<Word> words = draft.words();
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        return before >= 1
                && (WHAT_FOR.contains(words.get(before).text())
                        || before < at - 1 && words.get(before).is("from"))
                && draft.has("thanks", line);
    }

    /// "I won't be meeting Bombarde Sensors", "I can't speak at the Lantern Festival"; not "for the New York office".
    private static boolean isDeclined(List<Word> words, Line line, int at, int last) {
        int not = at - 1;
        while (not > line.from()
                && at - not < CLAUSE
                && words.get(not).isWord()
                && !words.get(not).is("not")) {
            not--;
        }
        String before = words.get(at - 1).text();
        boolean goesOn = before.equals("the")
                && last + 1 < line.to()
                && words.get(last + 1).isWord()
                && !AFTER.contains(words.get(last + 1).text());
        return not > line.from()
                && !goesOn
                && words.get(not).is("not")
                && WILL.contains(words.get(not - 1).text())
                && (DECLINED.contains(before) || before.endsWith("ing") || at - not == 2)
                && words.subList(not, at).stream().noneMatch(word -> word.text().startsWith("leav"));
    }

    /// "Refractaria will open its second line without me".
    private static boolean goesOnWithout(Draft draft, Line line, int last) {
        List<Word> words = draft.words();
        if (last + 1 >= line.to()
                || !Set.of("will", "shall", "must", "has")
                        .contains(words.get(last + 1).text())) {
            return false;
        }
        for (int at = last + 2; at + 1 < line.to(); at++) {
            if (words.get(at).is("without")
                    && Set.of("me", "us").contains(words.get(at + 1).text())) {
                return true;
            }
        }
        return false;
    }
}
