package sendoff.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sendoff.evaluate.Judged.Case;
import sendoff.recognise.Recogniser;

/// How well models do on a fifth of the material that was kept from them. Written beside the models, so that the next
/// training can say what it gained.
///
/// @param messages how many were kept
/// @param relevant F1 of relevant against the rest
/// @param kinds    macro-F1 of the kinds
record HeldOut(int messages, double relevant, double kinds) {
    private static final String FILE = "held-out.txt";
    private static final int PARTS = 5;

    /// Learns from four fifths, split by group, and judges the fifth.
    static HeldOut measure(Lessons lessons, Material material) {
        List<Labelled> kept =
                material.measured().stream().filter(HeldOut::isKept).toList();
        List<Labelled> learnt = material.without(HeldOut::isKept);
        var recogniser = new Recogniser(lessons.learn(learnt), lessons.meanings());
        var judged = new Judged(kept.stream()
                .map(mail -> new Case(mail, recogniser.recognise(mail.message(), mail.owner())))
                .toList());
        return new HeldOut(kept.size(), judged.relevance().f1(), judged.macroF1());
    }

    private static boolean isKept(Labelled mail) {
        return Math.floorMod(Lessons.foldKey(mail).hashCode() / 7, PARTS) == 0;
    }

    /// What the models in `folder` reached when they were made.
    static Optional<HeldOut> of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split("\\s+");
            return Optional.of(new HeldOut(
                    Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(FILE), String.format(Locale.ROOT, "%d %.4f %.4f%n", messages, relevant, kinds));
    }

    /// For people: what was reached, and how far that is from `before`.
    String beside(Optional<HeldOut> before) {
        return String.format(
                        Locale.ROOT,
                        "on %d messages kept from training: relevant F1 %.3f%s, kinds macro-F1 %.3f%s",
                        messages,
                        relevant,
                        before.map(old -> gain(relevant - old.relevant)).orElse(""),
                        kinds,
                        before.map(old -> gain(kinds - old.kinds)).orElse(""))
                + before.map(old -> old.messages == messages ? "" : " (before, on " + old.messages + " messages)")
                        .orElse(" (the models before have no figures)");
    }

    private static String gain(double change) {
        return String.format(Locale.ROOT, " (%+.3f)", change);
    }
}
