// Tries: to start another program by all that the library has; to have the compiler that is not there; to load machine code
//   that it has written.
// Fails: execve is refused, the runtime of the tests has no compiler, and nothing in a place that can be written may be mapped
//   to be run.
// Request: {"time_limit": 3}
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

public class Main {
    interface Attempt {
        Object make() throws Throwable;
    }

    static int through;

    static void refuse(String name, Attempt attempt) {
        try {
            var made = attempt.make();
            if (made != null) {
                System.out.println(name + ": " + made);
                through++;
            }
        } catch (Throwable refused) {
            // as it must be
        }
    }

    public static void main(String[] arguments) throws Exception {
        var lib = "/usr/lib/ll-solution-runner/";
        for (var path : new String[] {"/bin/sh", "/usr/bin/dash", "/proc/self/exe", lib + "jre/bin/java", lib + "jre/lib/jspawnhelper"}) {
            refuse(path, () -> Runtime.getRuntime().exec(new String[] {path, "-c", "echo through"}));
            refuse(path, () -> new ProcessBuilder(path).inheritIO().start());
        }
        for (var mechanism : new String[] {"FORK", "VFORK", "POSIX_SPAWN"}) {
            System.setProperty("jdk.lang.Process.launchMechanism", mechanism);
            refuse(mechanism, () -> Runtime.getRuntime().exec("true"));
        }
        refuse("the compiler", ToolProvider::getSystemJavaCompiler);
        refuse("the compiler's class", () -> Class.forName("com.sun.tools.javac.api.JavacTool"));
        for (var path : new String[] {lib + "jdk", lib + "compile.jar", lib + "compile.sh", "/usr/bin", "/supervisor"}) {
            refuse(path, () -> Files.newByteChannel(Path.of(path)));
            refuse(path, () -> Files.list(Path.of(path)).toList());
        }
        Files.copy(Path.of(lib + "jre/lib/libnet.so"), Path.of("/box/code.so"));
        refuse("code", () -> {
            System.load("/box/code.so");
            return "loaded";
        });
        refuse("sockets", () -> new java.net.ServerSocket(0));
        refuse("datagrams", () -> new java.net.DatagramSocket());
        refuse("attaching", () -> ProcessHandle.of(1).map(process -> process.destroyForcibly() ? "killed" : null).orElse(null));
        if (through == 0) {
            System.out.println("ok");
        }
    }
}
