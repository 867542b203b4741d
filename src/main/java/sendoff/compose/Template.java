package sendoff.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.domain.Channel;

/// One way to word one situation.
///
/// A template is a plain text file `<name>.txt` in the folder of its voice; `<name>.short.txt` is its two-line
/// variant. A template that is not named after a situation says which it is for in its first line:
/// `# for: no-to-a-call`. A line `# on: linkedin` below it, or in its place, keeps it to one channel.
///
/// @param name   the file's name without `.txt` and `.short`
/// @param channel the only one it is used on; empty for all
/// @param source the whole text of the file, as exported
/// @param own    the owner's; else built in
public record Template(
        String name,
        Situation situation,
        Voice voice,
        Length length,
        Optional<Channel> channel,
        String source,
        boolean own) {
    private static final String SHORT = ".short";
    private static final int LONGEST = 8_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,60}");
    private static final Pattern HEAD = Pattern.compile("\\A(?:# *(?:for|on): *[^\\n]*\\n+)+");
    private static final Pattern FOR = Pattern.compile("(?m)^# *for: *(.*)$");
    private static final Pattern ON = Pattern.compile("(?m)^# *on: *(.*)$");

    /// Reads the text of a template file.
    ///
    /// @param file its name, such as `no-to-a-call.short.txt`
    /// @throws BrokenTemplate if it can't be used; names the file and the line
    public static Template read(Voice voice, String file, String text, boolean own) {
        String whole = text.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        if (whole.isEmpty()) {
            throw new BrokenTemplate(file, 1, "the file is empty");
        }
        if (whole.length() > LONGEST) {
            throw new BrokenTemplate(file, 1, "a template has at most %d characters".formatted(LONGEST));
        }
        String base = file.replaceFirst("\\.txt$", "");
        Length length = base.endsWith(SHORT) ? Length.SHORT : Length.FULL;
        String name = length == Length.SHORT ? base.substring(0, base.length() - SHORT.length()) : base;
        if (!NAME.matcher(name).matches()) {
            throw new BrokenTemplate(file, 1, "a template's name has letters, digits, spaces, - and _ only");
        }
        pieces(file, whole); // a broken one is told of now, not while answering
        return new Template(
                name, situation(file, name, head(whole)), voice, length, channel(file, head(whole)), whole + "\n", own);
    }

    /// The name of its file.
    public String file() {
        return name + (length == Length.SHORT ? SHORT : "") + ".txt";
    }

    /// What the other one answers, this one can answer as well.
    public boolean canStandFor(Template other) {
        return voice == other.voice
                && situation == other.situation
                && channel.filter(only -> !other.channel.equals(Optional.of(only)))
                        .isEmpty();
    }

    /// The names that may stand in braces.
    public static List<String> slots() {
        return Arrays.stream(Slot.values()).map(Slot::word).toList();
    }

    /// What the page calls it.
    public String shown() {
        String title = Situation.named(name)
                .map(Situation::shown)
                .orElseGet(() -> name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('-', ' '));
        return length == Length.SHORT ? title + ", in two lines" : title;
    }

    private static String head(String whole) {
        Matcher head = HEAD.matcher(whole);
        return head.find() ? head.group() : "";
    }

    private static Optional<Channel> channel(String file, String head) {
        Matcher said = ON.matcher(head);
        if (!said.find()) {
            return Optional.empty();
        }
        String word = said.group(1).strip();
        long line = 1
                + head.substring(0, said.start()).chars().filter(c -> c == '\n').count();
        return Optional.of(Arrays.stream(Channel.values())
                .filter(channel -> word(channel).equals(word))
                .findFirst()
                .orElseThrow(() -> new BrokenTemplate(
                        file,
                        line,
                        "no channel is called “%s”; known are %s"
                                .formatted(
                                        word,
                                        Arrays.stream(Channel.values())
                                                .map(Template::word)
                                                .collect(Collectors.joining(", "))))));
    }

    private static String word(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Situation situation(String file, String name, String head) {
        Matcher said = FOR.matcher(head);
        if (!said.find()) {
            return Situation.named(name).orElseThrow(() -> new BrokenTemplate(file, 1, unknown("")));
        }
        String word = said.group(1).strip();
        return Situation.named(word).orElseThrow(() -> new BrokenTemplate(file, 1, unknown(word)));
    }

    private static String unknown(String word) {
        String known = Arrays.stream(Situation.values()).map(Situation::word).collect(Collectors.joining(", "));
        return word.isEmpty()
                ? "it does not say what it is for. Begin with a line such as “# for: no-to-a-call”; known are " + known
                : "no situation is called “%s”; known are %s".formatted(word, known);
    }

    /// The lines that say what it is for are blanked out, not cut off, so that the lines of errors stay right.
    private static List<Piece> pieces(String file, String whole) {
        String head = head(whole);
        String blanked = "\n".repeat((int) head.chars().filter(c -> c == '\n').count());
        return TemplateReader.read(file, blanked + whole.substring(head.length()));
    }

    List<Piece> pieces() {
        return pieces(file(), source.strip());
    }
}
