package sendoff.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import sendoff.compose.Fit;
import sendoff.compose.FittingResources;
import sendoff.compose.FittingResources.Meaning;
import sendoff.compose.NearInMeaning;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.language.Embeddings;

/// Whether the resource that helps is found for an ask, on pairs written for this.
public final class ResourceFigures implements Section {
    private static final String NONE = "none";
    private static final int SHOWN = 3;

    /// @param helps the title of the resource that does, or `none`
    private record Pair(String helps, String ask) {}

    /// How one way of searching did.
    ///
    /// @param first      the helping one came first
    /// @param shown      it was among the three
    /// @param sure       of asks with one, it came first and would be offered unasked
    /// @param wronglySure another would be offered unasked
    /// @param pairs      asks that one helps with
    public record Found(int first, int shown, int sure, int wronglySure, int pairs) {}

    @Override
    public String title() {
        return "Resources for an ask";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        var figures = new ArrayList<Figure>();
        var embeddings = new Embeddings();
        add(figures, "words", found(Meaning.NONE));
        if (embeddings.work()) {
            add(figures, "words and meaning", found(new NearInMeaning(embeddings)));
        }
        return new Measured(figures, "");
    }

    private static void add(List<Figure> figures, String way, Found found) {
        String note = found.pairs() + " asks, 20 resources, written for this";
        figures.add(Figure.of("R@1, " + way, share(found.first(), found), note));
        figures.add(Figure.of("R@3, " + way, share(found.shown(), found), note));
        figures.add(Figure.of(
                "offered unasked and right, " + way,
                share(found.sure(), found),
                found.wronglySure() + " times another one would be"));
    }

    private static double share(int part, Found found) {
        return part / (double) found.pairs();
    }

    /// By words, and by meaning where one is given.
    public static Found found(Meaning meaning) {
        var fitting = FittingResources.on(resources(), meaning);
        int first = 0;
        int shown = 0;
        int sure = 0;
        int wronglySure = 0;
        List<Pair> pairs = pairs();
        for (Pair pair : pairs) {
            List<Fit> fits = fitting.forAsk(pair.ask(), SHOWN);
            boolean right =
                    !fits.isEmpty() && fits.getFirst().resource().title().equals(pair.helps());
            boolean strong = !fits.isEmpty() && fits.getFirst().strong();
            first += right ? 1 : 0;
            shown += fits.stream().anyMatch(fit -> fit.resource().title().equals(pair.helps())) ? 1 : 0;
            sure += right && strong ? 1 : 0;
            wronglySure += !right && strong ? 1 : 0;
        }
        return new Found(first, shown, sure, wronglySure, (int)
                pairs.stream().filter(pair -> !pair.helps().equals(NONE)).count());
    }

    private static List<Resource> resources() {
        return lines("resource").stream()
                .map(parts -> new Resource(
                        new ResourceId(UUID.nameUUIDFromBytes(parts[1].getBytes(UTF_8))),
                        Resource.Sort.of(parts[2]),
                        parts[3],
                        "",
                        parts[4],
                        Arrays.asList(parts[5].split(", ")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH))
                .toList();
    }

    private static List<Pair> pairs() {
        return lines("ask").stream()
                .map(parts -> new Pair(
                        lines("resource").stream()
                                .filter(resource -> resource[1].equals(parts[1]))
                                .map(resource -> resource[3])
                                .findFirst()
                                .orElse(NONE),
                        parts[2]))
                .toList();
    }

    private static List<String[]> lines(String kind) {
        var in = Objects.requireNonNull(
                ResourceFigures.class.getResourceAsStream("/evaluate/resource-asks.tsv"),
                "resource-asks.tsv is part of the jar");
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts[0].equals(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
