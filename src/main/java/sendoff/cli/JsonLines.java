package sendoff.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads JSON Lines from standard input. A line that makes no sense is named and costs that line only.
final class JsonLines {
    private JsonLines() {}

    /// What is done with one line.
    interface Each {
        void line(JsonNode line) throws IOException;
    }

    /// @return the exit code
    static int read(InputStream in, PrintWriter err, Each each) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        int exit = Exit.DONE;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                each.line(Output.JSON.readTree(line));
            } catch (JacksonException e) {
                err.println("sendoff: line " + number + " of standard input is no JSON: " + e.getOriginalMessage());
                exit = Exit.BAD_INPUT;
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                err.println("sendoff: line " + number + " of standard input makes no sense: " + e.getMessage());
                exit = Exit.BAD_INPUT;
            }
        }
        return exit;
    }

    /// @throws IllegalArgumentException if the field is missing
    static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("it has no text “" + field + "”");
        }
        return value.stringValue();
    }
}
