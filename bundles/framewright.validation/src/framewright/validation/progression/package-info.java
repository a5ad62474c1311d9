/**
 * The progression pack: what makes a rubric good. Its rules compare the descriptors of one element in the order of its scale.
 * <p>
 * They read words with lists that are files beside the classes: verbs, words of strength, fields of duty, and what compares. No rule understands a sentence, so each is drawn to say nothing
 * where it is not sure. {@code releng/benchmark/progression} measures how often each is right on pairs of descriptors that people have labelled.
 */
package framewright.validation.progression;
