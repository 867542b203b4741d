package sendoff.recognise;

import java.util.Set;
import java.util.regex.Pattern;
import sendoff.language.QuickPattern;
import sendoff.recognise.CommitmentForm.Needs;

/// Tells a commitment from what only has its form: being somewhere, wishing, refusing, offering, a ritual ending, a
/// plan told as news, what someone else said.
final class CommitmentSieve {
    /// What these verbs name is a state, a need or the author's own way, and no act owed.
    private static final Set<String> NO_ACTS = Set.of(
            "not",
            "never",
            "no",
            "need",
            "want",
            "know",
            "assume",
            "receive",
            "miss",
            "remember",
            "understand",
            "love",
            "hope",
            "think",
            "believe",
            "guess",
            "like",
            "enjoy",
            "look",
            "head",
            "return",
            "travel",
            "leave",
            "arrive",
            "land",
            "attend",
            "vote",
            "stay",
            "remain",
            "become",
            "feel",
            "gladly",
            "happily",
            "probably",
            "hopefully",
            "maybe",
            "only",
            "always",
            "soon",
            "wait",
            "live",
            "die",
            "cost",
            "own",
            "skip",
            "stick",
            "survive",
            "start",
            "end",
            "stop",
            "hear",
            "lose",
            "win",
            "laugh",
            "sit",
            "stand",
            "sleep",
            "eat",
            "pay",
            "appreciate",
            "owe",
            "trust",
            "suggest",
            "confess",
            "admit",
            "regret",
            "respect",
            "ever",
            "rather",
            "happen",
            "fail",
            "learn",
            "be",
            "see",
            "have",
            "let",
            "go",
            "take",
            "get",
            "say",
            "keep",
            "pass",
            "mean",
            "cease",
            "recover",
            "spare",
            "introduce",
            "hesitate",
            "move",
            "manage",
            "turn",
            "retire",
            "rest",
            "deny",
            "await",
            "refrain",
            "defer",
            "spend",
            "treat",
            "discuss",
            "you",
            "i",
            "we",
            "he",
            "she",
            "they",
            "it",
            "there",
            "this",
            "that",
            "reach",
            "graduate",
            "continue",
            "grow",
            "fall",
            "announce",
            "launch",
            "unveil",
            "celebrate");
    /// The same verbs where they are acts after all.
    private static final Pattern ACTS = Pattern.compile(
            "be (?:sending|contacting|forwarding|calling|writing|arranging|getting|bringing|mailing|sharing|providing|"
                    + "posting|following|reaching|passing|faxing|asking|chasing|talking to|speaking (?:to|with)|looking (?:at|into)|putting|pinging"
                    + "|texting|setting up|taking care|seeing to|confirming|updating|introducing you|connecting|adding|making|covering|preparing|finishing"
                    + "|reviewing|on it\\b|on the case|your (?:reference|referee|guide|host|second|stand-in)|back (?:to you|in touch|with you)|in touch|in contact|"
                    + "at your (?!disposal|service)|with you (?:on|by|at)|(?:at|in|by|outside|there)\\b.{1,60}\\bto (?:collect|pick|meet|fetch|help|drive|see) (?:you|it|them))\\b.*"
                    + "|see (?:you|everyone).*|see (?:to|that) .*"
                    + "|have (?!to\\b)(?:him|her|them|someone|somebody|my \\w+|[a-z]+) (?:call|contact|send|e-mail|email|write|connect|set|"
                    + "forward|get|reach|ring|mail|bring|prepare|look|give)\\b.*"
                    + "|have (?:it|them|the|my|an?|your|this|that|something|our|[a-z]+ )[^.;]{0,60}(?:with|for|to|ready for) you\\b.*"
                    + "|have (?:it|them|the|my|an?|your) [^.;]{0,40}(?:ready|done|finished)\\b.*"
                    + "|have (?:it|them|(?:the|your|my|our) [^.;,]{1,30}?)(?:,? [^.;,]{1,30},)? (?:back (?:on|in|at|to|with|by)\\b|(?:at|in|on) your\\b|at [a-z]+ \\d|with you).*"
                    + "|have (?:read|seen|checked|been through|gone through|looked (?:at|through|over)|written|spoken|asked|marked|sent|talked)\\b.*\\bby\\b.*"
                    + "|have (?:it|them|the|my|an?|your|our|that|this|both|all) [^.;]{0,40}(?:\\w{3,}(?:ed|de)|cut|set|sent|made|built|written|drawn|sewn|hung|bound|cleaned|sorted|up|in place) (?:by|before|on|in time|within|tomorrow|tonight|this|next|for)\\b.*"
                    + "|have (?:a |an |some )?(?:quick |late |early )?(?:lunch|dinner|breakfast|coffee|tea|drinks?|supper|a beer)\\b.{0,60}\\b(?:on|tomorrow|tonight|today|next|this|at)\\b.*"
                    + "|let (?:you|him|her|them|everyone|\\w+) (?:know|have)\\b.*|let (?:you|u) in .*"
                    + "|go (?:through|over|and|ahead|back to|to (?:him|her|them))\\b.*"
                    + "|take (?:care|charge|responsibility|minutes|the (?:minutes|notes|lead|kids|rest|late|early|(?:first|second)(?! (?:[a-z]+ )?(?:that|which|you|to|time|slot|date)\\b))|(?:it|this|that|the \\w+) (?:from there|up|on|to|over|off)|it up|this up|that up|a look|it from|over|you|notes|another look|one look|it to)\\b.*"
                    + "|get (?:[a-z]+ ){1,3}(?:done|fixed|changed|sorted|moved|signed|booked|printed|ready|out|over|off|going|to you|back|across|through|into|onto|on|from)\\b.*"
                    + "|get (?:those|these|some|two|three|all|everything|us|on the phone|working|started on)\\b.*"
                    + "|get (?:back|with you|together with you|ahold|you|it|them|the|this|that|that|my|your|in touch|hold|on it|on to|onto|him|her|someone|\\$|an? |[a-z]+ to you)\\b.*"
                    + "|get \\$.*"
                    + "|tell you\\b.*|say so\\b.*|keep (?:you|everyone|y'all|her|him|them|an eye)\\b.*"
                    + "|pass (?:it|them|this|that|your|his|her|my|the|on|along|you|word)\\b.*"
                    + "|stop (?:by|in|over)\\b.*|suggest (?:some|two|three|a few|dates|times).*"
                    + "|introduce (?:you|him|her|them|myself|the two|both|y'all|us)\\b.*|introduce (?!myself|the|our|my|a|an|this|new)[a-z]+ .*\\bto\\b.*"
                    + "|keep [^.;]{1,40} (?:for you|free|open|safe|warm)\\b.*|have (?:a|another)(?: [a-z]+){0,2} (?:word|look|go|chat|think|read|listen|peek|dig|rummage|conversation)\\b.*"
                    + "|keep (?:a|an|one|two|three|four|the|your|some) (?!low|eye out for myself|open mind|straight face|note of)[a-z]+.*|keep [a-z]+ (?:posted|informed|updated|warm|free|safe|open)\\b.*"
                    + "|reach out (?:to|with) (?!those|all|candidates|applicants).*|manage to (?:send|get|find|give).*|treat (?:you|everyone|us)\\b.*|say a (?:good |kind |quiet )?word\\b.*"
                    + "|spend (?:an?|two|half|some|the) [a-z ]{1,25}(?:on|with|over) (?:your?|it|him|her|them|this)\\b.*|sit down with\\b.*|think (?:hard |carefully )?about (?:who|whom)\\b.*"
                    + "|stand in for\\b.*|stay (?:on top of|on it|behind)\\b.*"
                    + "|take (?:your|the|my|him|her|them) [^.;]{1,40} (?:to|up|with)\\b.*|return (?:it|them|your|the (?!\\d)|this|that|signed|everything)\\b.*"
                    + "|discuss (?:it|this|that|your [a-z]+|you) with\\b.*|see (?:if|whether) .*|see (?:what|who) i can .*|see about .*"
                    + "|look (?:at|over|into|through|it|this|that|for|up)\\b.*|wait for you\\b.*"
                    + "|start (?:on|with) (?:your|it|the)\\b.*|move (?:it|the|this|you)\\b.*|admit it to you.*|turn (?:it|this) .*"
                    + "|hear (?:from|back)\\b.*|leave (?:it|the|a|your|them) .*(?:for you|at your|with (?:him|her|them|the))\\b.*"
                    + "|pay (?:you|it|for|the)\\b.*|start (?:it|the|your).*|continue to (?:keep|send|provide|update).*");
    /// What opens or ends a text, or says how it is meant; nobody is owed it.
    private static final Pattern IDIOM = Pattern.compile(
            "(?:pass on (?!(?:your|his|her|their|my|the|a|an|any|it|them|to|everything|what|word|news|greetings|regards|thanks)\\b)|slip away|bow out|step (?:aside|out|back)|duck out|get out of|leave (?:you|them|everyone) (?:in peace|alone)|disappear|find (?:an? |some |the |another )?(?:hour|time|slot|way|moment|date)\\b(?! (?:for you|that suits you))|work hard|make you proud|do my best[ .!]*$|keep (?:your|the) (?:details|cv|resume|profile|application|name|info\\w*) (?:on|in|handy)|cut (?:straight )?to the (?:chase|point)|keep (?:it|this|that|things|my (?:mail|note|question)s?) (?:very |really |super )?(?:short|brief|quick|simple|light|crisp|to (?:myself|a minimum|one)|secret|quiet|between)"
                    + "|make (?:it|this) (?:short|quick|brief|easy|snappy|painless|worth)|be (?:completely |totally |very |quite )?(?:honest|brief|quick|direct|frank|blunt|straight|short|candid|clear|open|upfront|plain)"
                    + "|get (?:straight |right )?to (?:the point|it)|get out of (?:your|the|everybody)|take (?:your|my) (?:word|chances|hint)|figure (?:it|that|this|something) out\\b[ .!,)]*$"
                    + "|let (?:you|the two of you|the three of you) (?:two |both |all )?(?:go|get|be|off|decide|sort|take|have your|carry|settle|enjoy)|leave (?:you|it (?:there|at|here|to you|up to)|the two|the three)"
                    + "|eat my|put it (?:plainly|bluntly|this way|simply|like)|start by|just say|say (?:this|that|it|only|no more|goodbye|hello)|come (?:clean|straight|right)|level with you"
                    + "|cross my|keep my fingers|keep (?:you|it|this|that|him|her|them) in mind|root for|cheer|pray\\b|raise a|drink to|toast|settle for|believe|play it by|do (?:well|fine|ok|okay|good|great|better|nothing|without|you proud|just fine|the same|anything|(?:all )?the (?:rest|\\w+ing|legwork|work|admin))\\b"
                    + "|bet\\b|work (?:around|with) (?:your|any)|fit (?:around|in with)|not\\b|buy (?:the |you )(?:coffee|a coffee|lunch|dinner|a drink|drinks)|tell you (?:something|a secret|why|how|straight)"
                    + "|make (?:it|you|that) (?:up|pay)|explain (?:why|what|how|below|in a)|summari[sz]e\\b|try (?:to be|not|my luck|you|again)|ask (?:you|one|a (?:quick|small|stupid)|straight|plainly)|simply\\b|get by\\b).*");
    private static final Pattern RITUAL = Pattern.compile(
            "(?:talk|speak|write|see|catch|chat|be in touch|see|touch base)(?: up)?(?: to| with)?(?: you| everyone)?(?: all| both| guys)?"
                    + "(?: soon| later| then| there| around| again)?(?: soon)?[ .!,]*");
    /// Words just before "I will" that make it a plan, a doubt or somebody's report.
    private static final Pattern NOT_SAID_NOW = Pattern.compile(
            ".*\\b(?:(?:don't|do not|not sure|doubt) (?:think|believe|know|expect)?(?: that)?|whether|if|what|where|who|whom|how|hope|hoping|doubt|wish|than|until|till|when|once|before|after|because|perhaps|maybe|guess|said|told \\w+"
                    + "|say|says|saying|assume|imagine|afraid|fear|suppose|where|unless"
                    + "|(?:last|first|only|next|one|main) (?:thing|one|time|person|man|woman|job|letter)|(?:all|everything|anything|nothing|the (?:least|most|best|worst))(?= $)|(?:told|said|promised|let|hope|wanted|sure|so|mean|mentioned|know|think) (?:[a-z]+ ){0,4}that|you know) ");
    private static final QuickPattern NEWS = QuickPattern.of(
            "\\b(?:attached (?:is|are)|wanted to let you know|as i plan|at this time we|we are (?:happy|pleased|proud|thrilled)"
                    + "|i may be|would like to invite you)\\b");
    private static final Pattern NEGATION = Pattern.compile(
            "^(?:\\w+ )?(?:not|never|no)\\b|^(?:\\S+ ){0,2}(?:ikke|inte|nicht|niet|pas|jamais|não|nunca)\\b");
    /// "I'll come any day" offers to come.
    private static final QuickPattern ANY_TIME = QuickPattern.of(
            "\\b(?:any (?:day|hour|time|slot|evening|morning)|wherever|whenever(?! you(?:'ve| have)? (?:name|named|pick|picked|choose|chosen|say|said|send|sent|tell|told|give|given|confirm|ask))|anywhere|anytime)\\b");
    /// "I'll call you tomorrow, ok?" is none.
    private static final Pattern TAG = Pattern.compile(
            ", (?:ok|okay|right|alright|all right|deal|yes|yeah|no|good|cool|fine|sounds? good|is that (?:ok|okay|alright|fine)|if that's (?:ok|okay|alright)|(?:can|could|will|si) you remind me)[^,]{0,12}$");
    /// "A regulator, which I'll drop off": it goes to the reader, though the reader is not named.
    private static final Pattern HANDS_OVER = Pattern.compile(
            "(?:drop (?:off|by|round)|send|bring|mail|e-?mail|forward|post|return|pass on|hand over|share|attach)\\b");
    private static final Pattern RELATIVE = Pattern.compile(".*\\b(?:who|which|whose)\\b[^.;:!?]*, ");

    private CommitmentSieve() {}

    static boolean commits(String sentence, Commitment words, boolean anyVerb) {
        return (!anyVerb || isAct(words.clause()))
                && !IDIOM.matcher(words.clause()).matches()
                && !NEGATION.matcher(words.clause()).find()
                && !ANY_TIME.isIn(words.clause())
                && !(isRitual(words.clause()) && words.needs() == Needs.NOTHING)
                && !isReported(sentence, words)
                && !isQuestion(sentence, words)
                && !NEWS.isIn(sentence.substring(0, words.verb()));
    }

    private static boolean isAct(String clause) {
        return !NO_ACTS.contains(firstWord(clause)) || ACTS.matcher(clause).matches();
    }

    private static boolean isRitual(String clause) {
        return clause.length() < 50 && RITUAL.matcher(clause).matches();
    }

    private static boolean isReported(String sentence, Commitment words) {
        if (isQuoted(sentence.substring(0, words.start()))) {
            return true;
        }
        String before = sentence.substring(Math.max(0, words.start() - 60), words.start());
        boolean subjectless = sentence.startsWith("will", words.start()) || sentence.startsWith("shall", words.start());
        if (subjectless && RELATIVE.matcher(before).matches()) {
            return true;
        }
        boolean relative = (" " + before).matches("(?s).* (?:which|that|as) ");
        return NOT_SAID_NOW.matcher(before).matches() && !before.endsWith(", ")
                || (relative
                        && !words.clause().contains(" you")
                        && !HANDS_OVER.matcher(words.clause()).lookingAt());
    }

    /// A quotation was opened and not closed: somebody else's words.
    private static boolean isQuoted(String before) {
        return before.chars().filter(c -> c == '"').count() % 2 == 1
                || before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d');
    }

    private static boolean isQuestion(String sentence, Commitment words) {
        int end = words.end();
        return end < sentence.length()
                && sentence.charAt(end) == '?'
                && !TAG.matcher(sentence.substring(words.verb(), end)).find();
    }

    private static String firstWord(String clause) {
        int end = 0;
        while (end < clause.length() && (Character.isLetter(clause.charAt(end)) || clause.charAt(end) == '-')) {
            end++;
        }
        return clause.substring(0, end);
    }
}
