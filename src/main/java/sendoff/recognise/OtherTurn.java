package sendoff.recognise;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Recognition;
import sendoff.language.Tokens;

/// What a message of the others does.
record OtherTurn(Set<Does> does) {
    /// What its words do, one beside the other.
    private enum Does {
        ASKS,
        QUESTIONS,
        NEGOTIATES,
        WITHDRAWS,
        TAKES_BACK,
        ENDS,
        THANKS,
        SERVED,
        CAME_ABOUT,
        GOES_ON,
        SETTLES,
        NUDGES,
        REQUESTS,
        OFFERS,
        PRESSES,
        CONCEDES,
        HOLDS,
        SURELY,
        DELIVERS
    }

    private static final double SURE = 0.9;
    private static final Pattern REPLY =
            Pattern.compile("^(?:\\s*(?:re|aw|sv|vs|antw|odp|ynt|res|r|tr|fwd?|wg|rv)\\s*(?:\\[\\d+])?\\s*:)+");
    /// A sentence with a question mark that is more than how one greets or agrees.
    private static final Pattern QUESTION = Pattern.compile("(?:^|[.!;:\\n] ?)"
            + "(?!\\s*(?:how are you|how is (?:it going|everything)|(?:funny, )?isn't it|right|ok|okay|really|no)\\s*\\?)"
            + "[^.!?\\n]{3,}\\?");

    /// As the asker's reaction to an answer, or to none.
    ///
    /// @param asked what was asked
    static OtherTurn of(Message message, Recognition seen, Optional<Message> asked) {
        return of(message, seen, false, asked, Moves.standard().in(TurnText.of(message), Move.Side.REACTION));
    }

    /// Nothing of the conversation came before: what it resembles as a whole counts.
    static OtherTurn opening(Message message, Recognition seen) {
        return of(message, seen, true, Optional.empty(), Optional.empty());
    }

    /// By nothing but its words, where it may be any turn.
    static OtherTurn inSoManyWords(Message message, Recognition seen) {
        return of(message, seen, false, Optional.empty(), Optional.empty());
    }

    /// It is an introduction or a request by itself.
    boolean asks() {
        return does.contains(Does.ASKS);
    }

    /// It puts a question to the owner.
    boolean questions() {
        return does.contains(Does.QUESTIONS);
    }

    /// It has the words of someone who bargains.
    boolean negotiates() {
        return does.contains(Does.NEGOTIATES);
    }

    /// They need no more of what was asked or given.
    boolean withdraws() {
        return does.contains(Does.WITHDRAWS);
    }

    /// They take back the ask itself in so many words: no word beside it, and no guess alone.
    boolean takesBack() {
        return does.contains(Does.TAKES_BACK);
    }

    /// They take it back in so many words, whatever else the letter looks like.
    boolean ends() {
        return does.contains(Does.ENDS);
    }

    /// They are grateful or content.
    boolean thanks() {
        return does.contains(Does.THANKS);
    }

    /// It thanks for what they had already.
    boolean served() {
        return does.contains(Does.SERVED);
    }

    /// What was asked for has come about.
    boolean cameAbout() {
        return does.contains(Does.CAME_ABOUT);
    }

    /// It goes on about when, where and how it would be.
    boolean goesOn() {
        return does.contains(Does.GOES_ON);
    }

    /// It tells of something done, booked or decided.
    boolean settles() {
        return does.contains(Does.SETTLES);
    }

    /// It reminds.
    boolean nudges() {
        return does.contains(Does.NUDGES);
    }

    /// It has the words in which people ask for things.
    boolean requests() {
        return does.contains(Does.REQUESTS);
    }

    /// It offers less, or does not hear a no: see [CounterOffer].
    boolean offers() {
        return does.contains(Does.OFFERS);
    }

    /// It does, and has no word that would take the no.
    boolean presses() {
        return does.contains(Does.PRESSES);
    }

    /// It has a word that takes a no.
    boolean concedes() {
        return does.contains(Does.CONCEDES);
    }

    /// They have to see, ask or think first.
    boolean holds() {
        return does.contains(Does.HOLDS);
    }

    /// There is next to no doubt that it asks, and no word of it speaks against that.
    boolean surely() {
        return does.contains(Does.SURELY);
    }

    /// It brings what was asked of them.
    boolean delivers() {
        return does.contains(Does.DELIVERS);
    }

    /// It asks again for what is owed, though in no word of its own it may be an ask.
    boolean reminds() {
        return questions() || offers() || (nudges() && !thanks());
    }

    /// It takes an answer, or takes the ask back.
    boolean takes() {
        return withdraws() || (thanks() && !presses() && !negotiates());
    }

    /// It has words, or is of a kind, that a no would not have left them.
    boolean bargains(Recognition seen) {
        boolean again = seen.kind().isRelevant() && (offers() || !thanks());
        return asks() || again || presses() || (!thanks() && (questions() || (negotiates() && !concedes())));
    }

    private static OtherTurn of(
            Message message, Recognition seen, boolean opens, Optional<Message> asked, Optional<Move> move) {
        String text = TurnText.withoutAllowances(Tokens.fold(TurnText.of(message)));
        boolean requests = TurnPhrase.REQUESTS.isIn(text);
        boolean needsNoMore = TurnPhrase.WITHDRAWS.isIn(text);
        String all = text + newSubject(message, asked);
        boolean unsays = TurnPhrase.TAKES_IT_BACK.isIn(all) && !TurnPhrase.CORRECTS.isIn(text);
        boolean needless = TurnPhrase.NEEDS_NO_MORE.isIn(all)
                || (needsNoMore && is(Move.WITHDRAWS, move) && !TurnPhrase.ANOTHER_THING.isIn(text));
        boolean goesOn = questions(text) || TurnPhrase.GOES_ON.isIn(text);
        boolean takesBack = (unsays || needless) && !TurnPhrase.FELL_THROUGH.isIn(text) && !goesOn;
        boolean wants = questions(text) || requests || TurnPhrase.NUDGES.isIn(text);
        var does = EnumSet.noneOf(Does.class);
        put(does, Does.ASKS, seen.kind().isRelevant() && !seen.spam() && (opens || questions(text) || requests));
        put(does, Does.QUESTIONS, questions(text));
        put(does, Does.NEGOTIATES, TurnPhrase.BARGAINS.isIn(text));
        put(does, Does.WITHDRAWS, takesBack || needsNoMore || (is(Move.WITHDRAWS, move) && !wants));
        put(does, Does.TAKES_BACK, takesBack);
        put(does, Does.ENDS, TurnPhrase.ENDS.isIn(text));
        put(does, Does.THANKS, TurnPhrase.THANKS.isIn(text) || is(Move.TAKES, move));
        put(does, Does.SERVED, TurnPhrase.SERVED.isIn(text));
        put(does, Does.CAME_ABOUT, TurnPhrase.CAME_ABOUT.isIn(text));
        put(does, Does.GOES_ON, TurnPhrase.GOES_ON.isIn(text));
        put(does, Does.SETTLES, TurnPhrase.SETTLES.isIn(text));
        put(does, Does.NUDGES, TurnPhrase.NUDGES.isIn(text) || is(Move.REMINDS, move));
        put(does, Does.REQUESTS, requests);
        put(does, Does.OFFERS, CounterOffer.isIn(text) || is(Move.BARGAINS, move));
        put(
                does,
                Does.PRESSES,
                CounterOffer.isUnconceded(text, TurnPhrase.THANKS.isIn(text)) || is(Move.BARGAINS, move));
        put(does, Does.CONCEDES, TurnPhrase.TAKES_IT.isIn(text));
        put(does, Does.HOLDS, TurnPhrase.HOLDS.isIn(text) || is(Move.HOLDS, move));
        put(does, Does.SURELY, surely(seen, text));
        put(does, Does.DELIVERS, TurnPhrase.DELIVERS.isIn(text) || is(Move.BRINGS, move));
        return new OtherTurn(does);
    }

    private static void put(Set<Does> does, Does one, boolean holds) {
        if (holds) {
            does.add(one);
        }
    }

    /// Every reply bears the subject of what it replies to; one that was changed says something.
    private static String newSubject(Message message, Optional<Message> asked) {
        String subject = bare(message);
        return asked.filter(ask -> !bare(ask).equals(subject)).isPresent() ? "\n" + subject : "";
    }

    private static String bare(Message message) {
        return REPLY.matcher(Tokens.fold(message.subject())).replaceFirst("").strip();
    }

    private static boolean is(Move one, Optional<Move> move) {
        return move.filter(one::equals).isPresent();
    }

    private static boolean surely(Recognition seen, String text) {
        return seen.kind().isRelevant()
                && !seen.spam()
                && seen.confidence() >= SURE
                && !TurnPhrase.THANKS.isIn(text)
                && !TurnPhrase.SETTLES.isIn(text)
                && !TurnPhrase.WITHDRAWS.isIn(text);
    }

    private static boolean questions(String text) {
        return text.indexOf('?') >= 0 && QUESTION.matcher(text).find() || TurnPhrase.WANTS_TO_KNOW.isIn(text);
    }
}
