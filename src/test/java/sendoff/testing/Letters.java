package sendoff.testing;

import java.nio.charset.StandardCharsets;

/// Short messages for tests in which only their number matters.
public final class Letters {
    private Letters() {}

    /// Its subject is `Letter n`, its `Message-ID` `<letter-n@example.org>`.
    public static byte[] letter(int n) {
        return letter(n, "Could we talk for half an hour?");
    }

    public static byte[] letter(int n, String text) {
        return """
                From: Ben Okafor <ben@example.org>
                To: Ada Lindqvist <ada@example.com>
                Subject: Letter %d
                Date: Tue, 17 Nov 2026 09:20:00 +0100
                Message-ID: <letter-%d@example.org>
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(n, n, text).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
