package sendoff.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A data export as LinkedIn, Slack and others hand it out: a ZIP file, or the folder that a browser made of it. Its
/// entries are read by name, one after the other; nothing of it is ever written to disk.
///
/// Names that lead out of the archive are passed over, and what unpacks to more than [Limits] allow is not read to its
/// end: such a file comes from no such service.
public final class ExportArchive implements Closeable {
    private final String name;
    private final Limits limits;
    private final Optional<ZipFile> zip;
    private final Map<String, Source> entries = new LinkedHashMap<>();
    private final List<String> passedOver = new ArrayList<>();
    private final AtomicLong unpacked = new AtomicLong();

    /// How much an honest export holds at most.
    ///
    /// @param entries files in it
    /// @param each    bytes of one of them, unpacked
    /// @param all     bytes of all that is read, unpacked
    /// @param ratio   how much smaller packing can make a file of more than [#SMALL] bytes
    public record Limits(int entries, long each, long all, long ratio) {
        /// The largest exports of Slack have a file for each channel and day.
        public static final Limits USUAL = new Limits(300_000, 1L << 30, 8L << 30, 200);

        /// A short file of the same line again and again may be packed as tightly as it likes.
        static final long SMALL = 16L << 20;
    }

    private interface Source {
        InputStream open() throws IOException;

        /// Bytes as packed.
        long packed();
    }

    private ExportArchive(String name, Limits limits, Optional<ZipFile> zip) {
        this.name = name;
        this.limits = limits;
        this.zip = zip;
    }

    /// @param file a ZIP file or a folder
    public static ExportArchive open(Path file) throws ExportTrouble {
        return open(file, Limits.USUAL);
    }

    /// @param name what its owner calls it, in whatever is said of it
    public static ExportArchive open(Path file, String name) throws ExportTrouble {
        return open(file, name, Limits.USUAL);
    }

    static ExportArchive open(Path file, Limits limits) throws ExportTrouble {
        return open(file, String.valueOf(file.getFileName()), limits);
    }

    private static ExportArchive open(Path file, String name, Limits limits) throws ExportTrouble {
        try {
            return Files.isDirectory(file) ? folder(file, name, limits) : zip(file, name, limits);
        } catch (ExportTrouble e) {
            throw e;
        } catch (ZipException e) {
            throw new ExportTrouble(
                    name + " is not a whole ZIP file: it may have been cut short on its way. Download it"
                            + " again and give the file as it came.");
        } catch (IOException e) {
            throw new ExportTrouble(name + " can't be read: "
                    + (Files.exists(file) ? "is it yours to read?" : "there is" + " no such file."));
        }
    }

    /// Whether a file begins as a ZIP file does, whatever its name.
    public static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        } catch (IOException e) {
            return false;
        }
    }

    private static ExportArchive zip(Path file, String name, Limits limits) throws IOException {
        ZipDirectory directory = ZipDirectory.of(file);
        if (directory.entries() > limits.entries() || directory.bytes() > limits.entries() * 300L) {
            throw tooMany(name, limits);
        }
        ZipFile zip = new ZipFile(file.toFile());
        var archive = new ExportArchive(name, limits, Optional.of(zip));
        try {
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> archive.add(entry, zip));
            return archive;
        } catch (IllegalArgumentException e) {
            zip.close();
            throw new ZipException("a name in no known encoding");
        }
    }

    private static ExportArchive folder(Path folder, String name, Limits limits) throws IOException {
        var archive = new ExportArchive(name, limits, Optional.empty());
        try (Stream<Path> files = Files.walk(folder, 6)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (archive.entries.size() >= limits.entries()) {
                    throw tooMany(name, limits);
                }
                archive.add(file, folder.relativize(file).toString().replace('\\', '/'));
            }
        }
        return archive;
    }

    private static ExportTrouble tooMany(String name, Limits limits) {
        return new ExportTrouble(name + " holds more than " + limits.entries()
                + " files, which no export does. It was not opened. Give the file as the service sent it.");
    }

    private void add(ZipEntry entry, ZipFile zip) {
        add(entry.getName(), new Source() {
            @Override
            public InputStream open() throws IOException {
                return Optional.ofNullable(zip.getInputStream(entry)).orElseGet(InputStream::nullInputStream);
            }

            @Override
            public long packed() {
                return entry.getCompressedSize();
            }
        });
    }

    private void add(Path file, String entry) {
        add(entry, new Source() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long packed() {
                return file.toFile().length();
            }
        });
    }

    private void add(String entry, Source source) {
        if (isLitter(entry)) {
            return;
        }
        if (leadsOut(entry)) {
            passedOver.add(shown(entry) + ": its name leads out of the archive");
        } else if (entries.putIfAbsent(entry, source) != null) {
            passedOver.add(shown(entry) + ": there twice, the first one counts");
        }
    }

    /// What macOS adds when it packs a folder.
    private static boolean isLitter(String entry) {
        return entry.startsWith("__MACOSX/")
                || entry.endsWith(".DS_Store")
                || entry.startsWith("._")
                || entry.contains("/._");
    }

    private static boolean leadsOut(String entry) {
        return entry.startsWith("/")
                || entry.contains("\\")
                || entry.matches("(?s)^[A-Za-z]:.*")
                || entry.matches("(?s)(.*/)?\\.\\.?(/.*)?")
                || entry.chars().anyMatch(c -> c < ' ' || c == 127);
    }

    /// A name for a line that people read: it may hold anything.
    private static String shown(String entry) {
        String plain = entry.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    /// The file's or folder's own name.
    public String name() {
        return name;
    }

    /// What it holds, in its own order: paths with `/`, without folders.
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /// Entries that are there and not in [#names()], and why.
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /// The entry whose last part is `file`, in upper or lower case; of several the one nearest to the top.
    public Optional<String> find(String file) {
        return entries.keySet().stream()
                .filter(entry -> entry.substring(entry.lastIndexOf('/') + 1).equalsIgnoreCase(file))
                .min((a, b) -> Long.compare(depth(a), depth(b)));
    }

    private static long depth(String entry) {
        return entry.chars().filter(c -> c == '/').count();
    }

    /// The unpacked bytes of one of [#names()]. Reading throws an [ExportTrouble] when there are more than an honest
    /// file has, or when they are damaged.
    public InputStream read(String entry) throws ExportTrouble {
        Source source = Optional.ofNullable(entries.get(entry))
                .orElseThrow(() -> new IllegalArgumentException("no such entry: " + entry));
        String where = shown(entry) + " in " + name;
        try {
            return new BufferedInputStream(
                    new Rationed(source.open(), where, source.packed(), limits, unpacked), 1 << 16);
        } catch (IOException e) {
            throw damaged(where, e);
        }
    }

    static ExportTrouble damaged(String where, IOException e) {
        String why = String.valueOf(e.getMessage()).contains("encrypted")
                ? " is locked with a password. Unpack it yourself and give the folder."
                : " is damaged. Download the export again.";
        return new ExportTrouble(where + why);
    }

    @Override
    public void close() {
        try {
            if (zip.isPresent()) {
                zip.get().close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
