package sendoff.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Party;

/// A letter inside another text, as mail programs write it when it is forwarded or copied from the screen: its header
/// lines, then its words.
///
/// @param from    its author: an address, or only a name
/// @param sent    when, as it was written there; empty if not
/// @param words   its text, up to the next letter inside it
/// @param further what else was handed on inside it, header lines included
public record HandedOn(
        Party from, List<Party> to, List<Party> cc, String sent, String subject, String words, String further) {
    private static final int MOST = 12;
    private static final int MOST_LINES = 4_000;

    private static final Pattern RULE = Pattern.compile(
            "^\\s*(?:[-_=*]{2,}.*(?:[-_=*]{2,})?\\s*|begin forwarded message:|anfang der weitergeleiteten nachricht:"
                    + "|début du message (?:réexpédié|transféré) ?:|inicio del mensaje reenviado:)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARKS = Pattern.compile("^(?:[ \\t]*>)+ ?");
    private static final Pattern MAILTO =
            Pattern.compile("[\\[<(](?:mailto:)([^\\s\\])>]+)[\\])>]", Pattern.CASE_INSENSITIVE);

    public HandedOn {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /// Everyone it was addressed to.
    public Stream<Party> recipients() {
        return Stream.concat(to.stream(), cc.stream());
    }

    /// The letters in a text, the outermost first.
    public static List<HandedOn> in(String text) {
        List<Line> lines = lines(text);
        return letters(lines, heads(lines, 0));
    }

    /// The letter that a text begins with, also where somebody copied only part of its head.
    public static Optional<HandedOn> atTop(String text) {
        List<Line> lines = lines(text);
        OptionalInt length = HeaderBlock.lengthAtTop(lines);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        List<int[]> heads = new ArrayList<>();
        heads.add(new int[] {0, length.getAsInt()});
        heads.addAll(heads(lines, length.getAsInt()));
        return letters(lines, heads).stream().findFirst();
    }

    private static List<Line> lines(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(line -> new Line(MARKS.matcher(line).replaceFirst(""), Zone.OWN))
                .toList();
    }

    private static List<HandedOn> letters(List<Line> lines, List<int[]> heads) {
        List<HandedOn> letters = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int[] head = heads.get(i);
            int end = i + 1 < heads.size() ? heads.get(i + 1)[0] : lines.size();
            letter(lines, head, end, i + 1 < heads.size()).ifPresent(letters::add);
        }
        return List.copyOf(letters);
    }

    /// Where each head begins and ends.
    private static List<int[]> heads(List<Line> lines, int from) {
        List<int[]> heads = new ArrayList<>();
        for (int i = from; i < lines.size() && heads.size() < MOST; i++) {
            OptionalInt length = HeaderBlock.lengthAt(lines, i);
            if (length.isPresent()) {
                heads.add(new int[] {i, i + length.getAsInt()});
                i += length.getAsInt() - 1;
            }
        }
        return heads;
    }

    private static Optional<HandedOn> letter(List<Line> lines, int[] head, int end, boolean more) {
        HeaderBlock.Fields fields = HeaderBlock.fields(lines, head[0], head[1]);
        return parties(fields.from()).stream()
                .findFirst()
                .map(from -> new HandedOn(
                        from,
                        parties(fields.to()),
                        parties(fields.cc()),
                        fields.sent(),
                        fields.subject(),
                        words(lines.subList(Math.min(head[1], end), end)),
                        more ? text(lines.subList(end, lines.size())) : ""));
    }

    private static List<Party> parties(String field) {
        String plain = MAILTO.matcher(field.replace("*", "")).replaceAll("<$1>");
        return plain.isBlank() ? List.of() : Addresses.parse(plain);
    }

    /// Without the rule that announces the next letter.
    private static String words(List<Line> lines) {
        int end = lines.size();
        while (end > 0
                && (lines.get(end - 1).text().isBlank()
                        || RULE.matcher(lines.get(end - 1).text()).matches())) {
            end--;
        }
        return text(lines.subList(0, end)).strip();
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }
}
