package sendoff.recognise;

import java.util.Set;
import java.util.regex.Pattern;
import sendoff.language.QuickPattern;

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
            "do",
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
                    + "posting|following|reaching|passing|faxing|asking|back (?:to you|in touch|with you)|in touch|in contact|"
                    + "at your (?!disposal|service)|with you (?:on|by|at)|(?:at|in|by|outside|there)\\b.{1,60}\\bto (?:collect|pick|meet|fetch|help|drive|see) (?:you|it|them))\\b.*"
                    + "|see (?:you|everyone).*|see to .*"
                    + "|have (?!to\\b)(?:him|her|them|someone|somebody|my \\w+|[a-z]+) (?:call|contact|send|e-mail|email|write|connect|set|"
                    + "forward|get|reach|ring|mail|bring|prepare|look|give)\\b.*"
                    + "|have (?:it|them|the|my|an?|your|this|that|something|our|[a-z]+ )[^.;]{0,60}(?:with|for|to|ready for) you\\b.*"
                    + "|have (?:it|them|the|my|an?|your) [^.;]{0,40}(?:ready|done|finished)\\b.*"
                    + "|let (?:you|him|her|them|everyone|\\w+) (?:know|have)\\b.*|let (?:you|u) in .*"
                    + "|go (?:through|over|and|ahead|back to|to (?:him|her|them))\\b.*"
                    + "|take (?:care|it up|this up|that up|a look|it from|over|you|notes|another look|one look|it to)\\b.*"
                    + "|get (?:back|with you|together with you|ahold|you|it|them|the|this|that|that|my|your|in touch|hold|on it|on to|onto|him|her|someone|\\$|an? |[a-z]+ to you)\\b.*"
                    + "|get \\$.*"
                    + "|tell you\\b.*|say so\\b.*|keep (?:you|everyone|y'all|her|him|them|an eye)\\b.*"
                    + "|pass (?:it|them|this|that|your|his|her|my|the|on|along|you|word)\\b.*"
                    + "|stop (?:by|in|over)\\b.*|suggest (?:some|two|three|a few|dates|times).*"
                    + "|introduce (?:you|him|her|them|myself|the two|both|y'all|us)\\b.*"
                    + "|keep [^.;]{1,40} (?:for you|free|open|safe|warm)\\b.*|have (?:a|another) (?:word|look|go|chat|think|read)\\b.*"
                    + "|take (?:your|the|my|him|her|them) [^.;]{1,40} (?:to|up|with)\\b.*|return (?:it|them|your|the (?!\\d)|this|that|signed|everything)\\b.*"
                    + "|discuss (?:it|this|that|your [a-z]+|you) with\\b.*|see (?:if|whether) .*|see (?:what|who) i can .*|see about .*"
                    + "|do (?:it|that|this|so|both)\\b.*"
                    + "|look (?:at|over|into|through|it|this|that|for|up)\\b.*|wait for you\\b.*"
                    + "|start (?:on|with) (?:your|it|the)\\b.*|move (?:it|the|this|you)\\b.*|admit it to you.*|turn (?:it|this) .*"
                    + "|hear (?:from|back)\\b.*|leave (?:it|the|a|your|them) .*(?:for you|at your|with (?:him|her|them|the))\\b.*"
                    + "|pay (?:you|it|for|the)\\b.*|start (?:it|the|your).*|continue to (?:keep|send|provide|update).*");
    private static final Pattern RITUAL = Pattern.compile(
            "(?:talk|speak|write|see|catch|chat|be in touch|see|touch base)(?: up)?(?: to| with)?(?: you| everyone)?(?: all| both| guys)?"
                    + "(?: soon| later| then| there| around| again)?(?: soon)?[ .!,]*");
    /// Words just before "I will" that make it a plan, a doubt or somebody's report.
    private static final Pattern NOT_SAID_NOW = Pattern.compile(
            ".*\\b(?:whether|if|what|where|who|whom|how|hope|hoping|doubt|wish|than|until|till|when|once|before|after|because|perhaps|maybe|guess|said|told \\w+"
                    + "|say|says|saying|assume|imagine|afraid|fear|suppose|where|unless"
                    + "|(?:told|said|promised|let|hope|wanted|sure|so|mean|mentioned|know|think) (?:[a-z]+ ){0,4}that|you know) ");
    private static final QuickPattern NEWS = QuickPattern.of(
            "\\b(?:attached (?:is|are)|wanted to let you know|as i plan|at this time we|we are (?:happy|pleased|proud|thrilled)"
                    + "|i may be|would like to invite you)\\b");
    private static final Pattern NEGATION = Pattern.compile("^(?:\\w+ )?(?:not|never|no)\\b");
    /// "I'll come any day" offers to come.
    private static final QuickPattern ANY_TIME =
            QuickPattern.of("\\b(?:any (?:day|hour|time|slot|evening|morning)|wherever|whenever|anywhere|anytime)\\b");
    private static final Pattern RELATIVE = Pattern.compile(".*\\b(?:who|which|whose)\\b[^.;:!?]*, ");

    private CommitmentSieve() {}

    static boolean commits(String sentence, Commitment words, boolean anyVerb) {
        return (!anyVerb || isAct(words.clause()))
                && !NEGATION.matcher(words.clause()).find()
                && !ANY_TIME.isIn(words.clause())
                && !(isRitual(words.clause()) && !words.timed())
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
                || (relative && !words.clause().contains(" you"));
    }

    /// A quotation was opened and not closed: somebody else's words.
    private static boolean isQuoted(String before) {
        return before.chars().filter(c -> c == '"').count() % 2 == 1
                || before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d');
    }

    private static boolean isQuestion(String sentence, Commitment words) {
        int end = words.end();
        return end < sentence.length() && sentence.charAt(end) == '?';
    }

    private static String firstWord(String clause) {
        int end = 0;
        while (end < clause.length() && (Character.isLetter(clause.charAt(end)) || clause.charAt(end) == '-')) {
            end++;
        }
        return clause.substring(0, end);
    }
}
