package sendoff.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import sendoff.domain.Framework;

/// What an answer has to do. Source: practice, section 5, the starter set.
public enum Situation {
    NO_TO_A_CALL("No to a call"),
    NO_TO_ADVISING("No to advising"),
    NO_TO_SPEAKING("No to speaking"),
    NO_TO_READING("No to reading"),
    NO_TO_SOMETHING_ELSE("No to something else"),
    NO_IN_A_HARD_TIME("No in a hard time"),
    NO_TO_BEING_INTRODUCED("No to being introduced"),
    NO_TO_INTRODUCING_A_CONTACT("No to introducing a contact"),
    CAPACITY_REACHED("Limit reached"),
    REDIRECT_TO_A_RESOURCE("To a resource"),
    REDIRECT_TO_A_PERSON("To a person, offered first"),
    BUY_TIME("Back by a day"),
    SOFT_FADE_NOTICE("Slow replies ahead"),
    LATE_CLOSE("Late, and closing"),
    REDIRECT_THAT_FAILED("Nobody fitting found"),
    CLOSING_WHAT_YOU_STARTED("Thanks, and done"),
    A_NUDGE("Nudging once"),
    CLOSE_AFTER_SILENCE("Closing after silence"),
    PUSHBACK_ONE("The same answer, kindly"),
    PUSHBACK_TWO("The same answer, final"),
    ACCEPT_WITH_TIMES("Yes, with times"),
    TIMES_AFTER_SILENCE("Times, after a quiet week"),
    PRIVATE_QUESTION_TO_A_CONTACT("Asking a contact first"),
    AN_IDEA_FOR_A_CONTACT("Asking about an idea of yours"),
    ASKING_A_CONTACT_AGAIN("Asking a contact once more"),
    AN_INTRODUCTION_NOT_MADE("An introduction that won’t be"),
    THE_INTRODUCTION_ITSELF("The introduction"),
    AFTER_THE_MEETING("After the meeting");

    private final String shown;

    Situation(String shown) {
        this.shown = shown;
    }

    public String shown() {
        return shown;
    }

    /// The name of its template file: `no-to-a-call`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How it answers; empty for a letter that is no answer.
    public Optional<Framework> framework() {
        return switch (this) {
            case NO_TO_A_CALL,
                    NO_TO_ADVISING,
                    NO_TO_SPEAKING,
                    NO_TO_READING,
                    NO_TO_SOMETHING_ELSE,
                    NO_IN_A_HARD_TIME,
                    NO_TO_BEING_INTRODUCED,
                    NO_TO_INTRODUCING_A_CONTACT,
                    CAPACITY_REACHED,
                    LATE_CLOSE,
                    REDIRECT_THAT_FAILED,
                    CLOSING_WHAT_YOU_STARTED,
                    CLOSE_AFTER_SILENCE,
                    PUSHBACK_ONE,
                    PUSHBACK_TWO -> Optional.of(Framework.DIRECT_CLOSURE);
            case REDIRECT_TO_A_RESOURCE, REDIRECT_TO_A_PERSON -> Optional.of(Framework.REDIRECT);
            case BUY_TIME -> Optional.of(Framework.BUY_TIME);
            case SOFT_FADE_NOTICE -> Optional.of(Framework.SOFT_FADE);
            case ACCEPT_WITH_TIMES, TIMES_AFTER_SILENCE -> Optional.of(Framework.ACCEPT);
            case A_NUDGE,
                    PRIVATE_QUESTION_TO_A_CONTACT,
                    AN_IDEA_FOR_A_CONTACT,
                    ASKING_A_CONTACT_AGAIN,
                    AN_INTRODUCTION_NOT_MADE,
                    THE_INTRODUCTION_ITSELF,
                    AFTER_THE_MEETING -> Optional.empty();
        };
    }

    public static Optional<Situation> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
