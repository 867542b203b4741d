package sendoff.recognise;

import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Recognition;
import sendoff.language.QuickPattern;
import sendoff.language.Tokens;

/// What a message of the others does.
///
/// @param asks       it is an introduction or a request by itself
/// @param questions  it puts a question to the owner
/// @param negotiates it has the words of someone who bargains
/// @param withdraws  they take the ask back
/// @param ends       they take it back in so many words, whatever else the letter looks like
/// @param thanks     they are grateful or content
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
        boolean ends,
        boolean thanks,
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
    private static final QuickPattern WITHDRAWS = QuickPattern.of(
            "\\bscratch that\\b|\\bscrap (?:my|that|the|this)\\b|\\b(?<!not |n't |never |to |will |won't )(?:kindly |please )?(?:disregard|ignore|forget) (?:what|my|the|that|this|about|it)\\b"
                    + "|\\bno longer (?:need|needed|necessary|looking|relevant)|\\bnot needed any ?more|\\bnothing (?:is )?needed\\b|\\bnothing for you\\b"
                    + "|\\b(?:found|have found|has found|got) (?:someone|somebody|another|a place|a lead|one elsewhere)\\b|\\bsigned with another\\b"
                    + "|\\b(?:i|we)(?:'ve| have)? (?:now |already |since |just )?found (?:a|an|our|the|my) (?:\\w+ )?(?:speaker|place|job|person|buyer|partner|solution|flat|room|mentor|reviewer|advis[eo]r|candidate|supplier|host|venue|contact|replacement|editor|publisher|lawyer|doctor|school|home|investor|sponsor|moderator|guest)\\b"
                    + "|\\b(?:has|is|been|got|it's|all|already|now) (?:sorted|solved|resolved|taken care of)\\b|\\bsorted itself\\b|\\bsolved itself\\b|\\bnever ?mind\\b|\\bwithdraw\\b|\\bcalled off\\b|\\bcancelled\\b|\\bcanceled\\b|\\btook another\\b|\\bone less thing\\b"
                    + "|\\bno (?:further |more )?(?:action|steps?|work|effort) (?:needed |necessary |required )?(?:on|from|by) (?:your|you)\\b|\\b(?:i|we)(?:'ve| have) sorted (?:it|this|that|things) out\\b|\\bignore (?:me|us)\\b|\\b(?:sorry|apologies|excuse me|forgive me) (?:to have|for having) (?:bothered|troubled|disturbed|kept|asked)\\b|\\bno (?:answer|reply|response|action|reaction) (?:is )?(?:needed|necessary|required|called for)(?! (?:before|until|till|by|today|now|right))"
                    + "|\\b(?:event|evening|meeting|trip|visit|plan|project|talk|panel|thing|deal|idea|tour|conference|workshop|round|job|vacancy|post|position|search|all) (?:is|was|has been|got|is all) (?:off(?! to|er)|dropped|shelved|scrapped|postponed indefinitely)\\b|\\b(?:has|have|'s|'ve) fallen through\\b|\\bfell through\\b"
                    + "|\\b(?:will|'ll|is going to|are going to|can) (?:now )?(?:do|handle|manage|take|give|run|write|cover) (?:it|this|that|them) (?:by )?(?:himself|herself|themselves|ourselves|myself|on (?:my|our|their|her|his) own)\\b"
                    + "|\\b(?:has|have|'s|'ve|is|are|'re) (?:now |just |since )?(?:agreed|said yes|stepped in|stepping in|filled|taken)(?: [^.!?\\n]{1,30})? (?:after all|instead|in the meantime|meanwhile)\\b|\\b(?:we|i)(?:'ve| have)? (?:now |already |since |just )?filled (?:the|that|this|our|my) (?:slot|place|post|position|job|gap|spot|role|vacancy)\\b"
                    + "|(?:^|[.!\\n] ?)(?:so |please |kindly |pls )?disregard(?= ?(?:[.!,]|$))|\\b(?:you(?:'re| are)|i let you|letting you|lets you) off the hook\\b|\\b(?:is|'s|becomes?|became|become|has become|it all) (?:now |all |quite |therefore |rather )?(?:moot|obsolete|superfluous|beside the point|off the table|water under the bridge)\\b"
                    + "|\\b(?:problem|question|matter|mystery|issue|case|riddle|search|crisis) (?:is |was |has been |now |all )*(?:solved|answered|settled|closed|over|averted|gone)\\b|\\b(?:bin|delete|forget|scrap|ditch|trash|drop) (?:my|that|this|the) (?:\\w+ )?(?:mail|e-?mail|message|note|letter|request|question|ask|idea|matter)\\b"
                    + "|\\b(?:you can|you may|please|do|so) (?:now )?(?:stop|quit) (?:thinking|looking|searching|worrying|asking around|trying)\\b|\\bdon't (?:trouble|bother) (?:yourself|with it|about it|any ?more|any further|after all|now)\\b|\\bno (?:point|use|sense) (?:in )?(?:any ?more|now)\\b"
                    + "|\\b(?:in the meantime|meanwhile|by now|since then|as of (?:today|yesterday)) (?:i|we)(?:'ve| have)? (?:found|got|hired|chosen|booked|taken|signed|had an answer|solved|settled)\\b|\\b(?:i|we)(?:'ve| have)? (?:found|got|hired|chosen|booked|signed|solved|settled) [^.!?\\n]{1,40}? (?:in the meantime|meanwhile|after all|elsewhere)\\b"
                    + "|\\b(?:i|we) (?:now )?have (?:our|a|the|my|all the|enough|both) (?:\\w+ )?(?:speakers?|place|room|person|people|candidates?|answers?|hosts?|venue|partner|buyer|reviewers?|guests?|sponsor)s?(?: (?:now|already|after all|at last))(?= ?(?:[.!,;)]|$| and| so))|\\b(?:has|have|'s)? ?(?:stepped|jumped) in\\b|\\b(?:has |have )?(?:answered|told|written to|called) me (?:directly|himself|herself|themselves)\\b"
                    + "|\\btu peux oublier\\b|\\boubliez\\b|\\bplus besoin\\b|\\bhat sich erledigt\\b|\\bplease ignore\\b|\\bno need (?:any|to (?!(?:hurry|rush|worry|apologi[sz]e|be |prepare|bring|dress|print|decide|explain)|(?:answer|reply|write|respond|do|read|look|call|get back)(?: \\w+){0,2} (?:now|today|tonight|quickly|at once|soon|right|this|before|until|till|in)))");
    private static final QuickPattern ENDS = QuickPattern.of(
            "\\b(?:i'm|i am|we're|we are|i'll|i will|let me|i) (?:therefore |hereby |now |so )?(?:close|closing|withdraw|withdrawing|drop|dropping)"
                    + " (?:this|it|the (?:matter|thread|loop|request|question)|my (?:ask|request|question))\\b(?! (?:by|if|unless|until|in a|when|as soon))"
                    + "|\\b(?:i'll|i will|i'm going to|let me|we'll|we will) stop (?:asking|writing|chasing|bothering|nudging|knocking|here)\\b|\\bnothing (?:is )?left for you to do\\b|\\b(?:please )?consider (?:this|it|my (?:ask|request|question)|the matter) (?:closed|withdrawn|settled|dealt with)\\b");
    private static final QuickPattern THANKS = QuickPattern.of(
            "\\b(?:thanks|thank you|thx|merci|danke|gracias|obrigad[ao]|grazie|asante|dziękuję|grateful|appreciate[ds]?|bless|all good|understood"
                    + "|totally get it|no worries|no problem|makes sense|fair enough|clear answer|cheers|elegant no|most useful|(?:a|you) star)\\b");
    private static final QuickPattern SETTLES = QuickPattern.of(
            "\\b(?:is booked|booked|signed|hired|settled|confirmed|confirming|agreed|(?<!here )it is(?= ?(?:[!.,;)]|$))|in my calendar|noted|he answered|she answered"
                    + "|they took|took me|got the|met (?:yesterday|today)|done|works|perfect|see you|count me in|accepted|relieved of duty|clicked)\\b");
    private static final QuickPattern NUDGES = QuickPattern.of(
            "\\b(?:bump|bumping|nudge|nudging|following up|follow up on|circling back|checking in|any (?:news|update|sign|thoughts|word|luck)|did (?:you|this)"
                    + "|have you had|still (?:hoping|stands|interested|waiting|like|keen)|reminder|rappel|in case|one line of answer|send again|wondering"
                    + "|once more|lost in|haven't heard|have not heard)\\b");
    private static final QuickPattern NEGOTIATES = QuickPattern.of(
            "\\b(?:what if|what about|how about|could you at least|at least|counter|last try|one last|instead|just (?:one|a|two|three|five|ten|\\d+|for|the)|only (?:one|two|three|five|fifteen|ten|\\d+|a)|(?:could|can|would|will) you not|(?:couldn't|can't|won't|wouldn't) you"
                    + "|would (?:that|it|one of|a shorter|you at)|shorter|shortened|reconsider|not even|or just|or remote|even (?:one|a|five|ten)|suppose"
                    + "|i know you(?:'ve| have)? said no|but (?:could|can|the|what|if|would|six|we|maybe|perhaps)|though;? might|change your mind|might you|could we|we can|one more)\\b");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:^|[.!;:\\n] ?)(?!\\s*(?:how are you|how is it going|how is everything|isn't it|right|ok|okay|really|no|funny, isn't it)\\s*\\?)[^.!?\\n]{3,}\\?");
    private static final QuickPattern WANTS_TO_KNOW =
            QuickPattern.of("\\b(?:let me know|tell me|say) (?:which|when|what time|whether|what you)\\b");

    private static final QuickPattern HOLDS = QuickPattern.of(
            "\\b(?:let me|i'll|i will|i'd have to|i would have to|i must|i have to|i need to|i should|i've got to|have to|need to|we'll|we will|we must|we have to|we need to|going to) (?:first |just |quickly |only |still )?"
                    + "(?:see (?:if|whether|what|which|when|who|how)|check|look (?:at|into) (?:my|our|the)|ask (?!you)|think|consult|find out|sleep on|talk (?:to|with) (?!you)|speak (?:to|with) (?!you)|clear (?:it|this)|confirm with"
                    + "|let you know|get back|come back|tell you|write (?:to )?you|answer|reply|revert|say which|give you an answer|know more|confirm (?:by|tomorrow|tonight|later|soon|on|it|once|as soon))"
                    + "|\\bgive me (?:until|till|a (?:day|week|few|couple|bit|moment)|some time|time)|\\bbear with me\\b|\\bas soon as (?:i|we) (?:know|hear|can|have)\\b|\\b(?:not sure|don't know|can't say|cannot say|unsure) (?:yet|just yet|now)\\b"
                    + "|\\b(?:i'm|i am|we're|we are) (?:just |still |now |only )?(?:checking|asking|waiting (?:for|to hear))\\b|\\bback to you (?:soon|asap|shortly|by|tonight|tomorrow|on|when|as soon|once|later|next)\\b|\\byou(?:'ll| will) (?:hear|know|have (?:it|my|an))\\b");
    private static final QuickPattern DELIVERS = QuickPattern.of(
            "\\b(?:here (?:it|they|is|are|goes|you|comes?|be)|attached|attaching|below|enclosed|pasted|as (?:asked|requested|promised|agreed|you asked)|in the attachment|you asked (?:for|me)|you wanted|appended|the (?:page|paragraph|summary|draft|lines|answers?) (?:is|are))\\b");

    /// Without any of these a message in the middle of a conversation asks for nothing new, whatever it resembles.
    private static final QuickPattern REQUESTS = QuickPattern.of(
            "\\b(?:could|would|can|will|may|might|shall|should) (?:you|i|we)\\b|\\bplease\\b|\\bkindly\\b|\\b(?:i'd|i would|we'd|we would) (?:love|like|value|welcome|appreciate|be (?:glad|grateful|happy|delighted))"
                    + "|\\bhop(?:e|ing) (?:you|to|for|that)|\\bwonder|\\bany chance|\\bintroduc|\\bmeet\\b|\\bin touch\\b|\\b(?:cc|cc'd|copy|copied|copying|looping|adding)\\b|\\blet me know|\\btell me"
                    + "|\\blooking (?:for|to)|\\bneed\\b|\\bwant(?:ed)? to (?:ask|talk|meet|hear|know|pick)|\\b(?:still|very) (?:keen|interested|hoping)|\\bask\\b|\\bbump|\\bfollowing up|\\bnudg|\\bover to you|\\bhere (?:is|are) ");

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

    private static OtherTurn of(Message message, Recognition seen, boolean opens, Optional<Move> move) {
        String text = TurnText.withoutAllowances(Tokens.fold(TurnText.of(message)));
        String all = text + '\n' + Tokens.fold(message.subject());
        boolean requests = REQUESTS.isIn(text);
        boolean wants = questions(text) || requests || NUDGES.isIn(text);
        return new OtherTurn(
                seen.kind().isRelevant() && !seen.spam() && (opens || questions(text) || requests),
                questions(text),
                NEGOTIATES.isIn(text),
                WITHDRAWS.isIn(all) || (is(Move.WITHDRAWS, move) && !wants),
                ENDS.isIn(all),
                THANKS.isIn(text) || is(Move.TAKES, move),
                SETTLES.isIn(text),
                NUDGES.isIn(text) || is(Move.REMINDS, move),
                requests,
                CounterOffer.isIn(text) || is(Move.BARGAINS, move),
                CounterOffer.isUnconceded(text, THANKS.isIn(text)) || is(Move.BARGAINS, move),
                CounterOffer.isConceded(text),
                HOLDS.isIn(text) || is(Move.HOLDS, move),
                surely(seen, text, all),
                DELIVERS.isIn(text) || is(Move.BRINGS, move));
    }

    private static boolean is(Move one, Optional<Move> move) {
        return move.filter(one::equals).isPresent();
    }

    private static boolean surely(Recognition seen, String text, String all) {
        return seen.kind().isRelevant()
                && !seen.spam()
                && seen.confidence() >= SURE
                && !THANKS.isIn(text)
                && !SETTLES.isIn(text)
                && !WITHDRAWS.isIn(all);
    }

    private static boolean questions(String text) {
        return text.indexOf('?') >= 0 && QUESTION.matcher(text).find() || WANTS_TO_KNOW.isIn(text);
    }
}
