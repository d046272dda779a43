import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The compile step of Java: `Compile MAIN [FILE...]` writes the classes of the source files to descriptor 3, as a jar that
 * names its main class.
 */
final class Compile {
    private static final String OUTPUT = "/proc/self/fd/3";

    /** No code of the submission runs here: annotation processors are off. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-implicit:none");

    public static void main(String[] arguments) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
        // A class that the sources lack is looked for nowhere, also not in a source by its file's name, which may be any.
        for (var path : List.of(StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH)) {
            files.setLocation(path, List.of());
        }
        var classes = new ClassesInMemory(files);
        var sources = Stream.of(arguments)
                .map(name -> new NamedAsItIs(files.getJavaFileObjects(Path.of(name)).iterator().next()))
                .toList();
        var task = (JavacTask) compiler.getTask(null, classes, null, OPTIONS, null, sources);
        var mainClasses = new MainClasses(task, sources.get(0).toUri());
        task.addTaskListener(mainClasses);
        if (!task.call()) {
            System.exit(1);
        }
        write(classes.bytesByName, mainClasses.choose().orElseGet(() -> {
            System.err.println(arguments[0] + ": error: " + mainClasses.fault());
            System.exit(1);
            return null;
        }));
    }

    private static void write(Map<String, ByteArrayOutputStream> classes, String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        try (var jar = new JarOutputStream(new FileOutputStream(OUTPUT))) {
            // A compressed jar would have to be inflated again for each test.
            jar.setLevel(Deflater.NO_COMPRESSION);
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            manifest.write(jar);
            for (var entry : classes.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey().replace('.', '/') + ".class"));
                entry.getValue().writeTo(jar);
            }
        }
    }

    /** A source file that may hold public classes of any name. */
    private static final class NamedAsItIs extends ForwardingJavaFileObject<JavaFileObject> {
        NamedAsItIs(JavaFileObject file) {
            super(file);
        }

        @Override
        public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
            return true;
        }
    }

    private static final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {
        final Map<String, ByteArrayOutputStream> bytesByName = new TreeMap<>();

        ClassesInMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytesByName.computeIfAbsent(name, ignored -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
