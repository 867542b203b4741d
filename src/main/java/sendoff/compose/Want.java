package sendoff.compose;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What kind of thing is asked for, as far as it changes the wording of a no.
enum Want {
    SPEAKING(
            "\\b(?:speak (?:at|to|on)|speaking (?:at|slot)|speaker|keynote|panel(?:list)?|fireside|give a (?:talk|lecture|workshop)|guest lecture|(?:on|for|join) (?:my|our|the) (?:podcast|show|webinar|stage)|podcast guest|moderate)\\b"),
    ADVISING(
            "\\b(?:advis(?:e|ing|or|ory|er)s?|mentor(?:ing|ship)?|board (?:seat|member)|join (?:my|our|the) board)\\b"),
    /// An article beside a call is no meeting: neither the rule of meetings nor that of reading is the reason.
    POINTER(
            "\\bor (?:just |maybe |perhaps |even )?(?:an? |any |some )?(?:article|book|link|paper|podcast|pointers?|resources?|reading list)\\b"),
    CALL(
            "\\b(?:calls?|chat|coffee|lunch|tea|drinks?|meet(?:ing)?|zoom|video|phone|ring|talk|walk|interview|visit|catch up|conversation|\\d+ ?min\\w*|\\p{L}+ minutes|(?:an?|one|half an|quarter of an) hour|(?:your|some) time|pick your brain|speak with you)\\b"),
    INVITATION(Occasion.BIDDEN),
    READING(
            "\\b(?:read|reading|review|proofread|look (?:at|over|through)|feedback on|comments? on|blurb|endorse\\p{L}*|foreword|preface|second examiner)\\b"),
    OTHER("(?!)");

    private final Pattern words;

    Want(String words) {
        this.words = Pattern.compile(words);
    }

    /// The owner is bidden to something that has its day.
    boolean isOccasion() {
        return this == INVITATION || this == SPEAKING;
    }

    boolean isIn(String text) {
        return words.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// The first that the ask's own words show; "be my mentor over coffee" is about mentoring. Of a feast and something
    /// to read it is what stands first: "feedback on hosting a party" bids nobody.
    static Want in(String ask) {
        String said = ask.toLowerCase(Locale.ROOT);
        Want first =
                Stream.of(values()).filter(want -> want.isIn(said)).findFirst().orElse(OTHER);
        return first == INVITATION && READING.isIn(said) && READING.place(said) <= INVITATION.place(said)
                ? READING
                : first;
    }

    private int place(String said) {
        return words.matcher(said).results().findFirst().map(MatchResult::start).orElse(said.length());
    }

    /// The names of feasts are also parts of other things: a third-party report, a dinner app.
    private static final class Occasion {
        private static final String FEAST =
                "\\b(?<!-)(?<!\\b(?:third|other|either|any) )(?:dinner|supper|breakfast|brunch|party|reception|gala|barbecue|wedding|celebration|opening night)\\b(?![-’'])"
                        + "(?=\\W*$| ?[.,;:!?()\"–—\\n]| (?:-|\\d|(?:on|at|in|with|for|this|next|tonight|tomorrow|and|or|after|before|from|of|by|here|there|together|we|i|you|if|some\\p{L}*"
                        + "|soon|again|where|when|while|because|so|but|who|how|then|near|which|that|the|is|will|to (?!the|our|this|any)|as|mon|tue|wed|thu|fri|sat|sun)(?:\\p{L}*day)?\\b))";
        private static final String BID =
                "\\b(?:join|com(?:e|ing)|invit\\p{L}+|host(?:ing)?|attend|rsvp|guests?|celebrate|welcome you|have you|having|throw(?:ing)?"
                        + "|(?:you|are|be) free|tak(?:e|ing) you|treat you|buy you|make it|see you|save the date|have|grab|over)\\b";
        private static final String BETWEEN = "[^.!?\\n]{0,80}?";
        private static final String BIDDEN = BID + BETWEEN + FEAST + "|" + FEAST + BETWEEN + BID
                + "|(?:^|[.!?\\n] ?)(?:(?:an?|our|the|my) )?(?:\\p{L}+ )?" + FEAST + "|\\bcelebrat\\p{L}+" + BETWEEN
                + "\\bwith (?:us|me)\\b";
    }
}
