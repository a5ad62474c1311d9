/**
 * Word documents: a review with tracked changes and comments, and what reviewers wrote into it.
 * <ul>
 * <li>{@code document}: a Word file as such, its parts and its markup; knows nothing of frameworks.</li>
 * <li>{@code redline}: two versions of a framework as one tree of paragraphs and tables, each kept, inserted or deleted.</li>
 * <li>this package: the report, which lays the tree out between a first page and the comments.</li>
 * <li>{@code returned}: what came back.</li>
 * </ul>
 * The parts are written as XML streams and not through the object model of POI: a document of 5,000 elements needs no tree in memory, the
 * same input gives the same bytes, and the schemas that POI carries lack tracked formatting and threads of comments. The tests read every
 * document with POI as well.
 */
package framewright.format.word;
