// Tries: to change what the next test runs, or to leave a word for it there: its own jar, which is open as descriptor 3. By
//   its bytes, its length, its mode, its times, its attributes, its locks, and by how far it has been read.
// Fails: it is sealed and may only be read, and each test has it opened anew.
// Request: {"time_limit": 3}
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;

public class Main {
    interface Attempt {
        void make() throws Exception;
    }

    static final Path JAR = Path.of("/proc/self/fd/3");
    static int through;

    static void refuse(String name, Attempt attempt) {
        try {
            attempt.make();
            say(name);
        } catch (Exception refused) {
            // as it must be
        }
    }

    static void say(String what) {
        System.out.println(what);
        through++;
    }

    static FileInputStream descriptor3() throws Exception {
        var type = Class.forName("sun.misc.Unsafe");
        var field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = field.get(null);
        var offset = type.getMethod("objectFieldOffset", Field.class).invoke(unsafe, Mirror.class.getDeclaredField("fd"));
        var descriptor = new FileDescriptor();
        type.getMethod("putInt", Object.class, long.class, int.class).invoke(unsafe, descriptor, offset, 3);
        return new FileInputStream(descriptor);
    }

    /** The fields of FileDescriptor, which cannot be asked where they are. */
    static class Mirror {
        int fd;
        long handle;
        Object parent;
    }

    public static void main(String[] arguments) throws Exception {
        refuse("written", () -> new RandomAccessFile(JAR.toFile(), "rw").write(0));
        refuse("cut", () -> Files.newByteChannel(JAR, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        refuse("mapped", () -> FileChannel.open(JAR, StandardOpenOption.READ, StandardOpenOption.WRITE)
                .map(FileChannel.MapMode.READ_WRITE, 0, 4096));
        refuse("a mode", () -> Files.setPosixFilePermissions(JAR, PosixFilePermissions.fromString("rwx------")));
        refuse("a time", () -> Files.setLastModifiedTime(JAR, FileTime.fromMillis(1)));
        var attributes = Files.getFileAttributeView(JAR, UserDefinedFileAttributeView.class);
        if (!attributes.list().isEmpty()) {
            say("an attribute of the last test");
        }
        refuse("an attribute", () -> attributes.write("message", ByteBuffer.wrap(new byte[1000])));
        var jar = descriptor3().getChannel();
        if (jar.position() != 0) {
            say("the last test has read as far as " + jar.position());
        }
        jar.position(777);
        if (through == 0) {
            System.out.println("ok");
        }
    }
}
