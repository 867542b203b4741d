package sendoff.compose;

import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Relationship;

/// Whether somebody close writes of a blow of their own: that is answered in one's own words, or not at all.
final class HardTime {
    private static final Set<Relationship> CLOSE =
            Set.of(Relationship.FRIEND, Relationship.COLLEAGUE, Relationship.MENTOR);
    /// What makes a thing of it: "my burnout app".
    private static final String NO_THING =
            "(?![-’' ]*(?:app|apps|tool|tools|toolkit|startup|start-up|compan\\p{L}+|software|platform|market|industry"
                    + "|research|study|survey|data|paper|project|model|clinic|services?|business|prevention|coach\\p{L}*|book|report|team|tech\\p{L}*|home|homes"
                    + "|directors?|parlou?rs?|insurance|planning|rate|risk|scale|drugs?|trial|patients?)\\b)";
    private static final String FAMILY =
            "(?:father|mother|dad|mum|mom|parents|brother|sister|son|daughter|child|wife|husband|baby|grandmother|grandfather|fiancée?)";
    private static final String LOVE = "(?:wife|husband|partner|girlfriend|boyfriend|fiancée?)";
    private static final String ADVERBS =
            "(?:just |all |both |now |recently |suddenly |completely |totally |quite |so |pretty |really |rather )?";
    /// Said of oneself or one's family: 40 people laid off elsewhere are news, and "fired up" is joy.
    private static final String SELF = "(?:(?:^|[.!?:,;\\n–—-]\\s*|\\band )|\\b(?:I|we|(?:my|our) " + FAMILY
            + "|my partner|I['’]ve|we['’]ve|I['’]m) " + ADVERBS + "(?:(?:have|has|had) )?)" + ADVERBS
            + "(?:(?:was|were|am|got|been|is) )?" + ADVERBS + "(?:been |being )?";
    private static final Pattern BLOW = Pattern.compile(String.join(
            "|",
            "(?im)" + SELF + "(?:laid off|let go(?! of)|made redundant)\\b",
            "(?:\\b(?:I|I['’]ve|my partner|(?:my|our) " + FAMILY
                    + ")|(?:^|[.!?:;\\n]\\s*)(?:just )?(?=got|was|been)) ?(?:(?:have|has|had|was|am|got|been|just) ){0,3}(?:fired|sacked|dismissed)\\b(?! (?:up|as|an?|the|from my|it)\\b)",
            "\\b(?:they|he|she|work|boss|board|employer|firm|company|bank|university|startup|management) (?:have |has |had |had to |just |finally |then ){0,2}(?:let (?:me|us) go(?! (?:through|over|back|ahead|into|on with|first|straight|deeper|further|to|home|early)\\b)"
                    + "|laid (?:me|us) off|fired (?:me|us)\\b(?! up)|sacked (?:me|us)|made (?:me|us) redundant)",
            "\\b(?:lay|laid) me off\\b",
            "\\blost (?:(?:my|our) (?:job|post|position|partner|" + FAMILY + ")|the baby|my " + LOVE
                    + ")\\b(?! in the (?:post|mail|queue|line))" + NO_THING,
            "\\b(?:my|our) (?:\\p{L}+ )?(?:" + FAMILY + "|partner|co-?founder|colleague|friend)(?: has| is|'s|’s)? "
                    + ADVERBS + "(?:died|dying|very ill|seriously ill|in hospital|in hospice|in intensive care)\\b",
            "\\bpassed away\\b",
            "\\bfuneral\\b" + NO_THING,
            "\\bmiscarriage\\b(?! of)",
            "\\b(?:I|I['’]ve|(?:my|our) (?:" + FAMILY
                    + "|partner)) (?:(?:have|has|had|was|been|got|just) ){1,3}diagnosed\\b",
            "\\bmy (?:own |\\p{L}+['’]s )?diagnosis\\b" + NO_THING,
            "\\b(?:my|his|her|start|started|starting|through|during|having|of) (?:\\p{L}+ )?chemo(?:therapy)?\\b"
                    + NO_THING,
            "\\b(?:my|our) divorce\\b" + NO_THING + "|\\bmy (?:separation|redundancy|lay-?off)\\b" + NO_THING,
            "\\b(?:I|we|" + LOVE + ") (?:and I )?(?:have |has |had )?" + ADVERBS
                    + "(?:broke|broken|split) up\\b(?! (?:the|a|an|our|into|this|that|it|with the)\\b)",
            "\\bmy " + LOVE + " (?:has |had )?" + ADVERBS
                    + "left me\\b(?! (?:an?|the|with|wondering|thinking|to|no)\\b)",
            "\\b(?:I am|I['’]m|I was|I got|I have|I['’]ve|I had) (?:been )?" + ADVERBS + "burn(?:ed|t)[ -]out\\b",
            "\\b(?:my|had a|have a|recovering from(?: a)?|off sick with(?: a)?|signed off with(?: a)?) burn-?out\\b"
                    + NO_THING));

    private HardTime() {}

    static boolean isIn(Message letter, Relationship relationship) {
        String said = letter.subject() + "\n" + letter.text().own();
        return CLOSE.contains(relationship) && BLOW.matcher(said).find();
    }
}
