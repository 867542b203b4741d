package sendoff.mail;

import java.util.List;
import java.util.regex.Pattern;

/// Marks how a message is signed: the block under `-- `, and the line a telephone adds.
final class Signatures {
    private static final int LONGEST_LINE = 120;

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
        boolean signed = false;
        for (int i = 0; i < lines.size(); i++) {
            if (zones[i] != Zone.OWN) {
                signed = false; // what follows a quote is text again
                continue;
            }
            String text = lines.get(i).text();
            if (text.length() <= LONGEST_LINE) {
                signed |= DELIMITER.matcher(text).matches() && isFollowed(lines, zones, i);
                if (isDeviceLine(lines, zones, i)) {
                    zones[i] = Zone.SIGNATURE;
                }
            }
            if (signed) {
                zones[i] = Zone.SIGNATURE;
            }
        }
    }

    private static boolean isFollowed(List<Line> lines, Zone[] zones, int at) {
        return at > 0 && at + 1 < lines.size() && zones[at + 1] == Zone.OWN;
    }

    /// Only as the last own words: "Sent from my phone it looks odd, so…" is text.
    private static boolean isDeviceLine(List<Line> lines, Zone[] zones, int at) {
        String text = lines.get(at).text().strip();
        if (!DEVICE.matcher(text).matches() || SENTENCE.matcher(text).find()) {
            return false;
        }
        int more = 0;
        for (int i = at + 1; i < lines.size() && zones[i] == Zone.OWN; i++) {
            more += lines.get(i).text().isBlank() ? 0 : 1;
        }
        return more <= 1;
    }
}
