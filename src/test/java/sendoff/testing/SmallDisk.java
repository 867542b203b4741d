package sendoff.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A disk of its own, laid over a folder while a test runs. Only root can mount one.
public final class SmallDisk implements AutoCloseable {
    /// No disk was asked for.
    public static final SmallDisk NONE = new SmallDisk(Optional.empty());

    private final Optional<Path> folder;

    private SmallDisk(Optional<Path> folder) {
        this.folder = folder;
    }

    /// @param size as `mount` takes it, such as `2m`
    public static SmallDisk of(Path folder, String size) {
        return mounted(folder, "mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    }

    /// What lies in the folder can be read, and nothing written.
    public static SmallDisk readOnly(Path folder) {
        SmallDisk disk = mounted(folder, "mount", "--bind", folder.toString(), folder.toString());
        return disk.isThere() && !run("mount", "-o", "remount,ro,bind", folder.toString()) ? disk.gone() : disk;
    }

    private static SmallDisk mounted(Path folder, String... command) {
        return run(command) ? new SmallDisk(Optional.of(folder)) : NONE;
    }

    private SmallDisk gone() {
        close();
        return NONE;
    }

    public boolean isThere() {
        return folder.isPresent();
    }

    /// Writes a file until there is no room left on its disk.
    public static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException e) {
            // That is all there was.
            return;
        }
    }

    public void grows(String size) {
        folder.ifPresent(path -> run("mount", "-o", "remount,size=" + size, path.toString()));
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        folder.ifPresent(path -> run("umount", path.toString()));
    }
}
