import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The compile step of Java: writes the classes of one source file to descriptor 3, as a jar. */
final class Compile {
    private static final String OUTPUT = "/proc/self/fd/3";

    /** No code of the submission runs here: annotation processors are off. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-implicit:none");

    public static void main(String[] arguments) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);
        var classes = new ClassesInMemory(files);
        var sources = files.getJavaFileObjects(Path.of(arguments[0]));
        if (!compiler.getTask(null, classes, null, OPTIONS, null, sources).call()) {
            System.exit(1);
        }
        try (var jar = new ZipOutputStream(new FileOutputStream(OUTPUT))) {
            // A compressed jar would have to be inflated again for each test.
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (var entry : classes.bytesByName.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey().replace('.', '/') + ".class"));
                entry.getValue().writeTo(jar);
            }
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
