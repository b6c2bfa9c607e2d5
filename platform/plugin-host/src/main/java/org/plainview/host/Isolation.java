package org.plainview.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.RuntimeMode;

/**
 * One plugin, loaded alone: its class loader sees the JDK's platform classes, {@code org.plainview.spi},
 * {@code org.plainview.record} and the plugin's own classes, which come from the bytes that were verified and not from the
 * file. One PF4J manager a plugin, so that a new version can be tried while the old one serves.
 */
final class Isolation {
    private final Manager manager;
    private final String id;
    private final Path jar;

    private Isolation(Manager manager, String id, Path jar) {
        this.manager = manager;
        this.id = id;
        this.jar = jar;
    }

    /**
     * @param jar the host's own copy; deleted at the {@link #end()}
     * @param classes by the names of their entries, as they should be defined
     */
    static Isolation of(Path jar, Map<String, byte[]> classes) {
        var manager = new Manager(jar, classes);
        return new Isolation(manager, manager.loadPlugin(jar), jar);
    }

    ClassLoader classLoader() {
        return manager.getPluginClassLoader(id);
    }

    /** Lets go of the class loader. It can be collected once nothing refers to the plugin's objects any more. */
    void end() {
        manager.unloadPlugin(id);
        try {
            Files.deleteIfExists(jar);
        } catch (IOException kept) {
            System.getLogger(Isolation.class.getName())
                    .log(System.Logger.Level.WARNING, "could not delete " + jar, kept);
        }
    }

    /** What plugins see of the host. */
    static final class SpiOnly extends ClassLoader {
        private static final Set<String> VISIBLE = Set.of("org.plainview.spi", "org.plainview.record");

        static {
            registerAsParallelCapable();
        }

        SpiOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var end = name.lastIndexOf('.');
            if ((end > 0 && VISIBLE.contains(name.substring(0, end))) || name.equals(Leash.class.getName())) {
                return Class.forName(name, false, SpiOnly.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static final class Verified extends PluginClassLoader {
        private final Map<String, byte[]> classes;

        Verified(PluginManager manager, PluginDescriptor descriptor, Map<String, byte[]> classes) {
            super(manager, descriptor, new SpiOnly());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class Manager extends DefaultPluginManager {
        private final Map<String, byte[]> classes;

        Manager(Path jar, Map<String, byte[]> classes) {
            super(directoryOf(jar));
            this.classes = classes;
        }

        private static Path directoryOf(Path jar) {
            var directory = jar.toAbsolutePath().getParent();
            if (directory == null) {
                throw new IllegalArgumentException(jar + " stands in no folder");
            }
            return directory;
        }

        @Override
        public RuntimeMode getRuntimeMode() {
            return RuntimeMode.DEPLOYMENT;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new ManifestPluginDescriptorFinder();
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new JarPluginLoader(this) {
                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    var loader = new Verified(pluginManager, descriptor, classes);
                    loader.addFile(path.toFile());
                    return loader;
                }
            };
        }
    }
}
