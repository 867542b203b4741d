package sendoff.browser;

import java.nio.file.Path;
import java.time.Instant;
import sendoff.domain.Framework;
import sendoff.testing.TestDesk;
import sendoff.web.ServerSettings;
import sendoff.web.WebServer;

/// Ada's desk, served: Ben introduced Carla, Elif asks for a call, Noor wants to meet somebody. It is Tuesday,
/// 17 November 2026, 09:20, and the post office is a fake one.
final class AdasDesk implements AutoCloseable {
    private static final String BEN_INTRODUCES_CARLA = """
            Message-ID: <1@example.org>
            From: Ben Okafor <ben@example.org>
            To: Ada Lindqvist <ada@example.com>, Carla Reyes <carla@example.net>
            Subject: Ada, meet Carla
            Date: Fri, 13 Nov 2026 16:20:00 +0100
            Content-Type: text/plain; charset=utf-8

            Hi Ada,

            I'd like you to meet Carla Reyes, founder of Ledgerleaf in Rotterdam. She is looking for advisors.
            Carla would love a 30 minute call with you. I'll let you two take it from here.

            Best,
            Ben
            """;
    private static final String ELIF_ASKS = """
            Message-ID: <2@example.net>
            From: Elif Kaya <elif@example.net>
            To: Ada Lindqvist <ada@example.com>
            Subject: A call about climate tech
            Date: Mon, 16 Nov 2026 10:00:00 +0100
            Content-Type: text/plain; charset=utf-8

            Hi Ada,

            I read your talk on heat storage twice. Could we have a call of thirty minutes next week about moving
            from banking into climate tech? I would be grateful for your advice.

            Elif

            On Fri, 6 Nov 2026 Elif Kaya wrote:
            > an earlier line
            """;
    private static final String NOOR_WANTS_TO_MEET_THEO = """
            Message-ID: <3@example.org>
            From: Noor Bakker <noor@example.org>
            To: Ada Lindqvist <ada@example.com>
            Subject: An introduction to Theo?
            Date: Mon, 16 Nov 2026 15:00:00 +0100
            Content-Type: text/plain; charset=utf-8

            Hi Ada,

            Would you be willing to introduce me to Theo Lambrakis at Harbourmere? I would like to ask him about
            pilot customers in ports.

            Thank you,
            Noor
            """;

    final TestDesk ada;
    private final WebServer server;
    private final String address;

    AdasDesk(Path home) {
        ada = new TestDesk(home, Instant.parse("2026-11-17T08:20:00Z"))
                .withAccount()
                .receivesRaw(BEN_INTRODUCES_CARLA, ELIF_ASKS, NOOR_WANTS_TO_MEET_THEO);
        server = WebServer.of(ada.desk, ServerSettings.local(0));
        address = "http://127.0.0.1:" + server.start();
    }

    String address() {
        return address;
    }

    /// The address of the page of the n-th on the desk, from 0.
    String page(int n) {
        return "/i/" + ada.queue().get(n).id();
    }

    /// Everyone on the desk has a draft that closes kindly.
    AdasDesk withDrafts() {
        ada.queue().forEach(row -> ada.desk.answering().choose(row.id(), Framework.DIRECT_CLOSURE, true));
        return this;
    }

    @Override
    public void close() {
        server.stop();
        ada.close();
    }
}
