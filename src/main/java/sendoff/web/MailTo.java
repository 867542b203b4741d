package sendoff.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A link that opens a mail with the form's questions in it. Source: RFC 6068.
final class MailTo {
    private MailTo() {}

    static String of(String address, String first) {
        String questions = String.join(
                "\r\n\r\n",
                "In one line, what I would like:",
                "Why " + first + ", and what I have tried already:",
                "What " + first + ", or the contact, would get from it:",
                "How long it would take:",
                "By when I need to know:",
                "A link:");
        return "mailto:" + encoded(address).replace("%40", "@") + "?subject=" + encoded("A request") + "&body="
                + encoded(questions);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
