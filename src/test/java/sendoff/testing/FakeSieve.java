package sendoff.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sendoff.domain.Account.Endpoint;
import sendoff.domain.Account.Security;
import sendoff.testing.ScriptedServer.Line;

/// A ManageSieve server on loopback that keeps scripts, and says no or hangs up where a test wants it to.
public final class FakeSieve implements AutoCloseable {
    private final ScriptedServer server;
    private final Map<String, String> scripts = java.util.Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, String> refusing = new ConcurrentHashMap<>();
    private volatile Optional<String> hangingUp = Optional.empty();
    private volatile String active = "";
    private volatile String extensions = "fileinto vacation include relational date vacation-seconds";
    private volatile String ways = "PLAIN OAUTHBEARER";

    public FakeSieve() {
        server = ScriptedServer.speaking(this::talk);
    }

    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", server.port(), Security.NONE);
    }

    public FakeSieve knowing(String words) {
        extensions = words;
        return this;
    }

    public FakeSieve signingInBy(String words) {
        ways = words;
        return this;
    }

    /// Answers this command so from now on, such as `NO (QUOTA/MAXSIZE) "too large"`.
    public void refuse(String command, String answer) {
        refusing.put(command, answer);
    }

    public void refuseNothing() {
        refusing.clear();
    }

    /// Closes the line as soon as it hears this command, once.
    public void hangUpAt(String command) {
        hangingUp = Optional.of(command);
    }

    public void keep(String name, String text) {
        scripts.put(name, text);
    }

    public void remove(String name) {
        scripts.remove(name);
    }

    public void activate(String name) {
        active = name;
    }

    public String active() {
        return active;
    }

    public Map<String, String> scripts() {
        return Map.copyOf(scripts);
    }

    public List<String> heard() {
        return server.heard();
    }

    @Override
    public void close() {
        server.close();
    }

    private void talk(Line line) throws IOException {
        sayOffers(line);
        while (true) {
            List<String> words = words(line);
            String command = words.getFirst();
            if (hangingUp.filter(command::equals).isPresent()) {
                hangingUp = Optional.empty();
                return;
            }
            if (refusing.containsKey(command)) {
                line.say(refusing.get(command));
            } else if (!answer(line, command, words)) {
                return;
            }
        }
    }

    private boolean answer(Line line, String command, List<String> words) throws IOException {
        switch (command) {
            case "CAPABILITY" -> sayOffers(line);
            case "AUTHENTICATE", "HAVESPACE", "CHECKSCRIPT" -> line.say("OK");
            case "LISTSCRIPTS" -> {
                for (String name : List.copyOf(scripts.keySet())) {
                    line.say('"'
                            + name.replace("\\", "\\\\").replace("\"", "\\\"")
                            + '"'
                            + (name.equals(active) ? " ACTIVE" : ""));
                }
                line.say("OK");
            }
            case "GETSCRIPT" -> {
                String text = scripts.get(words.get(1));
                if (text == null) {
                    line.say("NO (NONEXISTENT) \"no such script\"");
                } else {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    line.say("{" + bytes.length + "}", new String(bytes, StandardCharsets.ISO_8859_1), "OK");
                }
            }
            case "PUTSCRIPT" -> {
                scripts.put(words.get(1), words.get(2));
                line.say("OK");
            }
            case "SETACTIVE" -> {
                active = words.get(1);
                line.say("OK");
            }
            case "DELETESCRIPT" -> {
                boolean isActive = words.get(1).equals(active);
                if (!isActive) {
                    scripts.remove(words.get(1));
                }
                line.say(isActive ? "NO (ACTIVE) \"it is active\"" : "OK");
            }
            default -> {
                line.say("OK");
                return false;
            }
        }
        return true;
    }

    private void sayOffers(Line line) throws IOException {
        line.say(
                "\"IMPLEMENTATION\" \"Fake Sieve\"",
                "\"SASL\" \"" + ways + "\"",
                "\"SIEVE\" \"" + extensions + "\"",
                "\"VERSION\" \"1.0\"",
                "OK");
    }

    /// A command and its strings, quoted or literal.
    private static List<String> words(Line line) throws IOException {
        List<String> words = new ArrayList<>();
        String rest = line.hear();
        while (!rest.isEmpty()) {
            if (rest.startsWith("{")) {
                words.add(utf8(line.hear(Integer.parseInt(rest.replaceAll("[^0-9]", "")))));
                rest = line.hear();
            } else if (rest.startsWith("\"")) {
                int end = rest.replace("\\\"", "__").indexOf('"', 1);
                words.add(utf8(rest.substring(1, end).replace("\\\"", "\"").replace("\\\\", "\\")));
                rest = rest.substring(end + 1).strip();
            } else {
                int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
                words.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
        }
        return words;
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
