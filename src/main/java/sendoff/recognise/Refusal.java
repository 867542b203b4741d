package sendoff.recognise;

import sendoff.language.QuickPattern;

/// How people say no: in so many words, softly, or by speaking of others, of too much to do, of good luck.
///
/// Every text is one folded by [sendoff.language.Tokens#fold].
final class Refusal {
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

    private Refusal() {}

    /// No, in so many words.
    static boolean isFirmIn(String text) {
        return FIRM_NO.isIn(text);
    }

    /// Words of a no, unless others agree.
    static boolean isSoftIn(String text) {
        return SOFT_NO.isIn(text);
    }

    /// "I would love to, and I mustn't": the words of a yes that is none.
    static boolean isRegretIn(String text) {
        return WOULD_LOVE.isIn(text) && NOT_ME.isIn(text);
    }

    /// Without a word that agrees: who then speaks of others or of too much to do, or only wishes well in a few lines,
    /// will not do it.
    static boolean isBetweenTheLines(String text, boolean promisesNothing) {
        boolean wishesOnly = promisesNothing && text.length() < A_FEW_LINES && !GIVES.isIn(text);
        return NOT_ME.isIn(text) || (wishesOnly && WISHES.isIn(text));
    }
}
