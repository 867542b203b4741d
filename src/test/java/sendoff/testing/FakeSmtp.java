package sendoff.testing;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import sendoff.testing.ScriptedServer.Line;
import sendoff.testing.ScriptedServer.Script;

/// A submission server that hangs up, or says no, at the stage a test chooses.
public final class FakeSmtp {
    /// What it has just received.
    public enum Stage {
        BANNER,
        EHLO,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        BODY,
        DOT,
        QUIT
    }

    private FakeSmtp() {}

    public static ScriptedServer takingAll() {
        return ScriptedServer.speaking(line -> talk(line, Stage.QUIT, ""));
    }

    public static ScriptedServer takingAll(SSLContext tls) {
        return ScriptedServer.speaking(tls, line -> talk(line, Stage.QUIT, ""));
    }

    public static ScriptedServer hangingUpAt(Stage stage) {
        return ScriptedServer.speaking(hangUp(stage));
    }

    /// Never answers again, and keeps the line open.
    public static ScriptedServer fallingSilentAt(Stage stage) {
        return ScriptedServer.speaking(line -> {
            talk(line, stage, "");
            line.hear();
        });
    }

    /// Answers with these words at that stage.
    public static ScriptedServer sayingAt(Stage stage, String words) {
        return ScriptedServer.speaking(line -> talk(line, stage, words));
    }

    private static Script hangUp(Stage stage) {
        return line -> talk(line, stage, "");
    }

    private static void talk(Line line, Stage last, String words) throws IOException {
        if (ends(line, Stage.BANNER, last, words)) {
            return;
        }
        line.say("220 fake ready");
        while (true) {
            var said = line.hear();
            var verb = said.split("[ :]")[0];
            switch (verb) {
                case "EHLO" -> {
                    if (ends(line, Stage.EHLO, last, words)) {
                        return;
                    }
                    line.say("250-fake", "250 AUTH PLAIN");
                }
                case "AUTH" -> {
                    if (ends(line, Stage.AUTH, last, words)) {
                        return;
                    }
                    line.say("235 welcome");
                }
                case "MAIL" -> {
                    if (ends(line, Stage.MAIL, last, words)) {
                        return;
                    }
                    line.say("250 ok");
                }
                case "RCPT" -> {
                    if (ends(line, Stage.RCPT, last, words)) {
                        return;
                    }
                    line.say("250 ok");
                }
                case "DATA" -> {
                    if (ends(line, Stage.DATA, last, words)) {
                        return;
                    }
                    line.say("354 go on");
                    if (last == Stage.BODY) {
                        line.hear();
                        return;
                    }
                    line.hearUntil("."::equals);
                    if (ends(line, Stage.DOT, last, words)) {
                        return;
                    }
                    line.say("250 taken");
                }
                case "QUIT" -> {
                    return;
                }
                default -> line.say("250 ok");
            }
        }
    }

    /// Whether this is where the conversation is to end; it goes on after words, as servers do.
    private static boolean ends(Line line, Stage now, Stage last, String words) throws IOException {
        if (now != last) {
            return false;
        }
        if (!words.isEmpty()) {
            line.say(words);
            while (true) {
                line.hear();
                line.say("250 ok");
            }
        }
        return true;
    }
}
