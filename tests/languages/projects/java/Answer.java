class Answer {
    static final int ANSWER = 42;

    public static void main(String[] arguments) {
        System.out.println("not the main file");
    }
}
