public class Main {
    public static void main(String[] args) throws ReflectiveOperationException {
        var unsafe = Class.forName("sun.misc.Unsafe");
        var field = unsafe.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        // The virtual machine tells of its crash, and aborts.
        unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
    }
}
