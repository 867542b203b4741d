package sendoff.testing;

import java.util.ArrayList;
import java.util.List;

/// Raw messages written out in a test: the headers that count, and a body.
public final class Raw {
    public static final String CARLAS_ASK = "Hi Ada,\n\nI read your talk on heat storage twice. Could we have a call of"
            + " thirty minutes next week about moving from banking into climate tech? I would be grateful for your"
            + " advice.\n\nCarla\n";

    private final List<String> headers = new ArrayList<>();

    private Raw() {}

    public static Raw from(String from, String to) {
        return new Raw().with("From: " + from).with("To: " + to);
    }

    /// Carla asks for half an hour.
    public static Raw carla() {
        return from("Carla Reyes <carla@example.net>", "Ada Lindqvist <ada@example.com>")
                .subject("A call about climate tech");
    }

    public static Raw ada() {
        return from("Ada Lindqvist <ada@example.com>", "Carla Reyes <carla@example.net>")
                .subject("Re: A call about climate tech");
    }

    public Raw with(String header) {
        headers.add(header);
        return this;
    }

    public Raw subject(String subject) {
        return with("Subject: " + subject);
    }

    public Raw id(String id) {
        return with("Message-ID: <" + id + ">");
    }

    /// @param date as `Tue, 17 Nov 2026 09:20:00 +0100`
    public Raw at(String date) {
        return with("Date: " + date);
    }

    public Raw answers(String id) {
        return with("In-Reply-To: <" + id + ">").with("References: <" + id + ">");
    }

    public String says(String body) {
        return String.join("\n", headers) + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + body;
    }

    /// The same, formatted; and nothing else.
    public String saysFormatted(String html) {
        return String.join("\n", headers) + "\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + html;
    }
}
