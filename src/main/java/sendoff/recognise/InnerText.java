package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.domain.Party;

/// What a person wrote, inside a mail that a service made of it: LinkedIn and Slack notices, web forms.
///
/// @param by   who wrote it; their address where a form shows it
/// @param with whom they brought along, as "sent you and Derek a message" tells
/// @param text their words without the service's
record InnerText(Optional<Party> by, Optional<Party> with, String text) {
    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3})";

    /// "Ottavia sent you a message", "Brian Otieno mentioned you", "Amit added you and Rhea".
    private static final Pattern DOES = Pattern.compile(NAME
            + "(?: \\([^)\\n]{0,80}\\)|,[^,\\n]{0,80},)? (?:has )?(?:just )?(?:sent you|mentioned you|messaged you|added you"
            + "|invited you|started a conversation|wants to (?:connect|join)|would like to (?:connect|add)|wrote to you"
            + "|is waiting for your (?:answer|response|reply)|shared a message)(?:[^\\n]{0,20}? and " + NAME + ")?");

    private static final Pattern FROM_NAME_VIA =
            Pattern.compile("^" + NAME + " (?:\\([^)]*\\) )?(?:via|\\(via|from|on) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern MESSAGE_FROM =
            Pattern.compile("(?i:new (?:direct )?message from|message request from|inmail from) " + NAME);

    private static final Pattern FIELD = Pattern.compile(
            "(?im)^[ \\t>*-]*(?:(?:full|your|first|last|sender'?s?) )?(name|from|nom|e-?mail(?: address)?|your e-?mail|reply[- ]to|message|your message|comments?|question|enquiry|inquiry|request|what [^:\\n]{3,50}|how can we help[^:\\n]{0,20})[ \\t]*:[ \\t]*(.*)$");

    private static final Pattern SERVICE_LINE = Pattern.compile(
            "(?i)^\\s*(?:view (?:message|profile|conversation|thread|invitation|in )|reply(?: in [\\p{L}]+)?\\s*:|reply$|accept\\b|ignore\\b|unsubscribe|you (?:are|'re) receiv|you receiv"
                    + "|this (?:e-?mail|message) was (?:intended|sent)|learn why|change settings|manage (?:notifications|settings)|©|\\(c\\)|help$|settings$|https?://\\S+$"
                    + "|you have \\d+ new message|\\d{1,2}:\\d{2}(?: ?[ap]m)?$|sent from|decline\\b|see all|open in|respond\\b).*");

    private static final Pattern QUOTED = Pattern.compile("[\"“„]([^\"“”„]{25,3000})[\"”“]", Pattern.DOTALL);

    static Optional<InnerText> of(Message message, Owner owner) {
        String own = cut(message.text().own());
        if (isForm(message, own)) {
            return Optional.of(form(message, own));
        }
        return isNotice(message, own) ? Optional.of(notice(message, owner, own)) : Optional.empty();
    }

    private static String cut(String own) {
        return own.substring(0, Math.min(own.length(), Reading.LONGEST));
    }

    private static boolean isForm(Message message, String own) {
        boolean machine = message.nature().automatic()
                || isServiceAddress(message)
                || message.subject().toLowerCase(Locale.ROOT).contains("form");
        return machine
                && field(own, "name", "nom", "from").isPresent()
                && field(own, "mail").isPresent();
    }

    private static boolean isNotice(Message message, String own) {
        boolean machine = message.nature().automatic() || message.nature().bulk() || isServiceAddress(message);
        return machine
                && (MESSAGE_FROM.matcher(message.subject()).find()
                        || DOES.matcher(message.subject()).find()
                        || DOES.matcher(own).find());
    }

    /// Whether the address belongs to a machine that people's words pass through.
    static boolean isServiceAddress(Message message) {
        String address = message.from().address().orElse("");
        String local = address.substring(0, Math.max(0, address.indexOf('@')));
        return local.matches(
                ".*(?:no-?reply|do-?not-?reply|notif|invitation|messages?-|inmail|forms?\\b|formular|mailer|bounce|postmaster).*");
    }

    private static InnerText form(Message message, String own) {
        Optional<String> address = field(own, "mail").map(InnerText::address).filter(text -> text.contains("@"));
        Optional<String> name = field(own, "name", "nom", "from").filter(text -> !text.isBlank());
        Optional<Party> by = address.isEmpty() && name.isEmpty()
                ? message.headers().replyTo().stream().findFirst()
                : Optional.of(new Party(name, address));
        return new InnerText(by, Optional.empty(), withoutService(message(own)));
    }

    private static String address(String field) {
        Matcher address = Pattern.compile("[\\w.+'-]{1,64}@[\\w.-]{3,190}").matcher(field);
        return address.find() ? address.group() : "";
    }

    private static Optional<String> field(String own, String... words) {
        Matcher fields = FIELD.matcher(own);
        while (fields.find()) {
            String label = fields.group(1).toLowerCase(Locale.ROOT);
            for (String word : words) {
                if (label.contains(word)) {
                    return Optional.of(fields.group(2).strip());
                }
            }
        }
        return Optional.empty();
    }

    /// From the field that holds free text to the end; without one the whole form.
    private static String message(String own) {
        Matcher fields = FIELD.matcher(own);
        while (fields.find()) {
            String label = fields.group(1).toLowerCase(Locale.ROOT);
            if (!label.contains("name")
                    && !label.contains("nom")
                    && !label.contains("mail")
                    && !label.equals("from")
                    && !label.startsWith("reply")) {
                return own.substring(fields.start(2));
            }
        }
        return own;
    }

    private static InnerText notice(Message message, Owner owner, String own) {
        Matcher does = DOES.matcher(own);
        Matcher subject = DOES.matcher(message.subject());
        Matcher from = MESSAGE_FROM.matcher(message.subject());
        Matcher via = FROM_NAME_VIA.matcher(message.from().name().orElse(""));
        Optional<Party> by =
                first(from, 1).or(() -> first(via, 1)).or(() -> first(does, 1)).or(() -> first(subject, 1));
        Optional<Party> with = second(DOES.matcher(own)).or(() -> second(DOES.matcher(message.subject())));
        Matcher quoted = QUOTED.matcher(own);
        String text = quoted.find() ? quoted.group(1) : withoutService(own);
        return new InnerText(by, with.filter(party -> !owner.name().contains(party.shown())), text);
    }

    private static Optional<Party> first(Matcher matcher, int group) {
        return matcher.find() && matcher.group(group) != null
                ? Optional.of(Party.named(matcher.group(group)))
                : Optional.empty();
    }

    private static Optional<Party> second(Matcher matcher) {
        return first(matcher, 2).filter(party -> !party.shown().equalsIgnoreCase("you"));
    }

    private static String withoutService(String text) {
        List<String> kept = new ArrayList<>();
        for (String line : text.split("\\R")) {
            if (line.equals("--")) {
                break;
            }
            if (!SERVICE_LINE.matcher(line).matches() && !DOES.matcher(line).find()) {
                kept.add(line);
            }
        }
        return String.join("\n", kept).strip();
    }
}
