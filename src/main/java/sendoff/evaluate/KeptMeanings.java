package sendoff.evaluate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sendoff.domain.Sha256;
import sendoff.language.Embeddings;

/// The vectors of texts that were read before, by checksum: training and measuring read the same few thousand texts
/// again and again. Kept in a file below `target`, where that folder is.
final class KeptMeanings implements Function<String, Optional<float[]>> {
    private static final Path FOLDER = Path.of("target");
    private static final String FILE = "embeddings-e5-small-v2-q.bin";

    private final Embeddings embeddings = new Embeddings();
    private final Map<String, float[]> known = new HashMap<>();
    private final Optional<Path> file =
            Optional.of(FOLDER).filter(Files::isDirectory).map(target -> target.resolve(FILE));

    KeptMeanings() {
        file.filter(Files::exists).ifPresent(this::read);
    }

    @Override
    public synchronized Optional<float[]> apply(String text) {
        String key = key(text);
        if (!known.containsKey(key)) {
            embeddings.of(text).ifPresent(vector -> {
                known.put(key, vector);
                file.ifPresent(kept -> append(kept, key, vector));
            });
        }
        return Optional.ofNullable(known.get(key));
    }

    private static String key(String text) {
        return Sha256.hex(text);
    }

    private void read(Path kept) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
            while (true) {
                String key = in.readUTF();
                var vector = new float[Embeddings.SIZE];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                known.put(key, vector);
            }
        } catch (EOFException e) {
            // its end; a last entry that was cut off is read anew
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path kept, String key, float[] vector) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(key);
            for (float value : vector) {
                out.writeFloat(value);
            }
            Files.write(kept, bytes.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
