package sendoff.compose;

import java.util.Locale;
import java.util.regex.Pattern;

/// What kind of thing is asked for, as far as it changes the wording of a no.
enum Want {
    SPEAKING(
            "\\b(?:speak (?:at|to|on)|speaking (?:at|slot)|speaker|keynote|panel(?:list)?|fireside|give a (?:talk|lecture|workshop)|guest lecture|(?:on|for|join) (?:my|our|the) (?:podcast|show|webinar|stage)|podcast guest|moderate)\\b"),
    ADVISING(
            "\\b(?:advis(?:e|ing|or|ory|er)s?|mentor(?:ing|ship)?|board (?:seat|member)|join (?:my|our|the) board)\\b"),
    CALL(
            "\\b(?:calls?|chat|coffee|lunch|tea|drinks?|meet(?:ing)?|zoom|video|phone|talk|catch up|conversation|\\d+ ?min\\w*|(?:fifteen|twenty|thirty) minutes|half an hour|an hour|a few minutes|(?:your|some) time|pick your brain|speak with you)\\b"),
    OTHER("(?!)");

    private final Pattern words;

    Want(String words) {
        this.words = Pattern.compile(words);
    }

    /// The first that the ask's own words show; "be my mentor over coffee" is about mentoring.
    static Want in(String ask) {
        String said = ask.toLowerCase(Locale.ROOT);
        for (Want want : values()) {
            if (want.words.matcher(said).find()) {
                return want;
            }
        }
        return OTHER;
    }
}
