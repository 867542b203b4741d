package sendoff.desk.playbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import sendoff.desk.common.Playbooks.Page;

/// Templates as files in a ZIP. What comes in is bounded: a small ZIP can hold very much.
final class Packing {
    private static final int MOST_FILES = 500;
    private static final int LONGEST = 64_000;
    private static final String END = ".txt";

    private Packing() {}

    static byte[] zip(List<Page> pages) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Page page : pages) {
                // The same playbook is the same file: no time of packing.
                var entry = new ZipEntry(page.voice() + "/" + page.file());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(page.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Templates by voice and file.
    ///
    /// @param problems gets what was left out, and why
    static Map<String, String> files(String name, String voice, byte[] bytes, List<String> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            unpack(name, bytes, found, problems);
        } else if (lower.endsWith(END)) {
            text(name, bytes, problems).ifPresent(text -> found.put(voice + "/" + last(name), text));
        } else {
            problems.add(name + " is neither a ZIP nor a .txt file.");
        }
        return found;
    }

    private static void unpack(String name, byte[] bytes, Map<String, String> found, List<String> problems) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            boolean any = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                String[] parts = entry.getName().split("[/\\\\]");
                boolean template = parts.length >= 2 && entry.getName().endsWith(END) && !entry.isDirectory();
                if (template && found.size() < MOST_FILES) {
                    String id = parts[parts.length - 2] + "/" + parts[parts.length - 1];
                    text(entry.getName(), zip.readNBytes(LONGEST + 1), problems).ifPresent(text -> found.put(id, text));
                }
            }
            if (!any) {
                problems.add(name + " is no ZIP, or an empty one.");
            }
        } catch (IOException | IllegalArgumentException broken) {
            problems.add(name + " can’t be read as a ZIP; what was read before the fault is kept.");
        }
    }

    private static String last(String name) {
        return name.replaceFirst("^.*[/\\\\]", "");
    }

    private static Optional<String> text(String name, byte[] bytes, List<String> problems) {
        if (bytes.length > LONGEST) {
            problems.add(name + " is too long for a template.");
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            problems.add(name + " is not UTF-8: save it as UTF-8 text.");
            return Optional.empty();
        }
    }
}
