package sendoff;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/// What is logged, and how. Made by the JDK when something is first logged.
public final class LogSettings {
    /// @throws IOException if the settings in the jar can't be read
    public LogSettings() throws IOException {
        try (InputStream settings = LogSettings.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
