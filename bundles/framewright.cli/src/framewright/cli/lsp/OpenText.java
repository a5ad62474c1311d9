package framewright.cli.lsp;

import java.nio.file.Path;
import java.util.Optional;

import framewright.editing.Analysis;
import framewright.editing.TextModel;

/** A text that is open at the client. Written by the thread that listens to it, read by all. */
final class OpenText {

	final Path file;
	/** The address as the client writes it. */
	final String uri;
	final OpenLibrary library;
	final TextModel model;
	private volatile String text;
	private volatile Integer version;
	/** Grows with each change; what was found out of an earlier one is overtaken. */
	private volatile int stamp;
	private volatile Analysis analysis;

	OpenText(Path file, String uri, OpenLibrary library, String text, Integer version) {
		this.file = file;
		this.uri = uri;
		this.library = library;
		this.text = text;
		this.version = version;
		this.model = new TextModel(file, library.session().index());
	}

	String text() {
		return text;
	}

	Integer version() {
		return version;
	}

	int stamp() {
		return stamp;
	}

	void change(String changed, Integer newVersion) {
		text = changed;
		version = newVersion;
		touch();
	}

	/** The text is the same, and what it refers to is not. */
	synchronized void touch() {
		stamp++;
	}

	void analysed(Analysis found) {
		analysis = found;
	}

	/** What was found out of the very text; empty while that is still being done. */
	Optional<Analysis> analysis(String of) {
		Analysis last = analysis;
		return last != null && last.text().equals(of) ? Optional.of(last) : Optional.empty();
	}
}
