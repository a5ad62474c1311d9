package framewright.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import framewright.core.library.Library;
import framewright.editing.library.LibraryTexts;

/** A small library in a folder, some of whose texts stand in editors. A text is marked with ^ where the cursor is. */
public final class Marked {

	private final Path folder;
	private final Map<Path, String> open = new HashMap<>();
	private final LibraryTexts texts;

	public Marked(Path folder) {
		this.folder = folder;
		try {
			this.texts = new LibraryTexts(Libraries.small(folder), file -> Optional.ofNullable(open.get(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public LibraryTexts texts() {
		return texts;
	}

	public Library library() {
		return texts.library();
	}

	public Path file(String name) {
		return folder.resolve(name + ".framework");
	}

	/** Puts a text into the editor of a file, without its mark. */
	public String open(String name, String text) {
		String plain = text.replace("^", "");
		open.put(file(name), plain);
		return plain;
	}

	public Path save(String path, String text) {
		try {
			Path file = folder.resolve(path);
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public String text(String name) {
		try {
			return texts.text(file(name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Alpha with a mark before the first place of some words. */
	public static String alpha(String words) {
		return mark(Libraries.ALPHA, words);
	}

	public static String mark(String text, String words) {
		int at = text.indexOf(words);
		if (at < 0) {
			throw new IllegalArgumentException(words + " is not in the text");
		}
		return text.substring(0, at) + "^" + text.substring(at);
	}

	public static int place(String marked) {
		return marked.indexOf('^');
	}
}
