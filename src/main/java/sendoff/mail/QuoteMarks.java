package sendoff.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The marks that mail programs put around quotes and signatures, followed through a document in reading order.
final class QuoteMarks {
    private static final Set<String> QUOTE_CLASSES = Set.of(
            "gmail_quote",
            "gmail_attr",
            "gmail_extra",
            "yahoo_quoted",
            "moz-cite-prefix",
            "protonmail_quote",
            "tutanota_quote",
            "zmail_extra",
            "freebirdquotedtext",
            "wordsection_quote",
            "quoted-message");
    private static final Set<String> SIGNATURE_CLASSES = Set.of(
            "gmail_signature",
            "moz-signature",
            "protonmail_signature_block",
            "tutanota-signature",
            "apple-mail-signature");
    /// From here to the end everything is the message answered.
    private static final Set<String> QUOTE_FOLLOWS = Set.of(
            "divrplyfwdmsg", "appendonsend", "reply-intro", "stopspelling", "mail-editor-reference-message-container");

    private record Mark(Element element, Zone zone) {}

    private final Deque<Mark> open = new ArrayDeque<>();
    private boolean restIsQuoted;

    Zone zone() {
        Zone innermost = Optional.ofNullable(open.peek()).map(Mark::zone).orElse(Zone.OWN);
        return restIsQuoted && innermost == Zone.OWN ? Zone.QUOTED : innermost;
    }

    void open(Element element) {
        String id = element.id().toLowerCase(Locale.ROOT).replaceFirst("^x_", "");
        restIsQuoted |= QUOTE_FOLLOWS.contains(id) || isOutlookBorder(element);
        if (isQuote(element, id)) {
            open.push(new Mark(element, Zone.QUOTED));
        } else if (isSignature(element, id) && zone() == Zone.OWN) {
            open.push(new Mark(element, Zone.SIGNATURE));
        }
    }

    void close(Element element) {
        if (!open.isEmpty() && open.element().element() == element) {
            open.pop();
        }
    }

    private static boolean isQuote(Element element, String id) {
        if (element.normalName().equals("blockquote")) {
            return element.attr("type").equalsIgnoreCase("cite")
                    || element.hasAttr("cite")
                    || element.hasClass("gmail_quote")
                    || element.attr("style").toLowerCase(Locale.ROOT).contains("border-left");
        }
        return id.equals("olk_src_body_section")
                || element.attr("name").equals("messageReplySection")
                || hasOneOf(element, QUOTE_CLASSES);
    }

    private static boolean isSignature(Element element, String id) {
        return id.equals("signature")
                || id.startsWith("ms-outlook-mobile-signature")
                || id.equals("applemailsignature")
                || element.attr("name").equals("messageSignatureSection")
                || hasOneOf(element, SIGNATURE_CLASSES);
    }

    /// The rule that Outlook draws above the header block of what it quotes.
    private static boolean isOutlookBorder(Element element) {
        if (!element.normalName().equals("div")) {
            return false;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("border-top:solid#")
                        && (style.contains("padding:3.0pt0") || style.contains("padding:3pt0"))
                || style.contains("border:none;border-top:solid");
    }

    private static boolean hasOneOf(Element element, Set<String> classes) {
        String names = element.className();
        return !names.isEmpty()
                && element.classNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^x_", ""))
                        .anyMatch(classes::contains);
    }
}
