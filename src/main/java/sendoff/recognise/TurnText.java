package sendoff.recognise;

import sendoff.domain.Message;

/// The words of a message that say what it does: its own, at most the first two pages.
final class TurnText {
    private static final int MOST = 4000;

    private TurnText() {}

    static String of(Message message) {
        String own = message.text().own();
        return own.length() <= MOST ? own : own.substring(0, MOST);
    }
}
