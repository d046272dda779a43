import java.nio.ByteBuffer;

public class Main {
    public static void main(String[] args) {
        System.out.println(ByteBuffer.allocateDirect(2_000_000_000).capacity());
    }
}
