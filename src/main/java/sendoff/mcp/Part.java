package sendoff.mcp;

import java.util.ArrayList;
import java.util.List;
import sendoff.facts.MessageFact;

/// As much of a conversation as a model can well take in at once: the newest messages, each cut where it is very long.
///
/// @param notes what was left out
record Part(List<MessageFact> messages, List<String> notes) {
    static final int MESSAGES = 20;
    static final int CHARACTERS = 6_000;

    Part {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }

    /// @param skip so many of the newest are left out
    static Part of(List<MessageFact> all, int skip, Fence fence) {
        int end = Math.max(0, all.size() - skip);
        int begin = Math.max(0, end - MESSAGES);
        var notes = new ArrayList<String>();
        if (begin > 0) {
            notes.add(begin + " earlier messages are left out: call again with skip " + (skip + end - begin) + ".");
        }
        if (end == 0 && !all.isEmpty()) {
            notes.add("The conversation has only " + all.size() + " messages: skip fewer.");
        }
        List<MessageFact> shown = all.subList(begin, end).stream()
                .map(message -> message.saying(fence.around(cut(message, notes))))
                .toList();
        return new Part(shown, notes);
    }

    private static String cut(MessageFact message, List<String> notes) {
        String text = message.text();
        if (text.length() <= CHARACTERS) {
            return text;
        }
        notes.add("The message of " + message.at() + " is cut after " + CHARACTERS + " of " + text.length()
                + " characters: the person sees all of it on the page.");
        int end = Character.isHighSurrogate(text.charAt(CHARACTERS - 1)) ? CHARACTERS - 1 : CHARACTERS;
        return text.substring(0, end) + " […]";
    }
}
