package sendoff.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sendoff.desk.Desk;
import sendoff.desk.Trying;
import sendoff.desk.common.Stages;
import sendoff.mcp.Assistants;
import sendoff.testing.TestDesk;
import tools.jackson.databind.JsonNode;

/// Types commands and reads what comes back; the house behind them is a test desk.
final class Terminal implements House {
    private static final Trying TRYING = new Trying(Stages.standard(Path.of("playbook")));

    private final TestDesk ada;
    private boolean served;
    private Runnable whileResting = () -> {};

    /// How a desk was last asked for.
    Start asked = Start.PLAIN;

    Terminal(TestDesk ada) {
        this.ada = ada;
    }

    /// What one command said.
    record Said(int exit, String out, String err) {
        List<JsonNode> json() {
            return out.lines().map(Output.JSON::readTree).toList();
        }
    }

    Terminal beside() {
        served = true;
        return this;
    }

    Said types(String... words) {
        return with("", words);
    }

    /// @param in what standard input holds
    Said with(String in, String... words) {
        return with(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), _ -> {}, words);
    }

    /// @param hears each line of the answer as it is printed
    Said with(InputStream in, Consumer<String> hears, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var heard = new PrintWriter(out) {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                hears.accept(text.substring(from, from + length));
            }
        };
        InputStream before = System.in;
        System.setIn(in);
        try {
            int exit = Typed.run(this, heard, new PrintWriter(err), words);
            return new Said(exit, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    @Override
    public OpenDesk open(Start start) {
        asked = start;
        return new OpenDesk() {
            @Override
            public Desk desk() {
                return ada.desk;
            }

            @Override
            public void close() {}
        };
    }

    /// Nobody waits in a test: its clock goes on.
    @Override
    public void rest(Duration length) {
        ada.clock.pass(length);
        whileResting.run();
    }

    /// @param what happens meanwhile
    Terminal meanwhile(Runnable what) {
        whileResting = what;
        return this;
    }

    @Override
    public Trying trying() {
        return TRYING;
    }

    @Override
    public Restored restore(Start start, Path file, boolean replace) {
        throw new UnsupportedOperationException("no test of a command restores: RestoreTest does");
    }

    @Override
    public int serve(Start start, boolean sample, boolean browser, PrintWriter out) {
        asked = start;
        return Exit.DONE;
    }

    @Override
    public void warm() {
        throw new UnsupportedOperationException("no test warms anything");
    }

    @Override
    public void assist(Start start, InputStream in, OutputStream out) throws IOException {
        new Assistants(ada.desk).serve(in, out, Optional.empty());
    }

    @Override
    public boolean isServed(Start start) {
        return served;
    }

    @Override
    public boolean alone(Start start, Runnable work) {
        if (!served) {
            work.run();
        }
        return !served;
    }
}
