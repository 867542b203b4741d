package sendoff.mail;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import sendoff.mail.MailFolder.Role;

/// What a folder is for: by its special use (RFC 6154) where the server says it, else by its name in the
/// languages of common mail programs.
final class FolderNames {
    private static final Set<String> SENT = Set.of(
            "sent",
            "sent items",
            "sent mail",
            "sent messages",
            "outbox sent",
            "gesendet",
            "gesendete objekte",
            "gesendete elemente",
            "gesendete nachrichten",
            "envoyés",
            "messages envoyés",
            "éléments envoyés",
            "courrier envoyé",
            "enviados",
            "elementos enviados",
            "mensajes enviados",
            "correo enviado",
            "itens enviados",
            "mensagens enviadas",
            "inviati",
            "posta inviata",
            "posta inviato",
            "messaggi inviati",
            "inviata",
            "verzonden",
            "verzonden items",
            "verzonden berichten",
            "skickat",
            "skickade objekt",
            "sendt",
            "sendte elementer",
            "sendt post",
            "lähetetyt",
            "wysłane",
            "elementy wysłane",
            "odeslané",
            "odeslaná pošta",
            "odoslané",
            "elküldött",
            "elküldött elemek",
            "отправленные",
            "надіслані",
            "gönderilmiş öğeler",
            "gönderilenler",
            "gönderilmiş postalar",
            "送信済み",
            "送信済みアイテム",
            "送信済みメール",
            "已发送",
            "已发送邮件",
            "寄件備份",
            "보낸 편지함",
            "보낸편지함");
    private static final Set<String> DRAFTS = Set.of(
            "drafts",
            "draft",
            "entwürfe",
            "entwurf",
            "brouillons",
            "brouillon",
            "borradores",
            "borrador",
            "rascunhos",
            "rascunho",
            "bozze",
            "bozza",
            "concepten",
            "concept",
            "utkast",
            "kladder",
            "kladde",
            "luonnokset",
            "szkice",
            "kopie robocze",
            "wersje robocze",
            "koncepty",
            "rozepsané",
            "rozpísané",
            "piszkozatok",
            "черновики",
            "чернетки",
            "taslaklar",
            "下書き",
            "草稿",
            "草稿箱",
            "임시 보관함",
            "임시보관함");
    private static final List<String> REFUSE = List.of("\\Trash", "\\Junk");

    private FolderNames() {}

    /// The folders in the server's order. Only one is Sent and one Drafts: a special use wins, then the name
    /// nearest to the top.
    static List<MailFolder> assign(List<ListInfo> listed) {
        var uses = listed.stream().map(folder -> bySpecialUse(folder.attrs)).toList();
        var folders = new ArrayList<MailFolder>();
        for (int i = 0; i < listed.size(); i++) {
            var plain = plain(listed.get(i));
            folders.add(plain.as(uses.get(i).orElseGet(() -> byName(plain))));
        }
        for (var role : List.of(Role.SENT, Role.DRAFTS)) {
            boolean said = uses.contains(Optional.of(role));
            var best = IntStream.range(0, folders.size())
                    .filter(i -> folders.get(i).role() == role)
                    .filter(i -> !said || uses.get(i).isPresent())
                    .boxed()
                    .min(Comparator.comparingInt(i -> folders.get(i).name().length()));
            folders.replaceAll(folder -> folder.role() == role
                            && best.filter(i -> folders.get(i) == folder).isEmpty()
                    ? folder.as(Role.OTHER)
                    : folder);
        }
        return List.copyOf(folders);
    }

    private static MailFolder plain(ListInfo listed) {
        var separator =
                listed.separator == '\0' ? Optional.<String>empty() : Optional.of(String.valueOf(listed.separator));
        return new MailFolder(listed.name, separator, Role.OTHER);
    }

    private static Optional<Role> bySpecialUse(String[] attributes) {
        var said = Arrays.asList(attributes);
        if (has(said, "\\Sent")) {
            return Optional.of(Role.SENT);
        }
        if (has(said, "\\Drafts")) {
            return Optional.of(Role.DRAFTS);
        }
        return REFUSE.stream().anyMatch(use -> has(said, use)) ? Optional.of(Role.REFUSE) : Optional.empty();
    }

    static Role byName(MailFolder folder) {
        if (folder.name().equalsIgnoreCase("INBOX")) {
            return Role.INBOX;
        }
        var plain = Normalizer.normalize(folder.leaf().strip(), Form.NFC).toLowerCase(Locale.ROOT);
        if (SENT.contains(plain)) {
            return Role.SENT;
        }
        return DRAFTS.contains(plain) ? Role.DRAFTS : Role.OTHER;
    }

    private static boolean has(List<String> attributes, String use) {
        return attributes.stream().anyMatch(use::equalsIgnoreCase);
    }
}
