package sendoff.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendoff.desk.Trying;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.domain.Owner;
import sendoff.facts.CheckFact;
import tools.jackson.databind.JsonNode;

@Command(
        name = "tone",
        description =
                "Reads a draft as its recipient will: a file, or JSON Lines {text,replyTo,framework} from standard input.",
        footer = {
            "",
            "Examples:",
            "  sendoff tone answer.txt",
            "  sendoff tone --json < drafts.jsonl",
            "",
            "Own rules stand in tone.yaml in the data folder; what you change there counts at once:",
            "",
            "  off: [hedging]                  # findings or single rules to switch off",
            "  rules:",
            "    - id: no-synergy",
            "      match: [\"synerg*\", \"win|wins win\"]",
            "      message: \"Say what each side gains.\"",
            "      suggest: [\"\"]               # what to write instead; empty leaves it out",
            "      examples:",
            "        hit: [\"I see synergies.\"]",
            "        miss: [\"I see a fit.\"]",
            "",
            "In a pattern: a|b one of these, a+b two words in a row, word* begins so, x? may be missing,",
            "_ any word, _{0,3} up to three words, {date} {name} {number}, {start} {end} edge of a clause.",
            "docs/tone.md has the whole format and the names of all rules."
        })
final class ToneCommand implements Callable<Integer> {
    /// Whoever keeps more files in one folder keeps a mailbox there, which isn't read for one draft.
    private static final int FEW = 1000;

    private final House house;
    private final Map<Path, List<Message>> besides = new HashMap<>();

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--framework", paramLabel = "NAME", description = "How the answer is made, as direct-closure.")
    private @Nullable String framework;

    @Option(
            names = "--reply-to",
            paramLabel = "FILE",
            description = "The message it answers; earlier ones of its conversation may lie beside it.")
    private @Nullable Path replyTo;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The draft.")
    private @Nullable Path file;

    ToneCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Trying trying = house.trying(common.start());
        trying.toneProblems().forEach(spec.commandLine().getErr()::println);
        int exit;
        if (file != null) {
            String text = Sources.text(file);
            check(out, trying, text, Optional.ofNullable(replyTo), Optional.ofNullable(framework));
            exit = Exit.DONE;
        } else {
            exit = JsonLines.read(
                    System.in,
                    out,
                    spec.commandLine().getErr(),
                    common.fields("findings", "checklist"),
                    line -> check(
                            out,
                            trying,
                            JsonLines.text(line, "text"),
                            optional(line, "replyTo").map(Path::of),
                            optional(line, "framework")));
        }
        out.flush();
        return exit;
    }

    private static Optional<String> optional(JsonNode line, String field) {
        return Optional.of(line.path(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private void check(PrintWriter out, Trying trying, String text, Optional<Path> answered, Optional<String> framework)
            throws IOException {
        Optional<Message> message = answered.isEmpty() ? Optional.empty() : read(trying, answered.get());
        Optional<Owner> owner = message.map(Owner::addressedBy);
        List<Message> beside = answered.isEmpty() ? List.of() : beside(trying, answered.get());
        print(out, trying.tone(text, message, beside, framework.map(Framework::of), owner));
    }

    private static Optional<Message> read(Trying trying, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw Stop.badInput("there is no message at " + path);
        }
        Message[] found = new Message[1];
        trying.read(List.of(path), System.in, read -> found[0] = read.message(), (file, why) -> {});
        return Optional.ofNullable(found[0]);
    }

    /// The messages in files of the same ending in its folder, where these are few.
    private List<Message> beside(Trying trying, Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        List<Message> known = besides.get(folder);
        if (known != null) {
            return known;
        }
        String name = path.getFileName().toString();
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        List<Message> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> file.toString().endsWith(ending) && Files.isRegularFile(file))) {
            List<Path> few = StreamSupport.stream(files.spliterator(), false)
                    .limit(FEW + 1)
                    .toList();
            if (few.size() <= FEW) {
                trying.read(few, System.in, read -> found.add(read.message()), (file, why) -> {});
            }
        }
        besides.put(folder, found);
        return found;
    }

    private void print(PrintWriter out, Trying.Tone tone) {
        if (!common.json) {
            if (tone.findings().isEmpty()) {
                out.println("nothing to change");
            }
            for (Finding finding : tone.findings()) {
                out.println(finding.rule() + (finding.span().isEmpty() ? "" : ": “" + finding.text() + "”"));
                out.println("    " + finding.why());
                finding.suggestion().ifPresent(s -> out.println("    → " + (s.isEmpty() ? "Leave it out" : s)));
            }
            return;
        }
        Output.line(out, CheckFact.of(tone.findings(), tone.checklist()));
    }
}
