package sendoff.compose;

import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Relationship;

/// Whether somebody close writes of a blow of their own: that is answered in one's own words, or not at all.
final class HardTime {
    private static final Set<Relationship> CLOSE =
            Set.of(Relationship.FRIEND, Relationship.COLLEAGUE, Relationship.MENTOR);
    private static final Pattern BLOW = Pattern.compile(
            "(?i)\\b(?:it (?:has )?happened|(?:been|was|am|got|were|are) (?:just )?(?:laid off|let go|fired|sacked|made redundant|dismissed)|laid me off|let me go"
                    + "|lost (?:my|the) (?:job|post|position|father|mother|dad|mum|mom|brother|sister|son|daughter|baby|wife|husband|partner)"
                    + "|(?:my|our) (?:\\p{L}+ )?(?:father|mother|dad|mum|mom|brother|sister|son|daughter|wife|husband|partner|baby)(?: has| is|'s|’s)? (?:just )?(?:died|passed away|dying|very ill|in hospital)"
                    + "|passed away|funeral|miscarriage|diagnos(?:ed|is)|chemo\\p{L}*|(?:my|our) (?:divorce|separation|redundancy|lay-?off)|broke up|left me|burn(?:ed|t) out|burnout)\\b");

    private HardTime() {}

    static boolean isIn(Message letter, Relationship relationship) {
        String said = letter.subject() + "\n" + letter.text().own();
        return CLOSE.contains(relationship) && BLOW.matcher(said).find();
    }
}
