package sendoff.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A linear model over the vectors of [Embeddings], which joins what another model said of the same text: a question's
/// margin is `onWords * (margin of the words) + weights · vector + bias`.
///
/// The file is gzip of: the magic number, the version, the count of questions, then per question its name, `onWords`,
/// bias and [Embeddings#SIZE] weights. The same model always makes the same bytes.
public final class Dense {
    private static final int MAGIC = 0x534f444d; // "SODM"
    private static final int VERSION = 1;

    private final List<Question> questions;

    /// @param onWords how much the margin of the words counts
    public record Question(String name, float onWords, float bias, float[] weights) {
        double margin(double words, float[] vector) {
            double sum = bias + onWords * words;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * vector[i];
            }
            return sum;
        }
    }

    public Dense(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /// The joint margin; above 0 means yes.
    ///
    /// @param words what the words alone gave
    public double margin(String question, double words, float[] vector) {
        return questions.stream()
                .filter(one -> one.name().equals(question))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model does not answer " + question))
                .margin(words, vector);
    }

    /// @throws IOException if the stream is not a model of this version
    public static Dense read(InputStream in) throws IOException {
        try (var data = new DataInputStream(new GZIPInputStream(in))) {
            if (data.readInt() != MAGIC || data.readInt() != VERSION) {
                throw new IOException("not a model of version " + VERSION);
            }
            List<Question> questions = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                questions.add(new Question(data.readUTF(), data.readFloat(), data.readFloat(), weights(data)));
            }
            return new Dense(questions);
        }
    }

    private static float[] weights(DataInputStream data) throws IOException {
        var weights = new float[Embeddings.SIZE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readFloat();
        }
        return weights;
    }

    public void write(OutputStream out) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeInt(VERSION);
            data.writeInt(questions.size());
            for (Question question : questions) {
                data.writeUTF(question.name());
                data.writeFloat(question.onWords());
                data.writeFloat(question.bias());
                for (float weight : question.weights()) {
                    data.writeFloat(weight);
                }
            }
        }
    }
}
