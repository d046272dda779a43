import java.io.IOException;
import java.util.zip.Adler32;

public class Main {
    public static void main(String[] args) throws IOException {
        byte[] data = System.in.readAllBytes();
        var checksum = new Adler32();
        checksum.update(data);
        System.out.println(data.length + " " + checksum.getValue());
    }
}
