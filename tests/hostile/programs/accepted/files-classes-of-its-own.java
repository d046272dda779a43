// Tries: to replace what the machine is made of: classes of its own loader, under the names of the library's, and with bytes that
//   the compiler would not make; and to leave a class for the next test.
// Fails: the machine looks at what it loads, names of its own are not given away, and the class path is the sealed jar.
// Request: {"time_limit": 3}
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public class Main extends ClassLoader {
    static int through;

    Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    void refuse(String name, byte[] bytes) {
        try {
            var made = define(name, bytes).getDeclaredConstructor().newInstance();
            System.out.println(name + ": " + made);
            through++;
        } catch (ReflectiveOperationException | LinkageError | SecurityException refused) {
            // as it must be
        }
    }

    public static void main(String[] arguments) throws Exception {
        try {
            Class.forName("Left");
            System.out.println("left by the last test");
            through++;
        } catch (ClassNotFoundException missing) {
            // as it must be
        }
        byte[] bytes;
        try (var own = Main.class.getResourceAsStream("Main.class")) {
            bytes = own.readAllBytes();
        }
        Files.write(Path.of("/box/Left.class"), bytes);
        Files.write(Path.of("/box/Main.class"), bytes);
        var loader = new Main();
        loader.refuse("java.lang.String", bytes);
        loader.refuse("java.util.Main", bytes);
        for (int cut = 10; cut < bytes.length; cut += 500) {
            loader.refuse(null, Arrays.copyOf(bytes, cut));
        }
        var noise = bytes.clone();
        for (int i = 8; i < noise.length; i += 97) {
            noise[i] ^= 0x55;
        }
        loader.refuse(null, noise);
        if (through == 0) {
            System.out.println("ok");
        }
    }
}
