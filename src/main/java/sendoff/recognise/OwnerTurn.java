package sendoff.recognise;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.language.DateInWords;
import sendoff.language.DatesInWords;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.language.Tokens;

/// What the owner does with one message of theirs to the others.
///
/// @param act      how it answers
/// @param promises what it promises, for as long as they pend
/// @param says     what its words say besides
/// @param days     it names
/// @param returns  from this day on they were told to come back; that is an invitation, however it was answered
record OwnerTurn(
        Act act, List<PromiseMade> promises, Optional<LocalDate> returns, Set<Says> says, Set<LocalDate> days) {
    static final OwnerTurn NOTHING = new OwnerTurn(Act.ANSWERS, List.of(), Optional.empty(), Set.of(), Set.of());

    /// What its words say, whatever the whole of it does.
    enum Says {
        ASSENT,
        /// No, in so many words.
        FIRM_NO,
        /// Something for the others to do, choose or send.
        YOUR_PART,
        /// When it would suit.
        TIMES,
        /// Would something else help?
        SOMETHING_ELSE,
        /// An answer that was given before.
        SAME_AGAIN
    }

    enum Act {
        DECLINES,
        /// Names a day or a condition for the answer.
        BUYS_TIME,
        /// Leaves them something to choose, confirm or send.
        ASKS_BACK,
        /// Says yes, helps, introduces, redirects: nothing is left for them to do.
        ANSWERS
    }

    private static final Pattern QUESTION = Pattern.compile("(?:^|[.!;:,\\n] ?)"
            + "(?!\\s*(?:how (?:is|are|was|were)|isn't|right|ok|really|remember)\\b)"
            + "[^.!?\\n;]{2,}\\?");

    /// As an answer to `asked`.
    static OwnerTurn of(Message message, List<PromiseMade> promises, String asked) {
        return of(message, promises, asked, Moves.standard().in(TurnText.of(message), Move.Side.ANSWER));
    }

    /// By nothing but its words, where it answers nothing.
    static OwnerTurn inSoManyWords(Message message, List<PromiseMade> promises) {
        return of(message, promises, "", Optional.empty());
    }

    private static OwnerTurn of(Message message, List<PromiseMade> promises, String asked, Optional<Move> move) {
        return new OwnerTurn(
                act(message, promises, asked, move),
                promises,
                returns(message),
                says(folded(message)),
                OfferedDays.in(TurnText.of(message), message));
    }

    private static Optional<LocalDate> returns(Message message) {
        return Sentences.of(TurnText.of(message)).stream()
                .map(Sentence::text)
                .filter(sentence -> TurnPhrase.COME_BACK.isIn(Tokens.fold(sentence)))
                .flatMap(sentence -> DatesInWords.in(sentence, message.at()).stream())
                .map(DateInWords::from)
                .min(LocalDate::compareTo);
    }

    boolean invitedBackBy(LocalDate day) {
        return returns.filter(from -> !from.isAfter(day)).isPresent();
    }

    private static Set<Says> says(String text) {
        var says = EnumSet.noneOf(Says.class);
        put(says, Says.ASSENT, TurnPhrase.YES.isIn(text));
        put(says, Says.FIRM_NO, TurnPhrase.FIRM_NO.isIn(text));
        put(says, Says.YOUR_PART, wants(text));
        put(says, Says.TIMES, TurnPhrase.SUITS.isIn(text));
        put(says, Says.SOMETHING_ELSE, TurnPhrase.SOMETHING_ELSE.isIn(text));
        put(says, Says.SAME_AGAIN, TurnPhrase.SAME_AGAIN.isIn(text));
        return says;
    }

    private static void put(Set<Says> says, Says one, boolean holds) {
        if (holds) {
            says.add(one);
        }
    }

    private static boolean wants(String text) {
        return TurnPhrase.CONDITION.isIn(text)
                || TurnPhrase.LEAVES_A_CHOICE.isIn(text)
                || TurnPhrase.FIRST_YOU.isIn(text);
    }

    private static String folded(Message message) {
        return TurnText.withoutAllowances(Tokens.fold(TurnText.of(message)));
    }

    private static Act act(Message message, List<PromiseMade> promises, String asked, Optional<Move> move) {
        String text = folded(message);
        boolean getsBack = promises.stream().anyMatch(promise -> promise.what() == What.GET_BACK);
        if (TurnPhrase.CONDITION.isIn(text)) {
            return Act.ASKS_BACK;
        }
        if (TurnPhrase.FIRM_NO.isIn(text)) {
            return Act.DECLINES;
        }
        boolean wants = wants(text);
        boolean dated = promises.stream().anyMatch(promise -> promise.due().isPresent());
        if (getsBack && (dated || !wants)) { // "mail me the questions, I'll tell you then" names no day
            return Act.BUYS_TIME;
        }
        if (wants) {
            return Act.ASKS_BACK;
        }
        boolean yes = TurnPhrase.YES.isIn(text) && !Refusal.isRegretIn(text);
        Optional<Act> sounds = move.filter(_ -> !yes).flatMap(OwnerTurn::act);
        if (sounds.isEmpty() && !yes && TurnPhrase.SOFT_NO.isIn(text)) {
            return Act.DECLINES;
        }
        boolean introduces = promises.stream().anyMatch(promise -> promise.what() == What.INTRODUCE);
        boolean asks =
                !introduces && text.indexOf('?') >= 0 && QUESTION.matcher(text).find();
        if (asks || (promises.isEmpty() && namesANewDay(message, asked))) {
            return Act.ASKS_BACK;
        }
        boolean declines = !yes && !introduces && Refusal.isBetweenTheLines(text, promises.isEmpty());
        return sounds.orElse(declines ? Act.DECLINES : Act.ANSWERS);
    }

    /// What is worded like that; who only dithers may still do something.
    private static Optional<Act> act(Move move) {
        return switch (move) {
            case NO -> Optional.of(Act.DECLINES);
            case YES -> Optional.of(Act.ANSWERS);
            case YOURS -> Optional.of(Act.ASKS_BACK);
            case LATER -> Optional.of(Act.BUYS_TIME);
            default -> Optional.empty();
        };
    }

    /// A day that the others did not name waits for their word.
    private static boolean namesANewDay(Message message, String asked) {
        Set<LocalDate> asksFor = OfferedDays.in(asked, message);
        return OfferedDays.in(TurnText.of(message), message).stream().anyMatch(day -> !asksFor.contains(day))
                && TurnPhrase.SUITS_ME.isIn(Tokens.fold(TurnText.of(message)));
    }

    /// Whether, at their reaction, the owner still owes what this turn promised.
    boolean pendsAt(LocalDate day, boolean thanked) {
        return promises.stream()
                .filter(promise -> promise.what() != What.OTHER && promise.what() != What.MEET)
                .anyMatch(promise -> pends(promise, day, thanked));
    }

    private static boolean pends(PromiseMade promise, LocalDate day, boolean thanked) {
        Optional<LocalDate> due = promise.due();
        if (thanked && promise.what() != What.GET_BACK) { // who thanks for what is on its way has taken the answer
            return false;
        }
        return promise.what() == What.SEND || due.isEmpty() || !due.get().isBefore(day);
    }

    boolean declines() {
        return act == Act.DECLINES;
    }

    boolean says(Says what) {
        return says.contains(what);
    }
}
