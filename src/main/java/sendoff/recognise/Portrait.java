package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.language.CalendarNames;
import sendoff.language.Features;
import sendoff.language.Sentence;
import sendoff.language.Token;
import sendoff.language.Token.Shape;
import sendoff.language.Tokens;

/// What a model sees of a message: its words with everything personal made general (names, addresses, numbers, days),
/// so that what was learnt from one mailbox holds in another, and the clues.
public final class Portrait {
    private static final Set<String> DAYS =
            CalendarNames.with(CalendarNames.WEEKDAYS, "mon", "tue", "wed", "thu", "fri");
    private static final Set<String> MONTHS =
            CalendarNames.with(CalendarNames.MONTHS, "march", "jan", "feb", "aug", "sept", "oct", "nov", "dec");
    /// Clues that change what others mean.
    private static final List<String> FRAMES =
            List.of("reply", "own-house", "others-in-copy", "question", "notice", "bulk", "forward", "follows-itself");

    private static final int MOST_WORDS = 400;
    private static final int MOST_QUOTED = 600;
    private static final int STEM = 5;
    private static final int LONGEST_CLASS_RUN = 4;

    private Portrait() {}

    /// One message as each stage sees it.
    ///
    /// @param words   for the sieve
    /// @param all     words and clues
    /// @param text    what the language model reads
    public record Sitting(Features words, Features all, String text) {}

    /// What the models would see of a message; empty when it is decided without them.
    public static Optional<Sitting> of(Message message, Owner owner) {
        if (Gate.turnsAway(message, owner).isPresent()) {
            return Optional.empty();
        }
        Reading reading = Reading.of(message, owner);
        return reading.isOnlyCopiedToOwner() && !reading.namesTheOwner()
                ? Optional.empty()
                : Optional.of(new Sitting(words(reading), of(reading, Clues.in(reading)), Weighed.text(reading)));
    }

    /// What can be had without looking for clues: single words and pairs, and the turn of the subject.
    static Features words(Reading reading) {
        var features = new Features();
        features.addRuns("w", english(reading), 2);
        features.scaleBlock(1);
        features.addRuns("s", general(reading, reading.english().subject().tokens(), 30), 1);
        features.scaleBlock(0.4);
        if (!reading.others().isEmpty()) {
            features.add("others");
        }
        if (reading.isForward()) {
            features.add("forward");
        }
        if (reading.isNotice()) {
            features.add("notice");
        }
        return features.endBlock();
    }

    static Features of(Reading reading, List<Clue.Sign> signs) {
        var features = new Features();
        List<String> words = english(reading);
        features.addRuns("w", words, 3);
        words.stream()
                .filter(word -> word.length() > STEM)
                .forEach(word -> features.add("p:" + word.substring(0, STEM)));
        features.scaleBlock(1);
        addClasses(features, words);
        addSentences(features, reading);
        features.addRuns("s", general(reading, reading.english().subject().tokens(), 30), 2);
        features.scaleBlock(0.4);
        features.addRuns(
                "q", general(reading, head(reading, reading.message().text().quoted()), 120), 2);
        features.scaleBlock(0.4);
        features.addRuns(
                "f", general(reading, head(reading, reading.message().text().forwarded()), 120), 2);
        features.scaleBlock(0.3);
        signs.forEach(sign -> features.add(clue(sign), 0.35));
        addPairs(features, signs);
        return features.endBlock();
    }

    /// The feature that stands for a clue.
    static String clue(Clue.Sign sign) {
        return "c:" + sign.clue();
    }

    private static void addClasses(Features features, List<String> words) {
        features.addRuns("k", WordClasses.of(words), LONGEST_CLASS_RUN);
        features.scaleBlock(1.2);
    }

    private static void addPairs(Features features, List<Clue.Sign> signs) {
        List<String> names = signs.stream().map(Clue.Sign::clue).toList();
        for (String frame : FRAMES) {
            if (names.contains(frame)) {
                names.forEach(name -> features.add("c:" + frame + "+" + name, 0.15));
            }
        }
    }

    private static void addSentences(Features features, Reading reading) {
        for (Sentence sentence : reading.sentences()) {
            if (sentence.asks()) {
                features.addRuns("?", general(reading, Tokens.of(reading.english(sentence.text())), 40), 2);
            }
        }
        features.scaleBlock(0.6);
    }

    private static List<Token> head(Reading reading, String text) {
        return Tokens.of(reading.english(text.substring(0, Math.min(text.length(), MOST_QUOTED))));
    }

    /// Its words in order, what is personal made general.
    static List<String> general(Reading reading) {
        return general(reading, reading.tokens(), MOST_WORDS);
    }

    private static List<String> english(Reading reading) {
        return general(reading, reading.english().passage().tokens(), MOST_WORDS);
    }

    static List<String> general(Reading reading, List<Token> tokens, int most) {
        List<String> words = new ArrayList<>();
        boolean starts = true;
        for (Token token : tokens) {
            if (words.size() >= most) {
                break;
            }
            String word = general(reading, token, starts);
            boolean again =
                    word.startsWith("<") && !words.isEmpty() && words.getLast().equals(word);
            if (!again) {
                words.add(word);
            }
            starts = token.shape() == Shape.MARK && ".!?:\n".contains(token.text());
        }
        return words;
    }

    private static String general(Reading reading, Token token, boolean starts) {
        String text = token.text();
        return switch (token.shape()) {
            case ADDRESS -> "<address>";
            case LINK -> "<link>";
            case NUMBER -> text.contains(":") ? "<time>" : "<number>";
            case MARK -> text;
            case WORD, CAPITALISED -> word(reading, token, starts);
        };
    }

    private static String word(Reading reading, Token token, boolean starts) {
        String text = token.text();
        if (reading.names().owner().contains(text)) {
            return "<owner>";
        }
        if (reading.names().others().contains(text)) {
            return "<third>";
        }
        if (reading.names().author().contains(text)) {
            return "<author>";
        }
        if (DAYS.contains(text)) {
            return "<day>";
        }
        if (MONTHS.contains(text)) {
            return "<month>";
        }
        if (SpeaksOfAThird.isPronoun(text)) {
            return text.startsWith("h") && text.indexOf('\'') < 0 && (text.equals("her") || text.equals("his"))
                    ? "<their>"
                    : "<they>";
        }
        boolean name = token.shape() == Shape.CAPITALISED && !starts && !text.equals("i") && !text.startsWith("i'");
        return name ? "<name>" : text;
    }
}
