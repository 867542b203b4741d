package sendoff.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/// The model itself, loaded. Not thread-safe.
final class E5 implements AutoCloseable {
    static final int SIZE = 384;

    private static final String MODEL = "/e5-small-v2-q.onnx";

    /// The model was trained with one of two words before each text; for classification it is this one.
    private static final String PREFIX = "query: ";

    private final WordPiece words;
    private final OrtEnvironment runtime;
    private final OrtSession session;

    private E5(WordPiece words, OrtEnvironment runtime, OrtSession session) {
        this.words = words;
        this.runtime = runtime;
        this.session = session;
    }

    /// @throws LinkageError where there is no library for this machine
    static E5 fromJar() throws IOException {
        try (InputStream in = E5.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new FileNotFoundException(MODEL);
            }
            OrtEnvironment runtime = OrtEnvironment.getEnvironment();
            runtime.setTelemetry(false);
            return new E5(WordPiece.fromJar(), runtime, session(runtime, in.readAllBytes()));
        } catch (OrtException e) {
            throw new IOException("the language model can't be loaded", e);
        }
    }

    /// One thread that does not spin: the mail being read is not worth a warm machine. No arena: texts differ in
    /// length, and what it keeps is never given back.
    private static OrtSession session(OrtEnvironment runtime, byte[] model) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return runtime.createSession(model, options);
        }
    }

    float[] read(String text) {
        int[] pieces = words.ids(PREFIX + text, Embeddings.LONGEST - 2);
        var ids = new long[pieces.length + 2];
        ids[0] = WordPiece.CLS;
        for (int i = 0; i < pieces.length; i++) {
            ids[i + 1] = pieces[i];
        }
        ids[ids.length - 1] = WordPiece.SEP;
        return mean(run(ids));
    }

    private FloatBuffer run(long[] ids) {
        var shape = new long[] {1, ids.length};
        var all = new long[ids.length];
        Arrays.fill(all, 1);
        try (var tensor = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(runtime, LongBuffer.wrap(all), shape);
                var types = OnnxTensor.createTensor(runtime, LongBuffer.allocate(ids.length), shape);
                var result =
                        session.run(Map.of("input_ids", tensor, "attention_mask", mask, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed on a text of " + ids.length + " pieces", e);
        }
    }

    private static float[] mean(FloatBuffer states) {
        var mean = new float[SIZE];
        for (int i = 0; states.hasRemaining(); i = (i + 1) % SIZE) {
            mean[i] += states.get();
        }
        double square = 0;
        for (float value : mean) {
            square += value * value;
        }
        for (int i = 0; i < SIZE; i++) {
            mean[i] /= (float) Math.sqrt(square);
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the language model can't be let go of", e);
        }
    }
}
