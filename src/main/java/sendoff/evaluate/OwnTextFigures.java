package sendoff.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import sendoff.domain.MessageText;
import sendoff.mail.MailReader;
import sendoff.mail.OwnText;

/// How well a sender's own lines are told from quoted, forwarded and signature lines, on the fixtures of talon,
/// flanker and email_reply_parser.
///
/// What is right was decided by reading each file, and lies in `own-text.tsv` as checksums of the own lines, since
/// the files themselves stay outside the project. A closing greeting and name are own words, unlike in
/// email_reply_parser; the rest is as those projects' tests have it.
public final class OwnTextFigures implements Section {
    /// @param file  below `mime/`
    /// @param lines lines that are not blank
    /// @param wrong own lines missed, and others taken for own
    public record Row(String suite, String file, int lines, int wrong) {}

    @Override
    public String title() {
        return "Own text apart from quoted";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        Map<String, List<Row>> suites = new LinkedHashMap<>();
        rows(corpus)
                .forEach(row -> suites.computeIfAbsent(row.suite(), s -> new ArrayList<>())
                        .add(row));
        if (suites.isEmpty()) {
            return Measured.NOTHING;
        }
        List<Row> all = suites.values().stream().flatMap(List::stream).toList();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atLeast(0.93, "lines put in the right zone", share(all), note(all)));
        suites.forEach((suite, rows) -> figures.add(Figure.of(suite, share(rows), note(rows))));
        return new Measured(figures, "");
    }

    /// One row a file; none where the corpus is absent.
    public static List<Row> rows(Path corpus) {
        return expected()
                .filter(line -> Files.exists(corpus.resolve("mime").resolve(file(line))))
                .map(line -> row(corpus, line))
                .toList();
    }

    static double share(List<Row> rows) {
        int lines = rows.stream().mapToInt(Row::lines).sum();
        return 1 - rows.stream().mapToInt(Row::wrong).sum() / (double) Math.max(1, lines);
    }

    private static String note(List<Row> rows) {
        long right = rows.stream().filter(row -> row.wrong() == 0).count();
        int lines = rows.stream().mapToInt(Row::lines).sum();
        return right + " of " + rows.size() + " files without a fault, " + lines + " lines";
    }

    private static Row row(Path corpus, String line) {
        List<String> expected = Stream.of(line.split("\t", -1)[1].split(","))
                .filter(sum -> !sum.isEmpty())
                .toList();
        MessageText text = text(corpus.resolve("mime").resolve(file(line)));
        List<String> own = sums(text.own());
        int lines = own.size()
                + Stream.of(text.quoted(), text.forwarded(), text.signature())
                        .mapToInt(part -> sums(part).size())
                        .sum();
        int wrong = without(own, expected) + without(expected, own);
        return new Row(file(line).split("/")[0].replace('+', '/'), file(line), lines, Math.min(wrong, lines));
    }

    private static String file(String line) {
        return line.split("\t", -1)[0];
    }

    /// Checksums of the lines that are not blank, white space aside.
    static List<String> sums(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(OwnTextFigures::sum)
                .toList();
    }

    private static String sum(String line) {
        var crc = new CRC32();
        crc.update(line.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static int without(List<String> all, List<String> taken) {
        var rest = new ArrayList<>(all);
        taken.forEach(rest::remove);
        return rest.size();
    }

    private static MessageText text(Path file) {
        try {
            byte[] raw = Files.readAllBytes(file);
            String name = file.toString();
            if (name.endsWith(".html")) {
                return OwnText.ofHtml(new String(raw, UTF_8), "");
            }
            return name.endsWith(".txt")
                    ? OwnText.of(new String(raw, UTF_8))
                    : new MailReader().read(raw, List.of()).text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> expected() {
        var in = Objects.requireNonNull(
                OwnTextFigures.class.getResourceAsStream("/evaluate/own-text.tsv"), "own-text.tsv is part of the jar");
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
