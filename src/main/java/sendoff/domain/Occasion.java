package sendoff.domain;

import java.util.Arrays;
import java.util.EnumSet;

/// Why the owner is reminded.
public enum Occasion {
    /// A search for someone fitting ends tomorrow: nobody found is best said before its day.
    PROMISE_TOMORROW("promise-tomorrow", "Promised for tomorrow: find someone, or say kindly that there is nobody"),
    PROMISE_TODAY("promise-today", "Promised for today"),
    PROMISE_SLIPPED("promise-slipped", "Slipped a week ago: keep it, move it or close it"),
    THEIRS_SLIPPED("theirs-slipped", "Promised to you, and its day is over"),
    ANSWER_DUE("answer-due", "Due before the next working morning"),
    ANSWER_LATE("answer-late", "A week late: one honest apology is enough"),
    /// Reviews slipped, and the owner wants to close just one a week.
    CLOSE_ONE("close-one", "Close just one this week"),
    DECIDE("decide", "You meant to decide today"),
    REVIEW("review", "Is silence still kind to both?"),
    LOOK_BACK("look-back", "Look back: did it feel right?"),
    /// A plus-address in a mail of theirs.
    FOLLOW_UP("follow-up", "You asked to come back to this today"),
    /// A yes without a time.
    NO_TIME("no-time", "You said yes, and no time was found"),
    GONE_QUIET("gone-quiet", "A good exchange went quiet"),
    /// The owner asked, and nobody answered.
    NO_ANSWER("no-answer", "No answer for a week: nudge once"),
    STILL_NO_ANSWER("still-no-answer", "No answer to your nudge either: close it kindly"),
    HAS_LEFT("has-left", "They have left, says their address"),
    BOUNCED("bounced", "Your letter came back"),
    /// A channel that was turned down.
    CHECK_LINKEDIN("check-linkedin", "Once a week: see what waits there"),
    /// Introductions between others.
    ASK_CONTACT("ask-contact", "Ask the contact in private, or decline kindly"),
    ASK_AGAIN("ask-again", "No answer to your private question: ask once more"),
    CONTACT_WROTE("contact-wrote", "They answered: say what it means"),
    PERHAPS_INTRODUCED("perhaps-introduced", "You wrote to both: was that the introduction?"),
    BOTH_AGREED("both-agreed", "Both said yes: write the introduction"),
    NOT_INTRODUCED("not-introduced", "It won’t be: close it kindly"),
    HOW_IT_WENT("how-it-went", "You introduced them two weeks ago: how did it go?");

    private final String word;
    private final String shown;

    Occasion(String word, String shown) {
        this.word = word;
        this.shown = shown;
    }

    /// It is about an introduction between two others, which has a page of its own.
    public boolean isBetweenOthers() {
        return EnumSet.range(ASK_CONTACT, HOW_IT_WENT).contains(this);
    }

    public String word() {
        return word;
    }

    /// What the owner reads above it.
    public String shown() {
        return shown;
    }

    /// @throws IllegalArgumentException if there is no such occasion
    public static Occasion of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such occasion: " + word));
    }
}
