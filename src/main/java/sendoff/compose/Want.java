package sendoff.compose;

import java.util.Locale;
import java.util.regex.Pattern;

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
    INVITATION(
            "\\b(?:dinner|supper|breakfast|brunch|party|reception|gala|barbecue|wedding|celebrat\\p{L}+|opening night)\\b"),
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

    /// The first that the ask's own words show; "be my mentor over coffee" is about mentoring.
    static Want in(String ask) {
        String said = ask.toLowerCase(Locale.ROOT);
        for (Want want : values()) {
            if (want.isIn(said)) {
                return want;
            }
        }
        return OTHER;
    }
}
