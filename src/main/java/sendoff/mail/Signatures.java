package sendoff.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Marks how a message is signed: the block under `-- `, and the line a telephone adds.
final class Signatures {
    private static final int LONGEST_LINE = 120;
    private static final int MOST_FOOTER_LINES = 8;

    private static final Pattern DELIMITER = Pattern.compile("^(--|—|–|__+|-- )\\s*$");

    private static final Pattern DEVICE = Pattern.compile(
            "^\\W{0,3}(sent (from|via|using|with) (my |the |a )?[\\p{L}\\d®™'.,/()+& -]{2,60}"
                    + "|get outlook for \\w+.*|von mein(em|er) .{2,40} (gesendet|aus gesendet)|gesendet (von|mit|über|aus) .{2,50}"
                    + "|diese nachricht wurde von meinem .{2,60}|envoyé (de|depuis|à partir de) (mon|ma|l'|la).{2,50}|envoyé de mon .{2,40}"
                    + "|enviado (desde|do|de|a partir do) (mi|meu|minha|el|o).{2,50}|inviato (da|dal) .{2,40}|verzonden (vanaf|vanuit|met) .{2,50}|verstuurd vanaf .{2,40}"
                    + "|skickat från (min )?.{2,40}|sendt fra (min |mit )?.{2,40}|lähetetty .{2,40}(puhelimesta|sta|stä).{0,20}|wysłane? z .{2,40}|odesláno z .{2,40}"
                    + "|отправлено (с|из) .{2,40}|.{2,30}(から送信|より送信).{0,10}|发自我的.{2,20}|從我的.{2,20}|나의 .{2,20}에서 보냄"
                    + "|.{0,10}iphone'umdan gönderildi|küldve .{2,40}|trimis de pe .{2,40})\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// "Sent from my desk, is much easier" goes on as a sentence does.
    private static final Pattern SENTENCE =
            Pattern.compile("\\b(is|was|so|because|looks?|but|and i)\\b", Pattern.CASE_INSENSITIVE);

    private Signatures() {}

    /// Turns own lines into signature lines where they are one.
    static void mark(List<Line> lines, Zone[] zones) {
        for (int i = 0; i < zones.length; i++) {
            if (zones[i] == Zone.OWN) {
                int end = endOfOwn(zones, i);
                markRun(lines, zones, i, end);
                i = end;
            }
        }
    }

    private static int endOfOwn(Zone[] zones, int from) {
        int end = from;
        while (end < zones.length && zones[end] == Zone.OWN) {
            end++;
        }
        return end;
    }

    /// Own lines up to `end`, where a quote or the end of the message stands.
    private static void markRun(List<Line> lines, Zone[] zones, int from, int end) {
        int last = lastFilled(lines, from, end);
        int beforeLast = lastFilled(lines, from, last);
        for (int i : new int[] {last, beforeLast}) {
            if (i >= from && isDeviceLine(lines.get(i).text().strip())) {
                zones[i] = Zone.SIGNATURE;
            }
        }
        for (int i = Math.max(from, 1); i < last; i++) {
            String text = lines.get(i).text();
            if (!text.isEmpty()
                    && "-—–_".indexOf(text.charAt(0)) >= 0
                    && DELIMITER.matcher(text).matches()
                    && isShortEnough(lines, i, end)) {
                Arrays.fill(zones, i, end, Zone.SIGNATURE);
                return;
            }
        }
    }

    /// A rule of underscores is a signature's, or a list's footer, only when little follows.
    private static boolean isShortEnough(List<Line> lines, int delimiter, int end) {
        if (lines.get(delimiter).text().charAt(0) != '_') {
            return true;
        }
        return lines.subList(delimiter + 1, end).stream()
                        .filter(line -> !line.text().isBlank())
                        .count()
                <= MOST_FOOTER_LINES;
    }

    private static int lastFilled(List<Line> lines, int from, int end) {
        int last = end - 1;
        while (last >= from && lines.get(last).text().isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean isDeviceLine(String text) {
        return text.length() <= LONGEST_LINE
                && DEVICE.matcher(text).matches()
                && !SENTENCE.matcher(text).find();
    }
}
