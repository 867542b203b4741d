package sendoff.recognise;

import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Recognition;
import sendoff.language.Tokens;

/// What a message of the others does.
///
/// @param asks       it is an introduction or a request by itself
/// @param questions  it puts a question to the owner
/// @param negotiates it has the words of someone who bargains
/// @param withdraws  they need no more of what was asked or given
/// @param takesBack  they take back the ask itself in so many words: no word beside it, and no guess alone
/// @param ends       they take it back in so many words, whatever else the letter looks like
/// @param thanks     they are grateful or content
/// @param served     it thanks for what they had already
/// @param cameAbout  what was asked for has come about
/// @param settles    it tells of something done, booked or decided
/// @param nudges     it reminds
/// @param requests   it has the words in which people ask for things
/// @param offers     it offers less, or does not hear a no: see [CounterOffer]
/// @param presses    it does, and has no word that would take the no
/// @param concedes   it has a word that takes a no
/// @param holds      they have to see, ask or think first
/// @param surely     there is next to no doubt that it asks, and no word of it speaks against that
/// @param delivers   it brings what was asked of them
record OtherTurn(
        boolean asks,
        boolean questions,
        boolean negotiates,
        boolean withdraws,
        boolean takesBack,
        boolean ends,
        boolean thanks,
        boolean served,
        boolean cameAbout,
        boolean settles,
        boolean nudges,
        boolean requests,
        boolean offers,
        boolean presses,
        boolean concedes,
        boolean holds,
        boolean surely,
        boolean delivers) {
    private static final double SURE = 0.9;
    /// A sentence with a question mark that is more than how one greets or agrees.
    private static final Pattern QUESTION = Pattern.compile("(?:^|[.!;:\\n] ?)"
            + "(?!\\s*(?:how are you|how is (?:it going|everything)|(?:funny, )?isn't it|right|ok|okay|really|no)\\s*\\?)"
            + "[^.!?\\n]{3,}\\?");

    /// As the asker's reaction to an answer, or to none.
    static OtherTurn of(Message message, Recognition seen) {
        return of(message, seen, false, Moves.standard().in(TurnText.of(message), Move.Side.REACTION));
    }

    /// Nothing of the conversation came before: what it resembles as a whole counts.
    static OtherTurn opening(Message message, Recognition seen) {
        return of(message, seen, true, Optional.empty());
    }

    /// By nothing but its words, where it may be any turn.
    static OtherTurn inSoManyWords(Message message, Recognition seen) {
        return of(message, seen, false, Optional.empty());
    }

    /// It asks again for what is owed, though in no word of its own it may be an ask.
    boolean reminds() {
        return questions || offers || (nudges && !thanks);
    }

    /// It takes an answer, or takes the ask back.
    boolean takes() {
        return withdraws || (thanks && !presses && !negotiates);
    }

    /// It has words, or is of a kind, that a no would not have left them.
    boolean bargains(Recognition seen) {
        boolean again = seen.kind().isRelevant() && (offers || !thanks);
        return asks || again || presses || (!thanks && (questions || (negotiates && !concedes)));
    }

    private static OtherTurn of(Message message, Recognition seen, boolean opens, Optional<Move> move) {
        String text = TurnText.withoutAllowances(Tokens.fold(TurnText.of(message)));
        String all = text + '\n' + Tokens.fold(message.subject());
        boolean requests = TurnPhrase.REQUESTS.isIn(text);
        boolean needsNoMore = TurnPhrase.WITHDRAWS.isIn(all);
        boolean takesBack = (TurnPhrase.TAKES_IT_BACK.isIn(all)
                        || TurnPhrase.ENDS.isIn(all)
                        || (needsNoMore && is(Move.WITHDRAWS, move) && !TurnPhrase.ANOTHER_THING.isIn(text)))
                && !TurnPhrase.CORRECTS.isIn(text);
        boolean wants = questions(text) || requests || TurnPhrase.NUDGES.isIn(text);
        return new OtherTurn(
                seen.kind().isRelevant() && !seen.spam() && (opens || questions(text) || requests),
                questions(text),
                TurnPhrase.BARGAINS.isIn(text),
                takesBack || needsNoMore || (is(Move.WITHDRAWS, move) && !wants),
                takesBack,
                TurnPhrase.ENDS.isIn(all),
                TurnPhrase.THANKS.isIn(text) || is(Move.TAKES, move),
                TurnPhrase.SERVED.isIn(text),
                TurnPhrase.CAME_ABOUT.isIn(text),
                TurnPhrase.SETTLES.isIn(text),
                TurnPhrase.NUDGES.isIn(text) || is(Move.REMINDS, move),
                requests,
                CounterOffer.isIn(text) || is(Move.BARGAINS, move),
                CounterOffer.isUnconceded(text, TurnPhrase.THANKS.isIn(text)) || is(Move.BARGAINS, move),
                TurnPhrase.TAKES_IT.isIn(text),
                TurnPhrase.HOLDS.isIn(text) || is(Move.HOLDS, move),
                surely(seen, text, all),
                TurnPhrase.DELIVERS.isIn(text) || is(Move.BRINGS, move));
    }

    private static boolean is(Move one, Optional<Move> move) {
        return move.filter(one::equals).isPresent();
    }

    private static boolean surely(Recognition seen, String text, String all) {
        return seen.kind().isRelevant()
                && !seen.spam()
                && seen.confidence() >= SURE
                && !TurnPhrase.THANKS.isIn(text)
                && !TurnPhrase.SETTLES.isIn(text)
                && !TurnPhrase.WITHDRAWS.isIn(all);
    }

    private static boolean questions(String text) {
        return text.indexOf('?') >= 0 && QUESTION.matcher(text).find() || TurnPhrase.WANTS_TO_KNOW.isIn(text);
    }
}
