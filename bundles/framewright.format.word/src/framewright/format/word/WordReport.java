package framewright.format.word;

import java.io.IOException;
import java.io.OutputStream;

import framewright.core.review.ChangeReport;

/** The whole framework as a Word document, with tracked changes and comments. */
public class WordReport implements ChangeReport {

	@Override
	public String id() {
		return "docx";
	}

	@Override
	public String label() {
		return "Word document with tracked changes";
	}

	@Override
	public String extension() {
		return "docx";
	}

	@Override
	public void write(Reported reported, OutputStream out) throws IOException {
		new ReviewDocument(reported, false).write(out);
	}
}
