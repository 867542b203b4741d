package sendoff.tone;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sendoff.tone.Words.Word;

/// Where the greeting of a draft ends and where the name at its foot begins.
///
/// @param greetingEnd offset after the greeting and its comma; where the text begins when there is none
/// @param signOff     offset of the name at the foot; the length of the text when there is none
record Layout(int greetingEnd, int signOff) {
    private static final Set<String> GREETINGS = Set.of(
            "dear",
            "hi",
            "hello",
            "hey",
            "hiya",
            "howdy",
            "good",
            "morning",
            "afternoon",
            "evening",
            "bonjour",
            "bonsoir",
            "cher",
            "chère",
            "chers",
            "hola",
            "olá",
            "ola",
            "oi",
            "ciao",
            "hallo",
            "liebe",
            "lieber",
            "querida",
            "querido",
            "salaam",
            "salam",
            "namaste",
            "greetings",
            "mon",
            "ma",
            "to",
            "caro",
            "cara",
            "salut",
            "jambo",
            "habari",
            "guten",
            "buenos",
            "bom",
            "boa",
            "hej",
            "aloha",
            "shalom",
            "sehr",
            "estimado",
            "estimada",
            "kjære",
            "kære",
            "hei",
            "heisann",
            "moi",
            "terve",
            "cześć",
            "szia",
            "tere",
            "labas",
            "merhaba",
            "selam",
            "sayın",
            "geachte",
            "beste",
            "lieve",
            "dag",
            "hoi",
            "hallå",
            "moin",
            "servus",
            "grüezi",
            "caros",
            "prezado",
            "prezada",
            "querides",
            "gentile",
            "egregio",
            "kia",
            "talofa",
            "kumusta",
            "magandang",
            "dumela",
            "sawubona",
            "molo",
            "howya",
            "heya",
            "darling",
            "dearest",
            "my",
            "a");
    /// No name: "hey max thanks for the deck".
    private static final Set<String> BEGINS_BODY = Set.of(
            "thanks",
            "thank",
            "thx",
            "ty",
            "cheers",
            "i",
            "we",
            "sorry",
            "appreciate",
            "no",
            "not",
            "yes",
            "got",
            "love",
            "loved",
            "just",
            "it",
            "this",
            "that",
            "how",
            "what",
            "your",
            "great",
            "lovely",
            "many");
    private static final Set<String> CHARA = Set.of("chara", "chairde", "charaid");
    private static final Set<String> AFTER_GOOD = Set.of("morning", "afternoon", "evening", "day");
    private static final Set<String> ENDS = Set.of(",", "!", ":", "–", "—", "-", ".", ";");
    private static final int LONGEST_GREETING = 7;
    private static final int LONGEST_NAME_LINE = 40;
    /// "Many thanks" closes, "Many happy returns" wishes.
    private static final String GREETED = "(?:regards?|wishes|greetings?|thanks|thoughts|love|hugs|cheers)\\b";
    private static final Pattern CLOSING =
            Pattern.compile("(?i)(with |my |all |the |very |in )*(many(?= (?:\\p{L}+ ){0,2}" + GREETED
                    + ")|(?:kind|warm)(?! (?!(?:\\p{L}+ ){0,2}" + GREETED + ")\\p{L})"
                    + "|kindest|best|warmest|good|friendly|sincere|sincerely|yours|regards|cheers"
                    + "|thanks|thank you|respectfully|cordially|love|hugs|xx?o?|amitiés|bien à (?:vous|toi)|cordialement|bises|sent from"
                    + "|ever yours|abraços?|beijos?|saludos|mit freundlichen grüßen|(?:liebe|viele|herzliche) grüße|groetjes|a presto)"
                    + "(?! with the| to the| for the)[\\p{L} ]{0,25}([,.!] ?\\p{Lu}?[\\p{L}.]{0,15})?[,.!]?");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\. ?){2,4}");

    static Layout of(String text, List<Word> words) {
        return new Layout(greetingEnd(text, words), signOff(text));
    }

    private static int greetingEnd(String text, List<Word> words) {
        int end = 0;
        int at = 0;
        while (at < words.size()) {
            int next = greetingFrom(text, words, at);
            if (next <= at) {
                break;
            }
            at = next;
            end = words.get(at - 1).end();
        }
        return end;
    }

    private static int greetingFrom(String text, List<Word> words, int at) {
        boolean greets = isGreeting(words, at);
        if (!greets && at > 0) {
            return at;
        }
        if (!greets && !isCalledSo(words.get(at))) {
            return at;
        }
        for (int i = at; i < Math.min(words.size(), at + LONGEST_GREETING + 2); i++) {
            Word word = words.get(i);
            boolean title = word.is(".")
                    && i > at
                    && NotNames.has(words.get(i - 1).text())
                    && i - at <= 3
                    && sameLine(text, word.end());
            boolean initial = word.is(".") && i > at && words.get(i - 1).text().length() == 1;
            if (ENDS.contains(word.text()) && i > at && !title && !initial && !joinsName(words, i)) {
                return word.is(".") && !greets ? at : i + 1;
            }
            if (i > at && lineBreakBetween(text, words.get(i - 1).end(), word.start())) {
                return i;
            }
            if (greets && i > at && BEGINS_BODY.contains(word.text())) {
                return i;
            }
            boolean part = greets ? i - at <= LONGEST_GREETING : isCalledSo(word) && i - at <= 3;
            if (!part && !word.is(".")) {
                return at;
            }
        }
        return at;
    }

    /// A hyphen inside "Wei-Ting" or "Jean-Baptiste".
    private static boolean joinsName(List<Word> words, int at) {
        return words.get(at).is("-")
                && at + 1 < words.size()
                && words.get(at - 1).end() == words.get(at).start()
                && words.get(at + 1).start() == words.get(at).end();
    }

    private static boolean isGreeting(List<Word> words, int at) {
        Word word = words.get(at);
        if (!GREETINGS.contains(word.text())) {
            return false;
        }
        String next = at + 1 < words.size() ? words.get(at + 1).text() : "";
        return switch (word.text()) {
            case "good" -> AFTER_GOOD.contains(next);
            case "my" -> next.equals("dear");
            case "a" -> CHARA.contains(next) || at == 0 && isCalled(words);
            case "to" -> next.equals("whom") || next.equals("all");
            default -> true;
        };
    }

    /// "A Bhríd, …" as the Irish call.
    private static boolean isCalled(List<Word> words) {
        return words.size() > 3 && looksLikeName(words.get(1)) && words.get(2).is(",");
    }

    static boolean greets(String lower) {
        return GREETINGS.contains(lower);
    }

    /// "Sari" and the "Bu" before her.
    private static boolean isCalledSo(Word word) {
        return looksLikeName(word) || word.capital() && NotNames.isHonorific(word.text());
    }

    static boolean looksLikeName(Word word) {
        return word.capital() && !NotNames.has(word.text());
    }

    private static boolean sameLine(String text, int from) {
        return from < text.length() && text.charAt(from) != '\n';
    }

    private static boolean lineBreakBetween(String text, int from, int to) {
        int found = text.indexOf('\n', from);
        return found >= 0 && found < to;
    }

    /// Walks up from the foot over lines that hold nothing but a name.
    private static int signOff(String text) {
        int signOff = text.length();
        int end = text.length();
        for (int lines = 0; lines < 4 && end > 0; ) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, Math.min(end, start + 200)).strip();
            if (!line.isEmpty()) {
                if (start == 0 || !isNameLine(line)) {
                    return signOff;
                }
                signOff = start;
                lines++;
            }
            end = start - 1;
        }
        return signOff;
    }

    private static boolean isNameLine(String line) {
        // "Hug," and "Onward," above the name close the letter
        if (line.length() > LONGEST_NAME_LINE || "!?:;,".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        String[] words = line.replace("—", " ").strip().split("[\\s–-]+");
        if (words.length == 0 || words[0].isEmpty() || words.length > 4 || isClosing(line)) {
            return false;
        }
        boolean lower = words.length == 1 && words[0].equals(words[0].toLowerCase(Locale.ROOT)) && !line.endsWith(".");
        boolean capitals = true;
        for (String word : words) {
            capitals &= word.isEmpty()
                    || Character.isUpperCase(word.codePointAt(0))
                    || !Character.isLetter(word.codePointAt(0));
        }
        boolean stopped = line.endsWith(".")
                && words[words.length - 1].length() > 3
                && !INITIALS.matcher(line).matches();
        String first = words[0].toLowerCase(Locale.ROOT);
        return lower || (capitals && !stopped && (!NotNames.has(first) || NotNames.isHonorific(first)));
    }

    /// Whether a line only closes politely: "Best regards," or "With kind regards".
    static boolean isClosing(String line) {
        return line.length() <= LONGEST_NAME_LINE
                && CLOSING.matcher(line.strip()).matches();
    }
}
