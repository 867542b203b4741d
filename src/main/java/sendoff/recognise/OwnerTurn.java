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

    private static final QuickPattern FIRM_NO = QuickPattern.of(
            "\\bno from me\\b|\\b(?:it's|it is|its|this is|that's) (?:still )?(?:a )?no\\b(?! (?:problem|bother|trouble))"
                    + "|\\b(?:stays?|remains?|still) (?:a )?no\\b|\\bsame answer\\b|\\banswer (?:stays|remains|is) (?:the same|no)\\b"
                    + "|\\bno (?:to|coffee|call|calls|advising|judging|blurb|talks?|keynote|meeting|this time|for now|thank you|thanks|either)\\b"
                    + "|\\b(?:so|but|then|hence) no\\b|\\bno blurbs?\\b|\\bhave to (?:decline|pass|say no)|\\bmust (?:decline|pass|say no)"
                    + "|\\b(?:i|i'd better|i'll|will|would) (?:decline|pass)\\b(?! (?:it|your|this to|that to|on your))|\\bdeclining\\b"
                    + "|\\bnot (?:this time|for me|now, thanks|be one of|be joining|be taking|be their|be your|be giving|be able to (?:join|help|meet|take|do))\\b"
                    + "|\\bkeep me out\\b|\\bthat's final\\b|\\bi close\\b|\\bclosing this\\b|\\bnon merci\\b|\\bje ne peux pas\\b"
                    + "|\\b(?:i|we) (?:won't|will not|don't|do not|can't|cannot|am not|aren't|no longer) (?:be |going to |now )?(?:any ?more )?"
                    + "(?:do|doing|take|taking|review|reviewing|write|writing|give|giving|make|making|vouch|accept|accepting|join|joining"
                    + "|advise|advising|speak|speaking|introduce|introducing|meet|meeting|carry|bring you|help|sit|serve|share|pass|open"
                    + "|invest|investing|mentor|mentoring|host|hosting|judge|judging|lend|recommend|refer|connect|commit|attend|come)\\b"
                    + "|\\bnothing changes on my side\\b|\\bnot going to (?:write|do|take|join|introduce|make|meet)\\b"
                    + "|\\b(?:i'm|i am|we're|we are|count me|leave me|keep me|be|sit|sitting) out(?: this| of this| of that| for (?:20\\d\\d|this|now|the (?:year|rest)|good))?(?= ?(?:[.,;:!)\\n]|$| i\\b| and (?:i|my|so)| but\\b))|\\bsit(?:ting)? (?:this|that|it) (?:one )?out\\b"
                    + "|\\bi(?:'ve| have)? (?:stopped|given up|quit|retired from|sworn off) (?!looking|asking|by|to)\\w+ing\\b|\\b(?:isn't|is not|not) (?:something|a thing|one) (?:that )?(?:i|we) (?:do|can|could|want|would|take|give|will)\\b"
                    + "|\\bi(?:'ll| will| would|'d)? (?:have to |must )?(?:say|saying|(?<!never )said) no\\b|\\b(?:ask|find|choose|take|give (?:it|the \\w+) to|pick) (?:somebody|someone) else\\b");
    private static final QuickPattern REPEATS = QuickPattern.of(
            "\\bstill (?:a |the )?(?:no\\b|not\\b|can't|cannot|won't|have to|must)|\\b(?:stays?|remains?|stands?|holds?)\\b|\\bsame answer\\b|\\bthe same\\b|\\bas (?:i|we) (?:said|wrote|mentioned|told)\\b|\\bi (?:said|wrote|meant) (?:it|no|that)\\b"
                    + "|\\b(?:hasn't|has not|haven't|not|doesn't|does not|won't) change[ds]?\\b|\\bnothing changes\\b|\\bno (?:again|either|once more|too|as well)\\b|\\b(?:again|also|here too|even then|sadly|still),? (?:it's )?(?:a )?no\\b|\\bhowever (?:short|small|brief|little|long)\\b"
                    + "|\\b(?:at|in) (?:every|any) (?:size|length|form|shape)\\b|\\b(?:that|this|it) (?:too|as well|included|either)\\b|\\bsecond no\\b|\\bstick(?:ing)? (?:to|with|by) (?:it|my|that)\\b");
    private static final QuickPattern SOFT_NO = QuickPattern.of(
            "\\b(?:i keep|i only|only for|i give|i hold|we hold|limit|used up|is filled|is taken|are taken|are promised|went on|rule|"
                    + "not the right|rather not|unfortunately|regret|afraid|cannot|can't|won't|no longer|no room|no capacity|no time)\\b");
    /// No in so many other words: somebody else's, too full, away, given up.
    private static final QuickPattern NOT_ME = QuickPattern.of(
            "\\b(?:isn't|is not|'s not|not|aren't|wasn't|won't be|wouldn't be|can't be|cannot be|shouldn't be) (?:quite |really |exactly )?(?:for me|mine\\b|me\\b|my (?:thing|kind|sort|cup|field|place|world|strength)|possible|something (?:i|we)|one for me|where i|what i|the (?:right|best|one) (?:person|one|man|woman|choice|speaker|for)|in (?:it|the cards)|on (?:offer|the cards))"
                    + "|\\b(?:i'm|i am|we're|we are|i'd be|i would be) (?:simply |just |really |sadly |afraid )?not (?:going to |the |a |your )?(?:leaving|moving|changing|looking|interested|available|right|open|able|free|up for|up to|budging|man|woman|person|in the market|in a position|taking|doing|coming|going|joining|speaking|made for|one)\\b"
                    + "|\\b(?:the )?wrong (?:one|person|choice|man|woman|speaker|address|guest|fit)\\b|\\bunable\\b|\\bimpossible\\b|\\b(?:i|we) (?:mustn't|must not|shan't|shall not|oughtn't)\\b"
                    + "|\\b(?:i|we)(?:'d| would|'ll| will)? (?:rather|prefer to|leave|let|have let) (?:not\\b|stay|leave|keep|remain|others|(?:it|this|that|these|the|such) (?:\\w+ ){0,3}?(?:to|go|pass|by)\\b)|\\b(?:let|ask) (?:others|someone else|somebody else|younger)\\b|\\blet (?:it|this|that)(?: one)? (?:go|pass)\\b|\\bi'll let go\\b"
                    + "|\\b(?:spoken for|booked (?:up|out|solid)|overbooked|swamped|snowed under|stretched|full (?:up|until|till|to the brim|already|as it is)|(?:is|are|am) (?:too |quite |very |already )?full|over ?committed|run off my feet|(?:is|are|been) (?:given|promised) away)\\b"
                    + "|\\b(?:week|month|day|spring|summer|autumn|winter|year|calendar|diary|evening|season)s? (?:is|are) (?:gone|taken|full|packed|spoken|closed|booked|out|not free)|\\bno (?:\\w+ ){0,2}?(?:time|room|space|capacity|hours?|evenings?|slots?|energy|strength|bandwidth|days?|way|part|appetite) (?:left|free|to (?:give|spare)|for|i can|in (?:me|it|my))\\b|\\bnothing (?:to plan|to discuss|for us to|to talk|left to give|to add)\\b"
                    + "|\\b(?:i|we)(?:'ve| have)? (?:gave|given) (?:up|away|it up|that up|them up)\\b|\\b(?:don't|do not|can't|cannot) (?:have it in (?:me|us)|see (?:myself|ourselves|how|a way)|speak at|appear|stretch|fit)\\b|\\bsit (?:\\w+ ){1,3}out\\b|\\bsays? no\\b|\\bsaying no\\b|\\bdisappoint you\\b|\\bgoing to (?:pass|skip|decline)\\b|\\bretired from\\b|\\bi (?:pass|skip)\\b"
                    + "|\\b(?:i |we )(?:won't|will not|shall not|shan't|can't|cannot) be (?:there|with|joining|part|able)\\b|\\b(?:i'm|i am|i'll be|i will be|we're|we'll be) (?:away|abroad|travelling|traveling|at sea|in [a-z]+|on (?:leave|holiday|the road|tour)) (?:that|all|then|until|till|for|the whole)\\b|\\b(?:belongs?|promised|reserved|kept) (?:to|for) (?:the|my|our|his|her)\\b|\\b(?:asked|told|forbade|forbid|ordered|made) me (?:to (?:drop|stop|cut|rest|slow)|not to|promise)\\b|\\bdoctor's orders\\b"
                    + "|\\balas\\b|\\bforgive me\\b|(?:^|[.!?,;:\\n] ?)(?:no|nope)(?= ?(?:[.!,;]|$))(?! (?:problem|worries))|\\btoo (?:much|many) (?:\\w+ )?(?:on|going|already|this|to do)\\b|\\bzero (?:time|evenings?|hours?|days?)\\b|\\bbow(?:ing)? out\\b|\\b(?:step|stepping|stay|staying|keep|keeping|back) (?:back|away|out|clear) (?:of|from)\\b"
                    + "|\\b(?:refuse|turn(?:ing)? (?:you|it|this|that|them) down|turn down)\\b|\\b(?:policy|principle|rule) (?:\\w+ ){0,2}?(?:of not|not to|against|never)\\b|\\bthan(?:k you|ks) for understanding\\b|\\blast person\\b|\\b(?:i|we) (?:stay|keep|remain|belong)(?: myself| ourselves)? (?:at|in|with|to) (?:my|our|home|the)\\b|\\b(?:earned|deserve|need|guard|protect|defend|treasure) my (?:evenings?|weekends?|mornings?|sleep|rest|peace|quiet|free)\\b|\\bno (?:more|longer) (?!than)|\\bthe season is\\b|\\btake me off\\b"
                    + "|\\b(?:i'd|i would) only be\\b|\\bwon't work for (?:me|us)\\b|\\bthe answer (?:is|has to be|must be) no\\b|\\bkeep [^.!?]{1,30} (?:free|clear) (?:of|for)\\b|\\bhave to be careful with\\b");

    /// Said in parting to who will have to do without.
    private static final QuickPattern WISHES = QuickPattern.of(
            "\\b(?:good luck|(?:best|lots|all the luck) of luck|break a leg|bonne chance|viel (?:erfolg|gluck|glück)|alles gute|veel (?:succes|plezier)|lykke til|suerte|in bocca al lupo)\\b"
                    + "|\\b(?:i |we )?wish(?:ing|es)? (?:you|it|them|him|her|the|for) [^.!?\\n]{3,}|\\b(?:i |we )?(?:do |really |very much )?hope (?:you(?:'ll| will)? (?:\\w+ )?(?:find|get|fill|have|land|enjoy|sell|raise|succeed)|the|it (?:\\w+ )?(?:goes|fills|works|is|turns|sells|comes)|yours|that it|someone|somebody)"
                    + "|\\b(?:all (?:good wishes|the best|the very best)|have (?:a (?:\\w+ )?(?:great|grand|lovely|wonderful|good|fine|splendid|super|fantastic) |fun)|enjoy (?:the|your|it)|fingers crossed|godspeed)");

    /// Something is given in its place: a text, a name, a link.
    private static final QuickPattern GIVES = QuickPattern.of(
            "\\b(?:attached|enclosed|below|here (?:is|are|it)|https?:|www\\.|\\S+@\\S+\\.\\w+|\\S+\\.example|in (?:copy|cc)|cc'd|copied|introduc|put you|i've (?:written|asked|told|sent|passed)|i have (?:written|asked|told|sent|passed)|i (?:wrote|asked|told|sent|passed))");

    /// Often said before a no.
    private static final QuickPattern WOULD_LOVE =
            QuickPattern.of("\\b(?:would(?: have)?|i'd(?: have)?) (?:really |so )?(?:loved?|liked?|enjoyed?)\\b");

    private static final int A_FEW_LINES = 350;

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

    static OwnerTurn of(Message message, List<PromiseMade> promises, String asked) {
        String text = folded(message);
        return new OwnerTurn(
                act(message, promises, asked),
                promises,
                returns(message),
                says(text),
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
        put(says, Says.FIRM_NO, FIRM_NO.isIn(text));
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

    private static Act act(Message message, List<PromiseMade> promises, String asked) {
        String text = folded(message);
        boolean getsBack = promises.stream().anyMatch(promise -> promise.what() == What.GET_BACK);
        if (CONDITION.isIn(text)) {
            return Act.ASKS_BACK;
        }
        if (FIRM_NO.isIn(text)) {
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
        boolean yes = YES.isIn(text) && !(WOULD_LOVE.isIn(text) && NOT_ME.isIn(text));
        if (!yes && SOFT_NO.isIn(text)) {
            return Act.DECLINES;
        }
        boolean introduces = promises.stream().anyMatch(promise -> promise.what() == What.INTRODUCE);
        boolean asks =
                !introduces && text.indexOf('?') >= 0 && QUESTION.matcher(text).find();
        if (asks || (promises.isEmpty() && namesANewDay(message, asked))) {
            return Act.ASKS_BACK;
        }
        return !yes && !introduces && refuses(text, promises) ? Act.DECLINES : Act.ANSWERS;
    }

    /// Without a word that agrees: who then speaks of others or of too much to do, or only wishes well in a few lines,
    /// will not do it.
    private static boolean refuses(String text, List<PromiseMade> promises) {
        boolean wishesOnly = promises.isEmpty() && text.length() < A_FEW_LINES && !GIVES.isIn(text);
        return NOT_ME.isIn(text) || (wishesOnly && WISHES.isIn(text));
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
