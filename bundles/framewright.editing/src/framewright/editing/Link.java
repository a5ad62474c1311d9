package framewright.editing;

import java.nio.file.Path;

/**
 * A word in a text that names something else, and where that stands. Immutable.
 *
 * @param offset where the word begins, in characters
 * @param length how long it is
 * @param kind what it names, in a word: “Component”, “Level”
 * @param title the title of what it names
 * @param within the title of the framework it stands in, when that is another one; else empty
 * @param file the file it stands in; absolute
 * @param name its name, by which it is found when the text has changed; empty where it has none of its own
 * @param target where it stands in its file, in characters
 */
public record Link(int offset, int length, String kind, String title, String within, Path file, String name, int target) {

	public boolean covers(int place) {
		return place >= offset && place <= offset + length;
	}
}
