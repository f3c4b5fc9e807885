package org.quillgraph.bootstrap;

/** Where the program starts. */
public final class Quillgraph {
    private Quillgraph() {}

    /** Prints the program's name until the command line moves in. */
    public static void main(String[] arguments) {
        System.out.println("Quillgraph");
    }
}
