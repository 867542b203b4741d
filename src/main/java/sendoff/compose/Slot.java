package sendoff.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A blank that the conversation or the decision fills. Whatever stays open is shown with its prompt.
enum Slot {
    FIRST_NAME("their first name"),
    INTRODUCER("who introduced you"),
    REQUESTER("the first name of the one who asks or was introduced"),
    REQUESTER_NAME("their full name"),
    ASK("what you thank them for, such as: your note about moving into climate tech"),
    ASK_TOPIC("what it is about"),
    SUBJECT("the subject of their mail"),
    RULE("your rule or one plain reason, as a sentence"),
    RESOURCE("a page, guide or podcast"),
    PERSON("who may help better, once they have agreed to be named"),
    BY("the day by which you do it"),
    UNTIL("the day your answer comes"),
    TIMES("two or three times, with the time zone"),
    DAY("which of the days they name suits you"),
    TARGET("the contact they ask for"),
    TARGET_FIRST("the first name of that contact"),
    OWNER("your name");

    private final String prompt;

    Slot(String prompt) {
        this.prompt = prompt;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String prompt() {
        return prompt;
    }

    static Optional<Slot> named(String word) {
        return Arrays.stream(values()).filter(slot -> slot.word().equals(word)).findFirst();
    }
}
