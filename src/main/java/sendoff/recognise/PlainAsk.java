package sendoff.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Ask;
import sendoff.language.QuickPattern;
import sendoff.language.Tokens;

/// Makes a line for the desk out of a sentence that asks: "Hi Ada, I was wondering if you might have half an hour for
/// a call, because …" becomes "Half an hour for a call". The words stay the asker's.
final class PlainAsk {
    private static final int SHORTEST = 12;
    private static final int MOST_FRAMES = 6;

    /// Greetings and run-ups that say nothing of what is wanted.
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:hi|hello|hey|dear|good (?:morning|day|evening))\\b[^,:!]{0,40}[,:!] *|(?:so|and|but|also|now|anyway|well|ok|okay|p\\.?s\\.?|quick (?:one|question)|my question|in short|to be brief)[,:]? +"
                    + "|if (?!your?\\b)[^,?:]{3,60}, +|if [^,?:]{3,60}, +(?=[^?]*\\?)|(?:when|once|as|since|before|after|while) [^,?]{3,60}, +)");

    private static final String QUESTION =
            "(?:who|whom|whose|what|which|where|how|is there|are there|do you|does|did you|have you)\\b";

    /// What stands before the ask in the same sentence.
    private static final Pattern RUN_UP = Pattern.compile(
            "^[^?]{0,120}?\\bask(?:ing)?(?: you)? (?:if|whether) |^(?!" + QUESTION
                    + ")[^?]{3,120}?(?:[;,:]| [-–—]) (?:and |but |so |then )?(?=(?:could|can|would|will|might|may|shall) (?:you|i|we)\\b)");

    private static final String WISH =
            "(?:i|we)(?:'d| would| should)(?: \\p{L}+){0,2} (?:love|like|appreciate|value|welcome|treasure|be (?:grateful|glad|happy|delighted|honou?red|obliged|thankful))\\b"
                    + "|(?:i am|i'm|we are|we're) (?:asking|hoping|wondering|looking for|after)\\b|(?:i|we) (?:hope|wonder|want|need)\\b|(?:please|kindly)\\b|any chance\\b";

    /// What stands before a wish in the same sentence, and asks nothing itself.
    private static final Pattern BEFORE_A_WISH =
            Pattern.compile("^[^?]{3,160}?(?:[;,:]| -)(?: and| but| so| then)? (?=" + WISH + ")");

    /// Something is wanted in it.
    private static final QuickPattern ASKS = QuickPattern.of("\\?|\\b(?:" + WISH
            + "|(?:could|can|would|will|might|may|shall|do|are|have) (?:you|i|we|he|she|they)\\b|what if\\b|if you\\b|hop(?:e|ing)\\b|wonder(?:ing)?\\b|ask(?:s|ed|ing)?\\b|"
            + AskDetails.AMOUNT + "|"
            + "(?:call|coffee|lunch|chat|intro(?:duction)?|introduce|connect|advice|meet|talk|speak)\\b)");

    private static final String KINDLY = "(?:please |maybe |perhaps |possibly |kindly |ever |at all |by any chance )*";

    /// Frames of politeness; what is left is the thing itself or a verb.
    private static final List<Pattern> FRAMES = List.of(
            frame(
                    "(?:i|we)(?: was| am|'m| were| are|'re)? ?(?:just |only |also )?(?:wonder|hope|hoping|wondering|curious)(?: to| if| whether| that| for)?"),
            frame(
                    "(?:i|we) (?:am writing|write|want|wanted|would like|had hoped|just wanted) to ask (?:you )?(?:if|whether|for)"),
            frame("hoping (?:to|that|for)"),
            frame(
                    "(?:do|would|will|could|can|might|may) (?:you|i|we) " + KINDLY
                            + "(?:have|spare|find|free up|steal|borrow|trouble you for|ask (?:you )?for|get|claim|give (?:me|us)) (?:the time for |time for |room for )?(?=(?:\\d|a |an |half|some |five|ten|fifteen|twenty|thirty|forty|one |two |three ))"),
            frame(
                    "you (?:might |could |would |may |can )?(?:have|spare|find) (?=(?:\\d|a |an |half|some |five|ten|fifteen|twenty|thirty|forty|one ))"),
            frame(
                    "(?:would|will|could|can|might|are|were) you " + KINDLY
                            + "(?:be |feel )?(?:so kind as to|comfortable with|comfortable|able to|willing to|open to|up for|happy to|glad to|interested in|free for|free to|available for|available to|game for|prepared to|ready to|in the mood for|kind enough to)"),
            frame("(?:would|will|could|can|might|may|shall) (?:you|i|we) " + KINDLY + "(?:consider |like to )?"),
            frame("you (?:would|will|could|can|might|may|'d)(?: be (?:open to|willing to|up for|able to|free for))? "
                    + KINDLY),
            frame(
                    "(?:i|we)(?: would|'d) (?:really |very much |so |dearly |also |greatly |truly |still |most )*(?:love|like|appreciate|welcome|value|be (?:very |so |most |really )?(?:grateful|glad|happy|delighted|honou?red|thankful)(?: for| to| if)?)(?: it)?(?: to| if| for)?"),
            // "I'd like you to meet Leila": what is wanted begins with the verb
            frame("you (?:both |two )?to"),
            frame(
                    "(?:i|we) (?:want|need|seek|wish|look for|am looking for|are looking for|'m looking for|'re looking for|ask for)(?: to)?"),
            frame(
                    "(?:is|would) (?:there|it)(?: be)? (?:any |a |some )?(?:chance|way|possibility|possible|ok|okay|alright|fine|too much)(?: of| that| to| for| if)?"),
            frame("any chance(?: of| that| to| for)?"),
            frame("please(?: do)?"));

    private static final String WANTING =
            "(?:would|'d)(?: really| very much| dearly| so| also)? (?:love|like|value|appreciate|welcome|be (?:glad|grateful|happy|delighted|thankful)(?: of| for)?)"
                    + "|(?:is|are|'s)(?: also| now| still)? (?:looking|searching|hunting|hoping|keen|after|planning)(?: for| on)?"
                    + "|needs?|wants?|seeks?|hunts? for|searche?s? for|hope[sd]? for|wonders? (?:if|whether)|asks? (?:if|whether|for)|asked (?:me )?(?:if|whether|for)";

    /// What someone besides the author is after: "Carla, who would love …", "she needs …".
    static final Pattern ANOTHER_WANTS = Pattern.compile("(?<!\\b(?:i|we|you|it|that|this|there|and|or|to|not))(?<!n't)"
            + "(?: |(?='))(?:" + WANTING + ")(?: to(?= ))?(?= )");

    /// "He is thinking of a round and would like to hear …".
    private static final Pattern AND_WANTS = Pattern.compile(
            "\\b(?:he|she|they|who)\\b[^.?!]{3,120}? and (?:also )?(?:" + WANTING + ")(?: to(?= ))?(?= )");

    private static final Pattern BRACKETS = Pattern.compile(" ?[(\\[][^)\\]]{0,80}[)\\]]");

    /// Reasons and asides behind the ask.
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:,? (?:because|since|so that|as (?:i|we|he|she|it|you|my)|before you (?=\\p{L})|though|although|while|if (?:you|it|that|this|possible|not)|whenever|whatever)\\b|, (?:which|who|and (?:i|we|if|he|she|maybe)|but|so|or (?:is|are|am|would|shall|should)|please|thanks|thank)\\b|; | - | – | — |: )");

    /// Where an over-long line can end without losing what is wanted.
    private static final Pattern CLAUSE = Pattern.compile("(?: \\(|; | - | – | — |: |, )");

    /// What a cut leaves over.
    private static final Pattern DANGLING = Pattern.compile(",? (?:and|or|but|so|at|of|the|an?)$");

    private static final Pattern PARTS = Pattern.compile(
            ",? (?:and|but|or|who|whom|whose|which|that|because|so|when|where|while|if|whether|as|before|after|until|et|y|und|en) ");

    /// Where it can end all the same.
    private static final Pattern SMALLER = Pattern.compile(
            ",? (?:of|to|with|without|for|than|in|into|on|at|by|from|about|de|à|en|para|por|per|di|für|mit|von|van|voor) ");

    private PlainAsk() {}

    static String of(String sentence) {
        String line = BRACKETS.matcher(sentence.strip()).replaceAll("");
        String asking = fromTheWish(line);
        String bare = withoutFrames(asking);
        boolean unwrapped = !bare.equals(line);
        String brief = shortened(firstClauses(withoutAsides(bare, unwrapped)));
        String whole = brief.equals(bare) ? brief : DANGLING.matcher(brief).replaceFirst("");
        return capitalised(unwrapped ? ended(whole, ".!?,; ") : ended(whole, ".!,; "));
    }

    /// The same for a sentence that says what another person is after: "Carla would love half an hour on dams" becomes
    /// "Half an hour on dams".
    static String ofAnother(String sentence) {
        Matcher wants = ANOTHER_WANTS.matcher(Tokens.fold(sentence));
        boolean found = (wants.find() || wants.usePattern(AND_WANTS).reset().find())
                && sentence.length() - wants.end() >= SHORTEST;
        String line = of(found ? sentence.substring(wants.end()) : sentence);
        return line.length() < SHORTEST ? of(sentence) : line;
    }

    private static Pattern frame(String words) {
        return Pattern.compile("^(?:" + words + ")[,:]? *(?<=[ :,])");
    }

    private static String withoutFrames(String line) {
        String left = line;
        for (int i = 0; i < MOST_FRAMES; i++) {
            String shorter = without(without(left, RUN_UP), LEAD);
            for (Pattern frame : FRAMES) {
                if (shorter.equals(left)) {
                    shorter = without(left, frame);
                }
            }
            if (shorter.equals(left)) {
                return left;
            }
            left = shorter;
        }
        return left;
    }

    private static String without(String line, Pattern start) {
        Matcher matcher = start.matcher(Tokens.fold(line));
        return matcher.find() && line.length() - matcher.end() >= SHORTEST
                ? line.substring(matcher.end()).strip()
                : line;
    }

    private static String fromTheWish(String line) {
        Matcher before = BEFORE_A_WISH.matcher(Tokens.fold(line));
        return before.find()
                        && !ASKS.isIn(Tokens.fold(line.substring(0, before.end())))
                        && line.length() - before.end() >= SHORTEST
                ? line.substring(before.end()).strip()
                : line;
    }

    private static String withoutAsides(String line, boolean asks) {
        Matcher aside = ASIDE.matcher(line);
        while (aside.find()) {
            if (aside.start() >= SHORTEST * 2
                    && (asks || isPolite(aside.group()) || !leavesTheAsk(line, aside.start()))) {
                return line.substring(0, aside.start());
            }
        }
        return line;
    }

    private static boolean isPolite(String aside) {
        return aside.contains("please") || aside.contains("thank");
    }

    /// "Our engineers would be honoured | if you stopped for a cup of tea" asks only behind the cut.
    private static boolean leavesTheAsk(String line, int cut) {
        return !ASKS.isIn(Tokens.fold(line.substring(0, cut))) && ASKS.isIn(Tokens.fold(line.substring(cut)));
    }

    private static String firstClauses(String line) {
        String left = line;
        while (left.length() > Ask.LONGEST) {
            int cut = lastClause(left);
            if (cut < Ask.LONGEST / 2) {
                return left;
            }
            left = left.substring(0, cut).strip();
        }
        return left;
    }

    /// A line is never cut within a word, nor before what a small word leads to.
    private static String shortened(String line) {
        if (line.length() <= Ask.LONGEST) {
            return line;
        }
        int part = last(PARTS, line);
        int smaller = last(SMALLER, line);
        int word = Math.max(0, line.lastIndexOf(' ', Ask.LONGEST));
        int cut = part > Ask.LONGEST / 2 ? part : smaller > Ask.LONGEST / 2 ? smaller : word;
        return line.substring(0, cut > 0 ? cut : Ask.LONGEST);
    }

    private static int last(Pattern words, String line) {
        Matcher found = words.matcher(line);
        int last = 0;
        while (found.find() && found.start() <= Ask.LONGEST) {
            last = found.start();
        }
        return last;
    }

    private static int lastClause(String line) {
        Matcher clause = CLAUSE.matcher(line);
        int last = 0;
        while (clause.find()) {
            last = clause.start();
        }
        return last;
    }

    private static String ended(String line, String marks) {
        int end = line.length();
        while (end > 1 && marks.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    private static String capitalised(String line) {
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }
}
