package sendoff.mail;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.domain.Message;

/// Finds the message that another one quotes, by its sentences: the strongest sign where references are missing.
final class Quotations {
    /// Shorter ones stand in many messages.
    private static final int TELLING = 25;
    private static final int ENOUGH = 40;
    private static final int LONGEST = 12_000;
    private static final Pattern LINE_START = Pattern.compile("\\s*\\n[>|\\s]*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");

    /// Said again and again (a greeting, a disclaimer): tells nothing.
    private static final int OFTEN = -2;

    private final Map<String, Integer> saidIn = new HashMap<>();

    void note(int index, Message message) {
        for (String sentence : said(message)) {
            saidIn.merge(sentence, index, (known, now) -> known.equals(now) ? known : Integer.valueOf(OFTEN));
        }
    }

    static Set<String> said(Message message) {
        return sentences(message.text().own());
    }

    static Set<String> quoted(Message message) {
        return sentences(message.text().quoted() + "\n" + message.text().forwarded());
    }

    /// The earlier message of which most sentences are quoted; of several the latest.
    OptionalInt quotedBy(Message message) {
        Map<Integer, Integer> hits = new HashMap<>();
        for (String sentence : quoted(message)) {
            int said = saidIn.getOrDefault(sentence, OFTEN);
            if (said != OFTEN) {
                hits.merge(said, 1, Integer::sum);
            }
        }
        int best = hits.values().stream().mapToInt(hit -> hit).max().orElse(0);
        return hits.entrySet().stream()
                .filter(hit -> hit.getValue() == best)
                .mapToInt(Map.Entry::getKey)
                .max();
    }

    /// Sentences rather than lines: a quote is broken anew at another width.
    private static Set<String> sentences(String text) {
        Set<String> sentences = new HashSet<>();
        String flat = LINE_START
                .matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll(" ");
        SENTENCE_END
                .splitAsStream(flat)
                .map(SubjectLine::plain)
                .filter(sentence -> sentence.length() >= TELLING)
                .limit(ENOUGH)
                .forEach(sentences::add);
        return sentences;
    }
}
