package sendoff.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A linear model over hashed [Features]: one logistic regression a class, each against the rest.
///
/// Weights are kept in one byte each with a scale a class. The file is gzip of: the magic number, the version, bits,
/// then per class its name, bias, scale and one byte a place. The same model always makes the same bytes.
public final class Linear {
    private static final int MAGIC = 0x534f4c4d; // "SOLM"
    private static final int VERSION = 1;
    private static final int PLACES = 1 << Features.BITS;

    private final List<String> classes;
    private final float[] biases;
    private final float[] scales;
    private final byte[][] weights;

    private Linear(List<String> classes, float[] biases, float[] scales, byte[][] weights) {
        this.classes = List.copyOf(classes);
        this.biases = biases;
        this.scales = scales;
        this.weights = weights;
    }

    /// Rounds trained weights to bytes.
    ///
    /// @param weights by class, then by place; `1 << Features.BITS` places
    public static Linear of(List<String> classes, double[] biases, double[][] weights) {
        int n = classes.size();
        float[] bias = new float[n];
        float[] scales = new float[n];
        byte[][] rounded = new byte[n][PLACES];
        for (int k = 0; k < n; k++) {
            bias[k] = (float) biases[k];
            double largest = Arrays.stream(weights[k]).map(Math::abs).max().orElse(0);
            scales[k] = largest == 0 ? 1 : (float) (largest / Byte.MAX_VALUE);
            for (int place = 0; place < PLACES; place++) {
                rounded[k][place] = (byte) Math.round(weights[k][place] / scales[k]);
            }
        }
        return new Linear(classes, bias, scales, rounded);
    }

    /// Models of the same features side by side.
    public static Linear of(List<Linear> models) {
        int n = models.stream().mapToInt(model -> model.classes.size()).sum();
        List<String> classes = new ArrayList<>();
        float[] biases = new float[n];
        float[] scales = new float[n];
        byte[][] weights = new byte[n][];
        for (Linear model : models) {
            for (int k = 0; k < model.classes.size(); k++) {
                int next = classes.size();
                classes.add(model.classes.get(k));
                biases[next] = model.biases[k];
                scales[next] = model.scales[k];
                weights[next] = model.weights[k];
            }
        }
        return new Linear(classes, biases, scales, weights);
    }

    public List<String> classes() {
        return classes;
    }

    /// The margin of every class, in the order of [#classes]; above 0 means yes.
    public double[] margins(Features features) {
        double[] margins = new double[classes.size()];
        for (int k = 0; k < margins.length; k++) {
            margins[k] = margin(k, features);
        }
        return margins;
    }

    /// The margin of the first class: for models that answer one question with yes or no.
    public double margin(Features features) {
        return margin(0, features);
    }

    public double margin(String name, Features features) {
        return margin(classes.indexOf(name), features);
    }

    /// How much `features` alone speak for a class, without its bias.
    public double weight(String name, Features features) {
        int k = classes.indexOf(name);
        return margin(k, features) - biases[k];
    }

    /// From 0 to 1.
    public static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    private double margin(int k, Features features) {
        byte[] own = weights[k];
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += own[features.place(i)] * features.value(i);
        }
        return sum * scales[k] + biases[k];
    }

    /// @throws IOException if the stream is not a model of this version
    public static Linear read(InputStream in) throws IOException {
        try (var data = new DataInputStream(new GZIPInputStream(in))) {
            if (data.readInt() != MAGIC || data.readInt() != VERSION || data.readInt() != Features.BITS) {
                throw new IOException("not a model of version " + VERSION);
            }
            int n = data.readInt();
            List<String> classes = new ArrayList<>();
            float[] biases = new float[n];
            float[] scales = new float[n];
            byte[][] weights = new byte[n][];
            for (int k = 0; k < n; k++) {
                classes.add(data.readUTF());
                biases[k] = data.readFloat();
                scales[k] = data.readFloat();
                weights[k] = data.readNBytes(PLACES);
                if (weights[k].length < PLACES) {
                    throw new IOException("the model file is cut off");
                }
            }
            return new Linear(classes, biases, scales, weights);
        }
    }

    /// The same model with its margins stretched and moved: `a·margin + b`.
    public Linear calibrated(double a, double b) {
        float[] newBiases = new float[biases.length];
        float[] newScales = new float[scales.length];
        for (int k = 0; k < biases.length; k++) {
            newBiases[k] = (float) (biases[k] * a + b);
            newScales[k] = (float) (scales[k] * a);
        }
        return new Linear(classes, newBiases, newScales, weights);
    }

    public void write(OutputStream out) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeInt(VERSION);
            data.writeInt(Features.BITS);
            data.writeInt(classes.size());
            for (int k = 0; k < classes.size(); k++) {
                data.writeUTF(classes.get(k));
                data.writeFloat(biases[k]);
                data.writeFloat(scales[k]);
                data.write(weights[k]);
            }
        }
    }
}
