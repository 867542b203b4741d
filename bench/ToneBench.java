import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import sendoff.tone.Situation;
import sendoff.tone.Tone;

/// How long one draft takes, warm: the drafts of a file, set apart by lines of `===`, in rounds; the fastest counts,
/// for the others measure what else the machine does.
final class ToneBench {
    private static final int ROUNDS = 60;

    public static void main(String[] arguments) throws Exception {
        List<String> drafts =
                Arrays.asList(Files.readString(Path.of(arguments[0])).split("\n===\n"));
        long began = System.nanoTime();
        Tone tone = Tone.standard();
        long ready = System.nanoTime();
        long fastest = Long.MAX_VALUE;
        int findings = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            findings = 0;
            for (String draft : drafts) {
                findings += tone.check(draft, Situation.unknown()).size();
            }
            fastest = Math.min(fastest, System.nanoTime() - started);
        }
        System.out.printf(
                "sendoff tone: %d drafts, %.3f ms a draft, rules read in %.0f ms, %d findings%n",
                drafts.size(), fastest / 1e6 / drafts.size(), (ready - began) / 1e6, findings);
    }
}
