package org.plainview.local;

import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.plainview.server.PlainviewApplication;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The Plainview server in this JVM, with the settings that make it use the parts beside it. */
final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings by property name
     * @param log where it writes what it logs
     * @throws StartFailure if it does not start; the log says more
     */
    static RunningServer start(Map<String, String> settings, Path log) {
        var application = new SpringApplication(PlainviewApplication.class);
        // The platform stops its parts in an order; hooks of the JVM run all at once.
        application.setRegisterShutdownHook(false);
        application.addListeners(
                (ApplicationListener<ApplicationPreparedEvent>) prepared -> keepTheLogsTroublesOffTheScreen());
        var all = new TreeMap<>(settings);
        all.put("logging.file.name", log.toString());
        all.put("logging.threshold.console", "OFF");
        try {
            return new RunningServer(application.run(all.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new)));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException taken) {
                    throw new StartFailure(
                            "Port " + taken.getPort()
                                    + ", which the server needs, is in use. Stop what listens there, or choose another port with -Dport=<port>.",
                            e);
                }
            }
            var failure = StartFailure.of("The server", rootOf(e));
            throw new StartFailure(failure.line() + " (see " + log + ")", e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A log that cannot be written, on a full disk, would fill the screen with traces; the platform says it in one line. */
    private static void keepTheLogsTroublesOffTheScreen() {
        var status = ((LoggerContext) LoggerFactory.getILoggerFactory()).getStatusManager();
        status.getCopyOfStatusListenerList().forEach(status::remove);
    }

    private static Throwable rootOf(Throwable problem) {
        var root = problem;
        while (root.getCause() != null && !(root instanceof StartFailure)) {
            root = root.getCause();
        }
        return root;
    }
}
