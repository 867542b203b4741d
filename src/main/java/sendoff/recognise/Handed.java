package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Party;
import sendoff.language.Tokens;

/// A letter inside a forwarded part: who wrote it, to whom, and its words.
///
/// @param from    its author
/// @param to      everyone in its To and Cc lines
/// @param text    its words, at most the first two thousand characters
record Handed(Party from, List<Party> to, String text) {
    private static final int MOST_READ = 12_000;
    private static final int MOST_TEXT = 2_000;
    private static final int MOST_LETTERS = 5;

    private static final String ADDRESS = "[^\\s<>\\[\\]():,;\"@]{1,80}@[^\\s<>\\[\\]():,;\"@]{1,120}";
    private static final Pattern FROM = Pattern.compile(
            "(?im)^[ \\t>*]{0,8}(?:from|de|von|da|van|från|fra)[ \\t]?\\*?:\\*?[ \\t]*([^\\n]{2,200})$");
    private static final Pattern TO = Pattern.compile(
            "(?im)^[ \\t>*]{0,8}(?:to|cc|an|à|aan|para|kopie|copie|til|till)[ \\t]?\\*?:\\*?[ \\t]*([^\\n]{2,600})$");
    private static final Pattern ONE =
            Pattern.compile("\"?([^\"<>\\[\\](),;@\\n]{0,80}?)\"?[ \\t]*[<\\[(]?(?:mailto:)?(" + ADDRESS + ")");
    private static final Pattern HEAD_LINE = Pattern.compile(
            "(?i)^[ \\t>*]{0,8}(?:from|to|cc|bcc|date|sent|subject|reply-to|de|von|an|da|van|betreff|objet|gesendet|datum|envoyé|à|aan|para)[ \\t]?\\*?:.*");

    /// A third person is presented in it; "let me introduce myself" presents nobody else.
    private static final Pattern PRESENTS = Pattern.compile(
            "\\b(?:introduc(?:e|ing)|connect(?:ing)?|present|meet)\\b(?! (?:myself|ourselves|our|my company|the company|you to (?:our|my|the)|up\\b|you\\b(?! to)|for|at|on|in))"
                    + "|\\b(?:in copy|cc'd|copied|in cc|looping|adding)\\b|\\(cc\\)|\\(copied\\)");

    /// The letters, the newest first.
    static List<Handed> in(Reading reading) {
        String all = reading.message().text().forwarded();
        String forwarded = all.substring(0, Math.min(all.length(), MOST_READ));
        List<Integer> starts = new ArrayList<>();
        Matcher from = FROM.matcher(forwarded);
        List<Handed> letters = new ArrayList<>();
        while (starts.size() <= MOST_LETTERS && from.find()) {
            starts.add(from.start());
        }
        for (int i = 0; i < Math.min(starts.size(), MOST_LETTERS); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : forwarded.length();
            letter(forwarded.substring(starts.get(i), end)).ifPresent(letters::add);
        }
        return letters;
    }

    private static Optional<Handed> letter(String part) {
        Matcher from = FROM.matcher(part);
        String[] lines = part.split("\n", -1);
        int head = 0;
        while (head < lines.length && HEAD_LINE.matcher(lines[head]).matches()) {
            head++;
        }
        String top = String.join("\n", List.of(lines).subList(0, head));
        String text =
                String.join("\n", List.of(lines).subList(head, lines.length)).strip();
        return from.find()
                ? party(from.group(1))
                        .map(author -> new Handed(
                                author, recipients(top), text.substring(0, Math.min(text.length(), MOST_TEXT))))
                : Optional.empty();
    }

    /// Forwarded heads often show a name alone.
    private static Optional<Party> party(String shown) {
        Matcher one = ONE.matcher(shown);
        if (one.find()) {
            return Optional.of(new Party(Optional.of(one.group(1).replace("*", "")), Optional.of(one.group(2))));
        }
        String name = shown.replaceAll("[*\"]", "").strip();
        return name.isEmpty() || name.length() > 60 ? Optional.empty() : Optional.of(Party.named(name));
    }

    private static List<Party> recipients(String top) {
        List<Party> parties = new ArrayList<>();
        Matcher line = TO.matcher(top);
        while (line.find()) {
            Matcher one = ONE.matcher(line.group(1));
            while (one.find()) {
                parties.add(new Party(Optional.of(one.group(1)), Optional.of(one.group(2))));
            }
        }
        return parties;
    }

    /// Somebody besides its author, the owner and who forwards it.
    Optional<Party> third(Reading reading) {
        Set<String> authors = Names.of(from);
        return to.stream()
                .filter(Predicate.not(reading.owner()::is))
                .filter(party ->
                        !party.address().equals(reading.message().from().address()))
                .filter(party -> Names.of(party).stream().noneMatch(authors::contains))
                .filter(this::isSpokenOf)
                .findFirst();
    }

    private boolean isSpokenOf(Party party) {
        String folded = Tokens.fold(text);
        return Names.of(party).stream().anyMatch(name -> name.length() > 1 && folded.contains(name));
    }

    /// An introduction by itself: it brings a third person to the owner, or to who now forwards it.
    boolean introduces(Reading reading) {
        return !reading.owner().is(from)
                && PRESENTS.matcher(Tokens.fold(text)).find()
                && presented(reading).isPresent();
    }

    Optional<Party> presented(Reading reading) {
        return third(reading).or(() -> Cues.presented(spots(reading)));
    }

    private List<Spot> spots(Reading reading) {
        Set<String> author = Names.of(from);
        return Spot.in(reading, text).stream()
                .filter(spot -> Names.words(spot.name()).noneMatch(author::contains))
                .toList();
    }

    static Stream<Handed> introductions(List<Handed> letters, Reading reading) {
        return letters.stream().filter(letter -> letter.introduces(reading));
    }
}
