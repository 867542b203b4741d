package sendoff.mail;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises the header lines that Outlook, Lotus Notes and others put above what they quote or forward.
final class HeaderBlock {
    private enum Name {
        FROM,
        SENT,
        TO,
        CC,
        SUBJECT
    }

    private static final int LOOK_AHEAD = 10;
    private static final int ENOUGH = 3;
    private static final int ENOUGH_AT_TOP = 2;

    private static final Pattern FIELD =
            Pattern.compile("^[\\s>*_|]{0,20}([\\p{L}][\\p{L} .'’-]{0,24}?)[*_\\s]{0,4}[:：][*_]{0,2}(\\s.*|$)");

    private static final Map<String, Name> NAMES = names(Map.of(
            Name.FROM,
            "from|von|de|da|van|från|fra|lähettäjä|od|od kogo|nadawca|от|от кого|отправитель|kimden|gönderen|feladó|de la|από"
                    + "|差出人|发件人|寄件者|보낸 사람|expéditeur|mittente|remitente|remetente|absender",
            Name.SENT,
            "sent|date|date sent|sent at|gesendet|datum|envoyé|date d'envoi|enviado|enviado el|enviado em|enviada em|fecha|inviato"
                    + "|data|verzonden|skickat|sendt|dato|lähetetty|päiväys|wysłano|odesláno|odoslané|отправлено|дата|gönderildi"
                    + "|gönderme tarihi|tarih|elküldve|dátum|trimis|στάλθηκε|送信日時|日時|发送时间|日期|보낸 날짜",
            Name.TO,
            "to|an|à|a|para|per|aan|till|til|vastaanottaja|do|komu|pro|кому|kime|címzett|către|προς|宛先|收件人|받는 사람"
                    + "|destinatario|destinataire",
            Name.CC,
            "cc|bcc|kopie|copie|copia|kopi|kopia|kopio|dw|копия|másolatot kap|bilgi|抄送|참조",
            Name.SUBJECT,
            "subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|тема|konu|tárgy"
                    + "|subiect|θέμα|件名|主题|主旨|제목"));

    private HeaderBlock() {}

    /// How many lines the block has that begins at `at`; empty when none does.
    static OptionalInt lengthAt(List<Line> lines, int at) {
        Optional<Name> first = name(lines.get(at));
        if (first.filter(n -> n == Name.FROM || n == Name.TO || n == Name.SENT || n == Name.SUBJECT)
                .isEmpty()) {
            return OptionalInt.empty();
        }
        Set<Name> seen = EnumSet.noneOf(Name.class);
        int last = at;
        for (int i = at; i < Math.min(lines.size(), at + LOOK_AHEAD); i++) {
            Optional<Name> name = name(lines.get(i));
            if (name.isPresent()) {
                seen.add(name.get());
                last = i;
            } else if (lines.get(i).text().isBlank() && seen.size() >= ENOUGH) {
                break;
            }
        }
        boolean enough = seen.size() >= ENOUGH && seen.contains(Name.FROM)
                || seen.contains(Name.TO) && seen.contains(Name.SUBJECT) && seen.size() >= ENOUGH;
        return enough ? OptionalInt.of(last - at + 1) : OptionalInt.empty();
    }

    /// How many lines the head has that a text begins with, up to a blank line. There two fields are enough; empty
    /// where
    /// it goes on after the blank line.
    static OptionalInt lengthAtTop(List<Line> lines) {
        Set<Name> seen = EnumSet.noneOf(Name.class);
        int end = 0;
        while (end < Math.min(lines.size(), LOOK_AHEAD) && name(lines.get(end)).isPresent()) {
            name(lines.get(end)).ifPresent(seen::add);
            end++;
        }
        boolean ends = end == lines.size() || lines.get(end).text().isBlank();
        boolean goesOn = end + 1 < lines.size() && name(lines.get(end + 1)).isPresent();
        return ends && !goesOn && seen.contains(Name.FROM) && seen.size() >= ENOUGH_AT_TOP
                ? OptionalInt.of(end)
                : OptionalInt.empty();
    }

    /// What the lines of a block say; empty where they say nothing.
    record Fields(String from, String sent, String to, String cc, String subject) {}

    /// A line without a name of its own goes on with the one before it.
    static Fields fields(List<Line> lines, int from, int to) {
        var said = new EnumMap<Name, String>(Name.class);
        Optional<Name> current = Optional.empty();
        for (Line line : lines.subList(from, to)) {
            Optional<Name> name = name(line);
            current = name.isPresent() ? name : current;
            String text = name.isPresent() ? value(line.text()) : line.text().strip();
            current.ifPresent(
                    one -> said.merge(one, text, (before, more) -> before.isEmpty() ? more : before + " " + more));
        }
        return new Fields(
                said.getOrDefault(Name.FROM, ""),
                said.getOrDefault(Name.SENT, ""),
                said.getOrDefault(Name.TO, ""),
                said.getOrDefault(Name.CC, ""),
                said.getOrDefault(Name.SUBJECT, ""));
    }

    private static String value(String line) {
        int plain = line.indexOf(':');
        int wide = line.indexOf('：');
        int colon = plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide);
        return line.substring(colon + 1).replaceFirst("^[*_]+", "").strip();
    }

    private static Optional<Name> name(Line line) {
        String text = line.text();
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        if (colon < 0 || colon > 60 || text.length() > 2_000) {
            return Optional.empty();
        }
        Matcher field = FIELD.matcher(line.text());
        return field.find()
                ? Optional.ofNullable(NAMES.get(field.group(1).strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static Map<String, Name> names(Map<Name, String> words) {
        var names = new HashMap<String, Name>();
        words.forEach((name, list) -> List.of(list.split("\\|")).forEach(word -> names.put(word, name)));
        return Map.copyOf(names);
    }
}
