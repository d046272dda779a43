// Tries: to leave the language: writes through addresses that are none, so that the machine itself dies; and to be taken for out
//   of memory by its last words.
// Fails: the machine's death is the program's, its report stays where the program may write, and an allocation error counts at
//   the memory limit alone.
// Request: {"time_limit": 3, "tests": [{"in": "1", "expected_out": ""}, {"in": "2", "expected_out": ""}, {"in": "3", "expected_out": ""}, {"in": "4", "expected_out": ""}]}
// Error: runtime error: killed by SIGABRT
public class Main {
    public static void main(String[] arguments) throws Exception {
        var type = Class.forName("sun.misc.Unsafe");
        var field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = field.get(null);
        switch (System.in.read()) {
            case '1' -> type.getMethod("putLong", long.class, long.class).invoke(unsafe, 8, 1);
            case '2' -> {
                var object = new Object[] {""};
                type.getMethod("putInt", Object.class, long.class, int.class).invoke(unsafe, object, 16, 0x7fffffff);
                System.out.println(object[0].hashCode());
            }
            case '3' -> throw new OutOfMemoryError("Java heap space");
            default -> {
                System.err.println("java.lang.OutOfMemoryError: Java heap space");
                Runtime.getRuntime().halt(3);
            }
        }
    }
}
