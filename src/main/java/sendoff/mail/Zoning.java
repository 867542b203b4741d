package sendoff.mail;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import sendoff.domain.MessageText;

/// One pass over the lines of a message that says of each whose words it holds.
///
/// Lines marked `>` or by their HTML are quotes wherever they stand, so that answers written between them
/// remain. An unmarked quote is known by what stands above it, and reaches to the end.
final class Zoning {
    private static final int LONGEST_MARK = 300;

    private static final Pattern FORWARD = Pattern.compile(
            "^[\\s>*_-]*(-{2,}\\s*(forwarded( message)?( by .*)?|weitergeleitete nachricht|message transféré|message transmis"
                    + "|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande"
                    + "|videresendt (besked|melding|meddelelse)|videresendt e-post|välitetty viesti|przekazana wiadomość|přeposlaná zpráva"
                    + "|пересылаемое сообщение|переадресованное сообщение|iletilen mesaj|továbbított üzenet|転送メッセージ|转发的?邮件|전달된 메시지)(?!\\p{L}).*"
                    + "|(begin forwarded message|anfang der weitergeleiteten (nachricht|e-mail)|début du message (réexpédié|transféré)|inicio del mensaje reenviado"
                    + "|inizio messaggio inoltrato|início da mensagem (re)?encaminhada|begin doorgestuurd bericht|vidarebefordrat brev"
                    + "|videresendt besked|válaszüzenet|välitetty viesti alkaa)\\s*:?)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ORIGINAL = Pattern.compile(
            "^[\\s>*]*[-_]{2,}\\s*(original (message|appointment|mail)|reply message|ursprüngliche (nachricht|mail)|originalnachricht|message d'origine|message original"
                    + "|mensaje original|messaggio originale|mensagem original|oorspronkelijk(e)? bericht|ursprungligt meddelande|originalmeddelande"
                    + "|oprindelig (meddelelse|besked)|opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|pôvodná správa"
                    + "|исходное сообщение|оригинальное сообщение|orijinal mesaj|özgün ileti|eredeti üzenet|mesaj original|元のメッセージ|原始邮件|原始郵件|원본 메시지)\\s*[-_]*.*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FORWARDING_SUBJECT = Pattern.compile(
            "^\\s*\\[?(fwd?|wg|tr|rv|i|enc|doorst|vb|vs|pd|vl|ilt|továbbítás|转发|轉寄)\\s*:.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOVE_BLOCK = Pattern.compile(
            "[_=*-]{3,}|.*\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}.*\\d{1,2}:\\d{2}.*|[^.!?]{2,60}[@/]\\w+.*|(?i:sent|sender) by:.*");

    private final List<Line> lines;
    private final Zone[] zones;
    private final boolean forwards;

    Zoning(List<Line> lines, String subject) {
        this.lines = lines;
        this.forwards = FORWARDING_SUBJECT.matcher(subject).matches();
        this.zones = lines.stream().map(Line::zone).toArray(Zone[]::new);
    }

    MessageText text() {
        markQuotes();
        Signatures.mark(lines, zones);
        return new MessageText(words(Zone.OWN), words(Zone.QUOTED), words(Zone.FORWARDED), words(Zone.SIGNATURE));
    }

    private void markQuotes() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (text.length() <= LONGEST_MARK && isForwardAt(i)) {
                i = forward(i);
            } else if (isMarked(i)) {
                zones[i] = Zone.QUOTED;
            } else if (zones[i] == Zone.OWN && text.length() <= LONGEST_MARK) {
                int next = unmarkedQuote(i);
                if (next > i) {
                    i = next - 1;
                }
            }
        }
    }

    private boolean isForwardAt(int at) {
        return zones[at] != Zone.SIGNATURE
                && FORWARD.matcher(lines.get(at).text()).matches();
    }

    private boolean isMarked(int at) {
        return zones[at] == Zone.QUOTED || lines.get(at).text().startsWith(">");
    }

    /// Marked lines are forwarded as far as the mark reaches, others to the end.
    private int forward(int at) {
        boolean marked = isMarked(at) || nextFilled(at + 1).stream().anyMatch(this::isMarked);
        int i = at;
        zones[i] = Zone.FORWARDED;
        while (i + 1 < lines.size()
                && (!marked || isMarked(i + 1) || lines.get(i + 1).text().isBlank())) {
            zones[++i] = Zone.FORWARDED;
        }
        return i;
    }

    /// @return where to go on; `at` when no quote begins here
    private int unmarkedQuote(int at) {
        String text = lines.get(at).text();
        if ((text.contains("--") || text.contains("__"))
                && ORIGINAL.matcher(text).matches()) {
            return quoteRest(at);
        }
        OptionalInt block = HeaderBlock.lengthAt(lines, at);
        if (block.isPresent()) {
            return quoteRest(startOfBlock(at));
        }
        OptionalInt attribution = Attribution.lengthAt(lines, at);
        if (attribution.isEmpty()) {
            boolean quoteFollows =
                    text.endsWith(":") && nextFilled(at + 1).stream().anyMatch(this::isMarked);
            return quoteFollows && Attribution.isBare(text) ? set(at, at + 1, Zone.QUOTED) : at;
        }
        int after = at + attribution.getAsInt();
        boolean marked = nextFilled(after).stream().anyMatch(this::isMarked);
        return marked ? set(at, after, Zone.QUOTED) : quoteRest(at);
    }

    private int quoteRest(int from) {
        return set(from, lines.size(), forwards ? Zone.FORWARDED : Zone.QUOTED);
    }

    private int set(int from, int to, Zone zone) {
        for (int i = from; i < to; i++) {
            zones[i] = zones[i] == Zone.SIGNATURE && zone == Zone.OWN ? Zone.SIGNATURE : zone;
        }
        return to;
    }

    /// A rule of dashes or underscores right above the block belongs to it, and so do the name and date lines
    /// with which Lotus Notes begins.
    private int startOfBlock(int at) {
        int start = at;
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            String text = lines.get(i).text().strip();
            boolean rule = text.matches("[_=*-]{3,}");
            boolean notes = text.matches(".*\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}.*\\d{1,2}:\\d{2}.*")
                    || text.matches(".{2,60}[@/]\\w+.*")
                    || text.matches("(?i)(sent|sender) by:.*");
            if (rule || notes && text.length() < 120) {
                start = i;
            } else if (!text.isEmpty()) {
                break;
            }
        }
        return start;
    }

    private OptionalInt nextFilled(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).text().isBlank()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private String words(Zone zone) {
        var out = new StringBuilder();
        int blank = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (zones[i] != zone) {
                blank = 1;
                continue;
            }
            String text = lines.get(i).text().stripTrailing();
            if (text.isBlank()) {
                blank++;
                continue;
            }
            out.append(out.isEmpty() ? "" : blank > 0 ? "\n\n" : "\n").append(text);
            blank = 0;
        }
        return out.toString();
    }
}
