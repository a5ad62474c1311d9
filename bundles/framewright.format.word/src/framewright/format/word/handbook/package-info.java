/**
 * Handbooks: a framework as a Word document that people read, print and go on writing in.
 * <p>
 * {@link framewright.format.word.handbook.HandbookBuilder} turns the framework into a list of {@linkplain framewright.format.word.handbook.Block blocks},
 * {@link framewright.format.word.handbook.HandbookWriter} writes them as XML streams, and {@link framewright.format.word.handbook.Template} brings in
 * the looks of an institute.
 */
package framewright.format.word.handbook;
