package sendoff.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON Lines from standard input. A line that makes no sense is named and costs that line only: where programs
/// listen they are told in its place, with the fields of an empty answer, so that what comes out pairs with what went
/// in. An empty line is none.
final class JsonLines {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<List<String>> fields;
    private int exit = Exit.DONE;

    private JsonLines(PrintWriter out, PrintWriter err, Optional<List<String>> fields) {
        this.out = out;
        this.err = err;
        this.fields = fields;
    }

    /// What is done with one line.
    interface Each {
        void line(JsonNode line) throws IOException;
    }

    /// @param fields the lists that an answer consists of, where a program reads it
    /// @return the exit code
    static int read(InputStream in, PrintWriter out, PrintWriter err, Optional<List<String>> fields, Each each)
            throws IOException {
        var lines = new JsonLines(out, err, fields);
        var typed = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            number++;
            if (!line.isBlank()) {
                lines.one(number, line, each);
            }
        }
        return lines.exit;
    }

    private void one(int number, String line, Each each) {
        try {
            each.line(tree(line));
        } catch (JacksonException e) {
            leftOut(number, "is no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            leftOut(number, "makes no sense: " + e.getMessage());
        } catch (Stop stop) {
            leftOut(number, "can't be used: " + stop.getMessage());
        } catch (IOException e) {
            leftOut(number, "can't be used: " + Stop.of(e).getMessage());
        }
    }

    private static JsonNode tree(String line) {
        JsonNode tree = Output.JSON.readTree(line);
        if (!tree.isObject()) {
            throw new IllegalArgumentException("it is no object: write it as {\"text\":\"…\"}");
        }
        return tree;
    }

    private void leftOut(int number, String why) {
        String words = "line " + number + " of standard input " + why;
        err.println("sendoff: " + Plain.of(words));
        fields.ifPresent(names -> {
            ObjectNode empty = Output.object();
            names.forEach(empty::putArray);
            Output.line(out, empty.put("error", words).put("line", number));
        });
        exit = Exit.BAD_INPUT;
    }

    /// @throws IllegalArgumentException if the field is missing
    static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("it has no text “" + field + "”");
        }
        return value.stringValue();
    }

    /// @throws IllegalArgumentException if the field is missing, or no moment
    static OffsetDateTime moment(JsonNode line, String field) {
        String written = text(line, field);
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "“" + written + "” is no moment: write it as 2026-11-17T09:20:00+01:00", e);
        }
    }
}
