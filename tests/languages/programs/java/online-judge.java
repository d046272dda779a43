public class Main {
    public static void main(String[] args) {
        System.out.println((Boolean.getBoolean("ONLINE_JUDGE") ? 1 : 0) + " " + System.getenv("ONLINE_JUDGE"));
    }
}
