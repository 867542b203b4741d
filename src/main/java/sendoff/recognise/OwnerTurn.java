package sendoff.recognise;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.language.DateInWords;
import sendoff.language.DateInWords.Precision;
import sendoff.language.DatesInWords;
import sendoff.language.QuickPattern;
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

    private static final QuickPattern REPEATS = QuickPattern.of(
            "\\bstill (?:a |the )?(?:no\\b|not\\b|can't|cannot|won't|have to|must)|\\b(?:stays?|remains?|stands?|holds?)\\b|\\bsame answer\\b|\\bthe same\\b|\\bas (?:i|we) (?:said|wrote|mentioned|told)\\b|\\bi (?:said|wrote|meant) (?:it|no|that)\\b"
                    + "|\\b(?:hasn't|has not|haven't|not|doesn't|does not|won't) change[ds]?\\b|\\bnothing changes\\b|\\bno (?:again|either|once more|too|as well)\\b|\\b(?:again|also|here too|even then|sadly|still),? (?:it's )?(?:a )?no\\b|\\bhowever (?:short|small|brief|little|long)\\b"
                    + "|\\b(?:at|in) (?:every|any) (?:size|length|form|shape)\\b|\\b(?:that|this|it) (?:too|as well|included|either)\\b|\\bsecond no\\b|\\bstick(?:ing)? (?:to|with|by) (?:it|my|that)\\b");
    private static final QuickPattern YES = QuickPattern.of(
            "\\b(?:i accept|(?<!have |we |not )agreed(?! (?:on|to)\\b)|i'm yours|i am yours|why not\\b(?! (?:ask|try))|you (?:can|may) announce me|(?:wonderful|great|lovely|splendid|good|excellent) idea\\b(?! (?:and|but))|glad you asked|i'll talk about|fine (?:by|with) me|i'm in\\b(?! [a-z])|i'm there|i'll (?:be there|do it|come|take it)|see you (?:on|at|in|there|then|mon|tue|wed|thu|fri|sat|sun|tomorrow|next)|put me on|let's do|honou?red to|a pleasure to|yes|yep|gladly|with (?:great )?pleasure|with joy|of course|happy to|glad to|delighted|count me in|put me down|(?<!i'm |i am |we're |not |so |make )sure"
                    + "|works for me|suits me|would love|let's (?:talk|meet)|it's time|absolutely|certainly|welcome|oui|d'accord|ok|deal|works)\\b");
    private static final QuickPattern LEAVES_A_CHOICE = QuickPattern.of(
            "\\b(?:propose|suggest|offer|give me|send me) (?:\\w+ ){0,3}(?:slots?|dates?|times?|days?)\\b"
                    + "|(?<!\\bcan |\\bmay |\\bwill |\\bto )\\b(?:pick|choose) (?:one|a|any|whichever|whatever|what)\\b|\\bwhichever (?:suits|works|you)\\b|\\byour (?:choice|pick)\\b"
                    + "|\\b(?:tell|let) me (?:know )?(?:which|when|what (?:time|day|date|suits|works|would suit|you prefer|is best)|whether|if (?:that|this|it|either|one))\\b"
                    + "|\\byou (?:can |may )?(?:pick|choose)\\b|\\bsend (?:it|them|me|that|over|us)\\b(?! (?:to (?:him|her|them)|not))"
                    + "|\\bwhich (?:of (?:the|these|those|them)(?: two| three)?|one|day|date|time|slot)\\b[^.?!]{0,40}\\?|\\bbook (?:a|any|yourself) \\w+|\\b(?<!will |can |to |would |'ll )(?:please )?confirm\\b"
                    + "|\\b(?:take your pick|up to you (?:which|when|whether)|(?:the )?choice is yours|you (?:say|name|decide) (?:which|when|the|a)|say (?:which|when)\\b|if either (?:suits|works|is)|either (?:works|suits|is (?:fine|free))|any of (?:these|those|them) )"
                    + "|\\bname (?:a|an|your|two|three|one|any|the) (?:\\w+ )?(?:days?|dates?|times?|evenings?|mornings?|afternoons?|hours?|slots?|weeks?)\\b"
                    + "|\\b(?:grab|take|book|choose|pick) (?:any|a|an|one|whichever|whatever) (?:\\w+ ){0,2}?(?:slots?|times?|dates?|days?|hours?|gaps?|windows?|spots?)\\b"
                    + "|\\b(?:ring|call|phone|dial|buzz|text|find|catch) me (?:[^.!?\\n ]+ ){0,3}?(?:any(?! more)|whenever|between|either)\\b"
                    + "|\\blet (?:me|us) have (?:a look at |the |your |an? |two |three |some )|\\bbefore anything else\\b|\\btell me (?:beforehand|in advance|ahead|the day before)\\b|\\b(?:let me know|tell me|say) (?:soon|by then|beforehand|in advance|what (?:time|day)|your (?:day|choice|pick|preference))\\b"
                    + "|\\b(?:offer|free|could|can|do|works?|available|suits?|possible|have)\\b[^.!?]{0,60}?\\d(?:st|nd|rd|th|\\.)?,? or (?:on |the |on the )?\\d"
                    + "|\\b(?:have|let|ask|tell) (?:him|her|them) (?:to )?(?:write|call|mail|send|ring|e-?mail|contact|ping|text)\\b(?! (?:you|back))");
    private static final QuickPattern CONDITION = QuickPattern.of(
            "\\b(?:if|once|when|as soon as) you(?:'ve| have| can| could)? (?!give me (?:until|till|time|a (?:day|week|few|couple)))(?:(?:send|sent|forward|draft|share|give|get|mail) (?:me|us|over|it|a|an|the|your|half|two|three|that|those)|write (?:me )?(?:a|an|half|two|three|the|it|down))\\b"
                    + "[^.?!]{0,100}?\\b(?:i'll|i will|i can|i shall|we'll|we will|we can)\\b"
                    + "|\\bbefore (?:i|we) (?:say|answer|decide|reply|agree|commit|promise)\\b[^.!?]{0,160}\\?");
    /// Names something that they have to do before it goes on: "if you send me half a page, I'll put it before her".
    private static final QuickPattern FIRST_YOU = QuickPattern.of(
            "\\bbefore we (?:talk|meet|speak)\\b"
                    + "|\\bi(?:'d| would|'ll| will)? (?:need|want|like|love|have) (?:to (?:see|read|know|hear|have) |(?=your |an? |the |two |three |some |more |half ))[^.?!;]{2,60}? (?:first|before(?:hand)?(?= (?:i|we) (?:say|decide|answer|can|go|agree|talk|meet|commit|promise|know)\\b| (?:saying|deciding|answering|going|agreeing|talking|meeting|committing|promising)\\b))"
                    + "|(?<!\\bto |\\bwho |\\bto kindly |\\bnot )\\b(?:write|send|give|drop|mail|show|forward|bring|ping|get) (?:me|us) (?!a (?:line|note|call|shout|ring|word|day|week|year|few|couple|bit|while|moment|minute) ?(?:if|when|whenever|should|once|then|again|in|to|more|[.!,]|$)|until|till|time|anything|any ?time|again|back|that|the whole)"
                    + "|\\btell me (?:more(?! another| over| when we)|where|what|who|how (?:many|much|long|big|old)|a (?:bit|little)|three|two|in (?:two|three|a|one))\\b(?! (?:you think of|happens|happened|came))"
                    + "|(?:^|[.!?\\n:] ?)(?:please |first,? |then |just |yes[,:;] |ok[,:;] |sure[,:;] |gladly[,:;.] )?(?:send|forward|share|draft|propose|suggest|reply with|come back (?:to me )?with|(?:mail|write)(?= (?:it|them|that|an?|the|half|two|three|four|one|your|down|up|out|what|which|how|why|in)\\b)) (?!\\S+@|(?:my|our) |her\\b|him\\b|them\\b|(?:[^.!?\\n ]+ ){0,4}?to (?!me\\b|us\\b|my |our |this address)|again|back in|as much|away|about|of |on |from |like |is |are )");
    /// Of what the owner would do; "would that have worked?" looks back.
    private static final QuickPattern OFFERS_INSTEAD = QuickPattern.of(
            "\\bif (?:that|this|it|either|one of (?:them|these|those))(?:'s| is| would be| were| can be)(?: of)?(?: any| some| at all)? (?:use|help|useful|helpful|interest|good)\\b[^.?!]*\\?|\\b(?:how|what) about (?!that|you|the rest)[^.?!]{2,}\\?"
                    + "|\\b(?:shall|should|may|can|could) (?:i|we) (?:ask|send|forward|put|connect|introduce|pass|mention|try|point|give|write|share|copy|suggest|tell|show)\\b[^.?!]*\\?"
                    + "|\\bwould (?:you (?:like|want|prefer|rather|take|accept)|that (?:help|do|suit|work|be)|it help|(?:he|she|they) do|one of (?:them|these|those))\\b(?! have)[^.?!]*\\?|\\b(?:do you )?want (?:me|her|him|it|that) [^.?!]*\\?");
    private static final Pattern QUESTION = Pattern.compile(
            "(?:^|[.!;:,\\n] ?)(?!\\s*(?:how (?:is|are|was|were)|isn't|right|ok|really|remember)\\b)[^.!?\\n;]{2,}\\?");

    /// Asks on, however thankful and final it sounds.
    private static final QuickPattern REMINDS = QuickPattern.of(
            "\\b(?:still (?:value|welcome|be glad of|love) (?:your|an|to have your) answer|one line is (?:plenty|enough)|if i hear nothing"
                    + "|may (?:well )?have (?:sunk|slipped|been overtaken|got lost))\\b");

    private static final QuickPattern COME_BACK = QuickPattern.of(
            "\\b(?:ask|write|try|ping|remind|call|mail|e-?mail|nudge|contact|tell|come back|get back|check|knock|reach out)\\b[^.!?]{0,30}\\b(?:me|again|back|then|after|in|from)\\b"
                    + "|\\bcome (?:back|again)\\b|\\b(?:talk|speak|revisit|look at (?:it|this)) again\\b|\\b(?:after|from|then|once) [^.!?]{0,60}\\b(?:i take|i can|i have|again|i'm open|i am open|i read|open again)\\b"
                    + "|\\b(?:again|open|free) (?:after|from|in)\\b|\\bnothing (?:before|until)\\b");

    private static final QuickPattern YES_TO_A_TIME = QuickPattern.of(
            "\\b(?:suits|works|could do|can do|(?<!who )is free|am free|i'm free|would be good|fits|how about|what about|shall we say)\\b");

    /// Less would do where days are known to be looked for.
    private static final QuickPattern SUITS = QuickPattern.of(
            "\\b(?:suits?|works?|could do|can do|could make|can make|(?<!who )is free|am free|(?<!who )are free|i'm free|we're free|is open|would be good|would do|fits?|fine|available|how about|what about|shall we say|any time|anytime|or)\\b");

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
                days(TurnText.of(message), message).collect(Collectors.toUnmodifiableSet()));
    }

    /// It reminds them of what was asked.
    static boolean reminds(Message message) {
        return REMINDS.isIn(Tokens.fold(TurnText.of(message)));
    }

    private static Optional<LocalDate> returns(Message message) {
        return Sentences.of(TurnText.of(message)).stream()
                .map(Sentence::text)
                .filter(sentence -> COME_BACK.isIn(Tokens.fold(sentence)))
                .flatMap(sentence -> DatesInWords.in(sentence, message.at()).stream())
                .map(DateInWords::from)
                .min(LocalDate::compareTo);
    }

    boolean invitedBackBy(LocalDate day) {
        return returns.filter(from -> !from.isAfter(day)).isPresent();
    }

    private static Set<Says> says(String text) {
        var says = EnumSet.noneOf(Says.class);
        put(says, Says.ASSENT, YES.isIn(text));
        put(says, Says.FIRM_NO, Refusal.isFirmIn(text));
        put(says, Says.YOUR_PART, wants(text));
        put(says, Says.TIMES, SUITS.isIn(text));
        put(says, Says.SOMETHING_ELSE, OFFERS_INSTEAD.isIn(text));
        put(says, Says.SAME_AGAIN, REPEATS.isIn(text));
        return says;
    }

    private static void put(Set<Says> says, Says one, boolean holds) {
        if (holds) {
            says.add(one);
        }
    }

    private static boolean wants(String text) {
        return CONDITION.isIn(text) || LEAVES_A_CHOICE.isIn(text) || FIRST_YOU.isIn(text);
    }

    private static String folded(Message message) {
        return TurnText.withoutAllowances(Tokens.fold(TurnText.of(message)));
    }

    private static Act act(Message message, List<PromiseMade> promises, String asked, Optional<Move> move) {
        String text = folded(message);
        boolean getsBack = promises.stream().anyMatch(promise -> promise.what() == What.GET_BACK);
        if (CONDITION.isIn(text)) {
            return Act.ASKS_BACK;
        }
        if (Refusal.isFirmIn(text)) {
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
        boolean yes = YES.isIn(text) && !Refusal.isRegretIn(text);
        Optional<Act> sounds = move.filter(_ -> !yes).flatMap(OwnerTurn::act);
        if (sounds.isEmpty() && !yes && Refusal.isSoftIn(text)) {
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
        Set<LocalDate> offered = days(asked, message).collect(Collectors.toSet());
        return days(TurnText.of(message), message).anyMatch(day -> !offered.contains(day))
                && YES_TO_A_TIME.isIn(Tokens.fold(TurnText.of(message)));
    }

    private static Stream<LocalDate> days(String text, Message message) {
        return DatesInWords.in(text, message.at()).stream()
                .filter(date -> date.precision() == Precision.DAY)
                .map(DateInWords::due);
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
