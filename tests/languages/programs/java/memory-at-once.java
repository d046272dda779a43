public class Main {
    public static void main(String[] args) {
        // One array of them all would be refused before a byte of it is touched.
        var blocks = new byte[1024][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new byte[1 << 20];
        }
        System.out.println(blocks.length);
    }
}
