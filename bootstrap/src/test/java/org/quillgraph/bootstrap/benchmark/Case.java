package org.quillgraph.bootstrap.benchmark;

import java.util.List;

/**
 * One kind of question, asked with various values so that no server gains from the last answer.
 *
 * @param questions each as the requests that ask the same of either server
 */
record Case(String name, List<Question> questions) {

    record Question(String toQuillgraph, String toRival) {}

    Load loadOnQuillgraph(int port) {
        return new Load(port, questions.stream().map(Question::toQuillgraph).toList());
    }

    Load loadOnRival(int port) {
        return new Load(port, questions.stream().map(Question::toRival).toList());
    }
}
