package sendoff.recognise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Ask;
import sendoff.language.Tokens;

/// Makes a line for the desk out of a sentence that asks: "Hi Ada, I was wondering if you might have half an hour for
/// a call, because …" becomes "Half an hour for a call". The words stay the asker's.
final class PlainAsk {
    private static final int SHORTEST = 12;
    private static final int MOST_FRAMES = 6;

    /// Greetings and run-ups that say nothing of what is wanted.
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:hi|hello|hey|dear|good (?:morning|day|evening))\\b[^,:!]{0,40}[,:!] *|(?:so|and|but|also|now|anyway|well|ok|okay|p\\.?s\\.?|quick (?:one|question)|my question|in short|to be brief)[,:]? +"
                    + "|(?:if|when|once|as|since|before|after|while) [^,?]{3,60}, +)");

    /// What stands before the ask in the same sentence.
    private static final Pattern RUN_UP = Pattern.compile(
            "^[^?]{0,120}?\\bask(?:ing)?(?: you)? (?:if|whether) |^[^?]{3,120}?(?:[;,:]| [-–—]) (?:and |but |so |then )?(?=(?:could|can|would|will|might|may|shall) (?:you|i|we)\\b)");

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
                    "(?:i|we)(?: would|'d) (?:really |very much |so |dearly |also |greatly |truly )*(?:love|like|appreciate|welcome|value|be (?:very |so |most |really )?(?:grateful|glad|happy|delighted|honou?red|thankful)(?: for| to| if)?)(?: it)?(?: to| if| for)?"),
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

    private static final Pattern BRACKETS = Pattern.compile(" ?[(\\[][^)\\]]{0,80}[)\\]]");

    /// Reasons and asides behind the ask.
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:,? (?:because|since|so that|as (?:i|we|he|she|it|you|my)|before you|though|although|while|if (?:you|it|that|this|possible|not)|whenever|whatever)\\b|, (?:which|who|and (?:i|we|if|he|she|maybe)|but|so|or (?:is|are|am|would|shall|should)|please|thanks|thank)\\b|; | - | – | — |: )");

    /// Where an over-long line can end without losing what is wanted.
    private static final Pattern CLAUSE = Pattern.compile("(?: \\(|; | - | – | — |: |, )");

    private PlainAsk() {}

    static String of(String sentence) {
        String line = BRACKETS.matcher(sentence.strip()).replaceAll("");
        String bare = withoutFrames(line);
        boolean unwrapped = !bare.equals(line);
        String brief = firstClauses(withoutAsides(bare));
        return capitalised(unwrapped ? ended(brief, ".!?,; ") : ended(brief, ".!,; "));
    }

    /// The same for a sentence that says what another person is after: "Carla would love half an hour on dams" becomes
    /// "Half an hour on dams".
    static String ofAnother(String sentence) {
        Matcher wants = ANOTHER_WANTS.matcher(Tokens.fold(sentence));
        boolean found = wants.find() && sentence.length() - wants.end() >= SHORTEST;
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

    private static String withoutAsides(String line) {
        Matcher aside = ASIDE.matcher(line);
        while (aside.find()) {
            if (aside.start() >= SHORTEST * 2) {
                return line.substring(0, aside.start());
            }
        }
        return line;
    }

    private static String firstClauses(String line) {
        String left = line;
        while (left.length() > Ask.LONGEST) {
            int cut = lastClause(left);
            if (cut < Ask.LONGEST / 3) {
                return left;
            }
            left = left.substring(0, cut).strip();
        }
        return left;
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
