package sendoff.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Conversation;
import sendoff.domain.Framework;
import sendoff.domain.KindName;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.PromiseMade.What;
import sendoff.domain.Received;
import sendoff.domain.Recognition;
import sendoff.language.QuickPattern;
import sendoff.language.Tokens;

/// Reads how the other side took the owner's answer, in what they wrote back.
///
/// English for now, with the commonest thanks of neighbours. Irony is not read: one key corrects it.
public final class Reception {
    private static final QuickPattern HURT = QuickPattern.of(
            "\\bhurt(?:s|ful)?\\b(?! my| his| her| their| your| to ask| anyone| nobody)|\\bdisappoint(?:ed|ing|s|ment)\\b|\\brude(?:ly)?\\b|\\bdismissive\\b"
                    + "|\\boffen(?:ded|sive)\\b|\\binsult(?:ed|ing)?\\b|\\b(?:form|stock|canned|template|boilerplate|cookie[- ]cutter|copy[- ]paste[d]?) (?:letter|reply|answer|response|e-?mail)\\b"
                    + "|\\b(?:so|rather|pretty|quite|very|a bit|a little|awfully|how) (?:cold|harsh|curt|abrupt|impersonal|unkind)\\b|\\bstings?\\b|\\bstung\\b"
                    + "|\\bbrush(?:ed|ing)? (?:me |us )?off\\b|\\bfobbed (?:me |us )?off\\b|\\b(?:let (?:me|us)|(?:feel|felt|am|bit|rather|so) let) down\\b|\\bslap in the face\\b|\\bthanks for nothing\\b"
                    + "|\\bexpected (?:better|more) (?:of|from)\\b|\\bthought (?:we were|you were|better of)\\b|\\bi see how it is\\b|\\bafter (?:all|everything) i\\b"
                    + "|\\b(?:won't|will not|wouldn't want to) (?:bother|trouble|waste) (?:you|your)\\b|\\bsorry (?:to have|for having|i|that i|if i) (?:ever )?(?:bothered|wasted|asked|troubled|took up)"
                    + "|\\b(?:forget|wish) (?:i|that i|i'd|i had)(?: ever| never| even)? asked\\b|\\bcould(?:n't)? (?:not )?(?:even|at least) (?:have )?(?:be |been |bothered|spare|said|say)"
                    + "|\\bdidn't even\\b|\\bunfair\\b|\\bupset(?:ting)?\\b|\\bwow[.,!…]+ ?(?:ok|okay|just|that)\\b|\\btoo (?:important|good|big|busy) for\\b|\\bnot worth your\\b"
                    + "|\\benttäuscht\\b|\\bdéçue?\\b|\\bdecepcionad[oa]\\b");

    /// The same words, said to put at ease, or of something else.
    private static final QuickPattern NO_HURT = QuickPattern.of(
            "\\b(?:not|never|no|aren't|isn't|wasn't|nothing|hardly|without|far from|don't be|won't be|can't be|never felt) (?:at all |even |the least bit |in the least |one bit |a bit |too |being )?"
                    + "(?:hurt|disappoint\\w*|rude|dismissive|offen\\w+|insult\\w*|harsh|cold|curt|upset|unfair|unkind)\\b"
                    + "|\\bno (?:hard feelings|offen[cs]e|need to feel)\\b|\\bnone taken\\b|\\bwouldn't hurt\\b|\\b(?:can't|doesn't|won't|didn't|never) hurt\\b|\\bthat (?:wasn't|didn't)\\b"
                    + "|\\bdidn't even (?:have to|need to|expect|know|notice|think)\\b|\\blot of people (?:don't|wouldn't|didn't) even\\b|\\bmost (?:people )?(?:don't|wouldn't|didn't) even\\b");

    /// Asks again, in other words.
    private static final QuickPattern HAGGLES = QuickPattern.of(
            "\\bwhat if\\b|\\bat least\\b|\\breconsider\\b|\\bchange your mind\\b|\\bone last (?:try|time|ask)\\b|\\blast try\\b|\\bnot even\\b|\\bis there (?:any|no|really no) (?:way|chance)\\b"
                    + "|\\bany chance\\b|\\bmake an exception\\b|\\bjust (?:one|five|ten|fifteen|twenty|10|15|20|30|half an) (?:\\w+ )?(?:call|minutes?|mins?|hour|coffee|chat|question|time)\\b"
                    + "|\\b(?:even|only) (?:one|five|ten|fifteen|twenty|10|15|20|a (?:short|quick|brief|few)) ?\\w*\\b[^.!]{0,40}\\?|\\bhow about\\b[^.!]{0,80}\\?|\\bwhat about\\b[^.!]{0,80}\\?"
                    + "|\\b(?:but|still|though|however|then|instead|maybe|perhaps),? (?:could|can|would|might|may|couldn't|can't|wouldn't) (?:you|we|i)\\b"
                    + "|\\b(?:could|can|would|might|couldn't|can't|wouldn't) (?:you|we|i) (?:\\w+ ){0,3}(?:instead|anyway|shorter|briefly|quickly|after all)\\b"
                    + "|\\b(?:hear|let) me (?:out|explain|try once)\\b|\\byou(?:'d| would| might| will|'ll) (?:regret|miss out|love it|be surprised)\\b|\\bthink (?:again|it over|about it)\\b"
                    + "|\\bi know you(?:'ve| have)? said no\\b|\\bnot taking no\\b|\\bpretty please\\b|\\bwon't take (?:long|much|more than)\\b");

    private static final QuickPattern GLAD = QuickPattern.of(
            "\\b(?:thank(?:s|ful)?|thank you|thx|thanx|tysm|ty|ta|cheers|merci|danke?|gracias|obrigad[ao]|grazie|tack|dank je|bedankt|grateful|gratitude|appreciat\\w+|much obliged"
                    + "|great|lovely|brilliant|wonderful|perfect|fantastic|awesome|delighted|thrilled|glad|helpful|kind of you|so kind|very kind|generous|refreshing"
                    + "|no worries|no problem|all good|totally get it|makes (?:total |perfect |complete )?sense|fair enough|(?:completely|totally|fully|of course i) understand|i understand(?! you)|understandable"
                    + "|respect (?:that|your|the)|nicest (?:no|answer)|you(?:'re| are) a star|legend|bless|means a lot|made my day|all the best|wish you well|good luck)\\b|❤|🙏|👍|😊|🙂|💛|🎉");

    private Reception() {}

    /// How a reply takes the answer before it.
    ///
    /// @param declined that answer said no, or not now; whoever asks on after a yes only arranges it
    public static Received of(Message reply, Recognition seen, boolean declined) {
        String text = Tokens.fold(TurnText.of(reply));
        if (HURT.isIn(text) && !NO_HURT.isIn(text)) {
            return Received.HURT;
        }
        OtherTurn turn = OtherTurn.inSoManyWords(reply, seen);
        boolean glad = turn.thanks() || GLAD.isIn(text);
        if (declined && (HAGGLES.isIn(text) || !glad && (turn.asks() || turn.questions() || turn.negotiates()))) {
            return Received.PUSHBACK;
        }
        return glad ? Received.THANKS : Received.NEUTRAL;
    }

    /// How an answer was made that was written in another program, where its words say it plainly: a no, a day by which
    /// the answer comes, somebody promised. Whatever else it may be is not guessed.
    public static Optional<Framework> framework(Message answer, Recognition seen) {
        OwnerTurn turn = OwnerTurn.of(answer, seen.promises(), "");
        boolean redirects = seen.promises().stream().anyMatch(promise -> promise.what() == What.INTRODUCE);
        return switch (turn.act()) {
            case DECLINES -> Optional.of(redirects ? Framework.REDIRECT : Framework.DIRECT_CLOSURE);
            case BUYS_TIME -> Optional.of(Framework.BUY_TIME);
            case ASKS_BACK, ANSWERS -> Optional.empty();
        };
    }

    /// How the whole of a conversation was taken: the strongest of their replies counts, so that a thank-you after
    /// the second no does not hide that it took two. Nothing for what the owner started.
    public static Optional<Received> in(
            Conversation conversation, Owner owner, Function<Message, Recognition> seen, KindName kind) {
        if (kind == KindName.INITIATED) {
            return Optional.empty();
        }
        List<Message> messages =
                conversation.messages().stream().sorted(Standings.IN_ORDER).toList();
        var replies = new java.util.ArrayList<Received>();
        Optional<OwnerTurn> answer = Optional.empty();
        boolean asked = false;
        for (Message message : messages) {
            Recognition what = seen.apply(message);
            switch (Standings.by(message, owner, what)) {
                case OWNER -> {
                    if (asked) {
                        answer = Optional.of(OwnerTurn.of(message, what.promises(), ""));
                    }
                }
                case OTHER -> {
                    asked |= what.kind().isRelevant();
                    answer.map(last -> of(message, what, last.declines())).ifPresent(replies::add);
                }
                case MACHINE -> {}
            }
        }
        return replies.stream().max(Comparator.comparingInt(Reception::strength));
    }

    private static int strength(Received one) {
        return switch (one) {
            case SILENCE -> 0;
            case NEUTRAL -> 1;
            case THANKS -> 2;
            case PUSHBACK -> 3;
            case HURT -> 4;
        };
    }
}
