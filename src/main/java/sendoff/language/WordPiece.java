package sendoff.language;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a text into the pieces that the language model knows: BERT's uncased WordPiece, in time linear in the text.
///
/// Written here because the usual tokeniser is native code that asks the network.
final class WordPiece {
    static final int CLS = 101;
    static final int SEP = 102;

    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;
    private static final String VOCABULARY = "/e5-small-v2-q-tokenizer.json";

    private final Map<String, Integer> vocabulary;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// With the vocabulary that came with the model.
    static WordPiece fromJar() throws IOException {
        try (InputStream in = WordPiece.class.getResourceAsStream(VOCABULARY)) {
            if (in == null) {
                throw new FileNotFoundException(VOCABULARY);
            }
            JsonNode pieces = JsonMapper.shared().readTree(in).path("model").path("vocab");
            Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
            pieces.properties()
                    .forEach(piece ->
                            vocabulary.put(piece.getKey(), piece.getValue().asInt()));
            return new WordPiece(vocabulary);
        } catch (JacksonException e) {
            throw new IOException("the vocabulary of the language model can't be read", e);
        }
    }

    /// The numbers of the pieces, without the marks for beginning and end.
    ///
    /// @param most reads no further than so many pieces
    int[] ids(String text, int most) {
        var pieces = new Pieces(most);
        String plain = plain(text);
        var word = new StringBuilder(24);
        for (int at = 0; at < plain.length() && !pieces.areFull(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (isPassedOver(c)) {
                continue;
            }
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean alone = !space && (isPunctuation(c) || Character.isIdeographic(c));
            if (space || alone) {
                pieces.add(word);
            }
            if (alone) {
                pieces.add(word.appendCodePoint(c));
            } else if (!space) {
                word.appendCodePoint(c);
            }
        }
        pieces.add(word);
        return pieces.all();
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 128) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    }

    private static boolean isPassedOver(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> true;
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
            default -> c == 0xFFFD;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private final class Pieces {
        private final int most;
        private int[] ids = new int[64];
        private int count;

        Pieces(int most) {
            this.most = most;
        }

        boolean areFull() {
            return count >= most;
        }

        int[] all() {
            return Arrays.copyOf(ids, Math.min(count, most));
        }

        /// Greedily the longest piece first; a word that can't be put together is unknown as a whole.
        void add(StringBuilder word) {
            int before = count;
            boolean known = word.length() <= LONGEST_WORD;
            for (int at = 0; at < word.length() && known; ) {
                int end = word.length();
                int id = id(word, at, end);
                while (id == UNKNOWN && end - 1 > at) {
                    id = id(word, at, --end);
                }
                known = id != UNKNOWN;
                add(id);
                at = end;
            }
            if (!known) {
                count = before;
                add(UNKNOWN);
            }
            word.setLength(0);
        }

        private void add(int id) {
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
            }
            ids[count++] = id;
        }

        private int id(StringBuilder word, int from, int to) {
            String piece = from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
            return vocabulary.getOrDefault(piece, UNKNOWN);
        }
    }
}
