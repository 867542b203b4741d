package sendoff.recognise;

import sendoff.language.QuickPattern;

/// What bargains after a no without asking anything: less is offered ("twenty minutes, no preparation"), the trouble is
/// taken off the owner ("I'd write it up myself"), the no is not heard ("last throw of the dice").
///
/// In any other place the same words are an ask's own, or say nothing; only a reply to a no is read for them.
final class CounterOffer {
    private static final String FEW =
            "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty|forty-five|half an?|a quarter of an|a couple of|a few)";

    /// A measure that stands by itself, as a sentence or after a dash: what it would take, at most.
    private static final String MEASURE =
            "(?:^|[.!?:;,\\n(-] ?)(?:so |and |then |ok(?:ay)?,? |only |just |even |say |maybe |perhaps |make it |call it )?"
                    + FEW
                    + "[ -]?(?:short |quick |small |written |little |tiny |single )?(?:minutes?|mins?|hours?|questions?|calls?|lines?|sentences?|paragraphs?|pages?|slides?|slots?|coffees?|words?|sessions?|episodes?|emails?|mails?|pm)\\b";

    /// Said to hold the door open.
    private static final QuickPattern INSISTS = QuickPattern.of(
            MEASURE
                    + "|\\bhear me out\\b|\\b(?:i )?(?:won't|will not|can't|cannot|refuse to|not going to|am not|'m not) (?:hear (?:it|that|of)|accept (?:that|this|it|a no)|take (?:that|no)\\b|give up|taking no|giving up|let you)\\b"
                    + "|\\b(?:one|a|my|the) (?:very )?(?:last|final|more|small|tiny|little|quick) (?:throw|try|attempt|shot|thought|idea|plea|offer|push|proposal|suggestion)\\b"
                    + "|(?:^|[.!?\\n] ?)(?:last|final) (?:throw|try|attempt|shot|plea|offer|ask)\\b"
                    + "|\\b(?:no|zero|without(?: any)?) (?:prep|preparation|travel|travelling|slides|camera|video|strings|homework|commitment|effort|paperwork|obligations?)\\b"
                    + "|\\b(?:costs?|takes?) (?:you )?(?:nothing|zero|no time|hardly|barely|only|just|literally)\\b|\\bfree of charge\\b"
                    + "|\\byou(?:'d| would|'ll| will) (?:only|just|merely|simply) (?:have|need) to\\b|\\byou (?:only|just|merely|simply) (?:have|need) to (?!ask|say|look)|\\byou (?:needn't|need not|wouldn't (?:have|need) to|won't have to) (?!worry|apologi|feel|explain|be sorry|hear)"
                    + "|\\ball (?:you'd|you would|you'll) (?:have|need)|\\ball (?:it takes|i need|i want|i ask|we need|i'm asking|we ask)"
                    + "|\\b(?:i|we)(?:'d| would) (?:even |gladly |happily )?(?:come to you|drive|fly|travel|pay|cover|double|raise|do (?:the|all)|write (?:it|everything)|record|edit|shorten|drop the|cut)\\b"
                    + "|\\b(?:insists?|insisting) (?:that )?(?:on|i|we|you)\\b|\\b(?:i'll|i will|let me|i|i must|allow me to|may i) (?:ask|try|beg) (?:you )?(?:again|once more|one more time|a (?:second|third) time)\\b|\\b(?:we're|we are|i'm|i am) (?:totally |completely |very |quite |entirely )?(?:flexible|open to any|not giving up)\\b"
                    + "|\\b(?:just )?(?:tell|let) (?:us|me) (?:know )?what (?:suits|works|it (?:takes|would take)|would (?:work|suit|change|make|convince))|\\b(?:won't|will not|wouldn't|would not|doesn't|does not|shouldn't|needn't|need not) (?:even )?(?:take|cost|need|be|last) (?:you )?(?:much|long|more than|any (?:time|effort|preparation)|a (?:minute|thing)|anything|an hour)\\b"
                    + "|(?:^|[.!?;:\\n] ?)(?:but |please |do |just |and )?think (?:about|of) (?:the|your|our|all|what|how|it)\\b|\\b(?:everybody|everyone|they all|people always|all of them) says? (?:that|so|this|it)\\b|\\byou(?:'ll| will) (?:regret|love|see)\\b|\\bi (?:had|'d) hoped (?:for (?:another|a different|more)|you(?:'d| would))"
                    + "|\\bthink (?:it over|again)\\b|\\bsleep on it\\b|\\bsay yes\\b|\\bdon't (?:close|shut|say no)\\b|\\ban exception\\b|\\bmeet (?:me |us )?half ?way\\b|\\bcompromise\\b|\\btwist your arm\\b"
                    + "|\\bhelp (?:a|me|us) (?:\\w+ )?out\\b|\\bdo (?:me|us) (?:a|this|that|one) favou?r\\b|(?:^|[.!;:\\n] ?)(?:just |only |then |ok(?:ay)?,? |so |please )?(?:let's (?:call|make|do|try|say)|let (?:me|us) (?:send|show|tell|try (?!her|him|them|elsewhere)|put|explain|make|persuade|convince)|give (?:me|us) (?!regards)|spare (?:me|us) |grant (?:me|us) |reconsider|meet (?:me|us) )");

    /// "I see, but it would only be …": whatever was conceded before it is taken back.
    private static final QuickPattern BUT = QuickPattern.of(
            "(?:^|[.!?,;:\\n(-] ?|\\b(?:understand|understood|thanks|fair|ok|okay|clear|see|know|pity) )but (?:"
                    + "it (?:would|is|'s|will|takes|wouldn't|isn't)|it's (?!ok|okay|fine|all|alright|your|understandable|clear|good)|only|just (?!so you know)|could|can (?:you|we|i)|would|what (?:if|about)|how about|(?:maybe|perhaps) (?:a|you|we|just|one)"
                    + "|you (?:did|do|are (?!right|free|welcome|kind|honest|clear|good|not the)|would|said|could|can|only|have|had|were|know|owe|promised)|i(?:'d| would) (?:ask|beg|urge)|i (?:do |really )?(?:need|insist|beg|must ask|ask)|we(?:'d| would| really| need| pay| can| could)"
                    + "|at least|surely|not even|there (?:is|are|must)|people|readers|please|hear me|consider|think|imagine|one (?:thing|question|more|last|short|small)|a (?:short|quick|small|brief)|if (?:it|we|you (?:could|can|only)))\\b"
                    + "|(?:^|[.!?,;:\\n(-] ?)(?:then|and|or|so then) (?:maybe|perhaps|at least|just|only|even|might|could) (?!next|another (?:time|year|day)|some ?(?:day|time|one|body)|one day|later|our paths|we'll|we will|i'll|i will|see|in (?:another|a few))[^.!?\\n]{3,}\\?"
                    + "|\\b(?:with (?:all )?(?:due )?respect|pretty please|(?:i'd|i would|we'd|we would) owe you|(?:are )?you(?:'re| are)? (?:making a|quite sure|really sure|sure (?:about|you)))\\b");

    /// Words that go with an offer: enough where the message as a whole looks like an ask.
    private static final QuickPattern LEANS = QuickPattern.of(
            "\\b(?:we|i|you|they|it) (?:could|can|might) (?:also |still |always |even |easily |simply |just )?(?!(?:only |fully |well |completely |totally |quite )?(?:understand|imagine|see|relate|respect|appreciate|live|manage|wait|use|try|find|ask|thank|not)\\b)[a-z]"
                    + "|\\byou(?:'d| would) (?:not|never|hardly|barely|love|enjoy|like|be)\\b|\\b(?:i|we)(?:'ll| will) (?:even |gladly |happily |also |simply |just )?(?:come to|drive|fly|pay|cover|prepare|move|change|adapt|work around|send (?:it|you|the|them))\\b"
                    + "|\\b(?:another|a different) (?:thought|idea|way|angle|format|version)\\b|\\b(?:that|it)(?:'s| is not| isn't)[^.!?]{1,30}, (?:it is|it's)\\b|\\bthat (?:being )?said\\b|\\bsurely\\b|\\bi(?:'m| am) (?:sure|certain|convinced)\\b|\\bcome on\\b"
                    + "|\\balready (?:told|promised|announced|printed|put you)\\b|\\bstill (?:think|believe|hope|hoping|keen|want|convinced)\\b|(?:^|[.!;:\\n] ?)(?:just |only |then |ok(?:ay)?,? |so |please )?(?:put (?:me|us|your|only)|name (?:a|your|any|one)|pick (?:a|any|one)|imagine|picture|consider) ");

    /// The no is taken, and what else is said is about how they go on.
    private static final QuickPattern TAKES_IT = QuickPattern.of(
            "\\b(?:pity|shame|too bad|oh well|respect|noted|fair|understood|understand|understandable|i get it|got it|i see|good luck|all the best|best of luck|no hard feelings|of course|no problem|no worries"
                    + "|that's (?:clear|fine|ok|okay|all right|alright)|clear enough|roger|copy that|your loss|accepted|i accept|we accept|i'll leave you|won't ask again|last you hear|won't bother|i give up|you win|touche|touché|fine by me|so be it|i'll live|we'll live|as you wish|next year then)\\b"
                    + "|\\b(?:i|we)(?:'ll| will|'ve| have|'m| am) (?:now |just |then )?(?:ask|asking|asked|write|writing|written|wrote|try|trying|tried|call|calling|called|contact|contacting|go with|going with|look|looking)(?: to| with| for)? (?!you\\b|again)");

    private CounterOffer() {}

    /// @param folded by [sendoff.language.Tokens#fold]
    static boolean isIn(String folded) {
        return INSISTS.isIn(folded) || LEANS.isIn(folded) || BUT.isIn(folded);
    }

    static boolean isConceded(String folded) {
        return TAKES_IT.isIn(folded);
    }

    /// Plainly, and without a word that the no is taken.
    static boolean isUnconceded(String folded, boolean thanks) {
        return BUT.isIn(folded) || (INSISTS.isIn(folded) && !thanks && !TAKES_IT.isIn(folded));
    }
}
