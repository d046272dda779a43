// Tries: to take memory that the machine's heap does not count: by the unsafe interface, by direct buffers, by the heap itself to
//   compare.
// Fails: the kernel counts pages; and an allocation error of the language counts when the pages are nearly there.
// Request: {"time_limit": 5, "memory_limit": 128, "tests": [{"in": "u", "expected_out": ""}, {"in": "d", "expected_out": ""}, {"in": "h", "expected_out": ""}]}
import java.nio.ByteBuffer;
import java.util.ArrayList;

public class Main {
    static final int SIZE = 1 << 20;

    public static void main(String[] arguments) throws Exception {
        var kept = new ArrayList<Object>();
        int which = System.in.read();
        var type = Class.forName("sun.misc.Unsafe");
        var field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = field.get(null);
        var allocate = type.getMethod("allocateMemory", long.class);
        var fill = type.getMethod("setMemory", long.class, long.class, byte.class);
        for (;;) {
            switch (which) {
                case 'u' -> fill.invoke(unsafe, allocate.invoke(unsafe, SIZE), SIZE, (byte) 1);
                case 'd' -> kept.add(ByteBuffer.allocateDirect(SIZE));
                default -> kept.add(new byte[SIZE]);
            }
        }
    }
}
