package framewright.format.word;

import java.io.IOException;
import java.io.OutputStream;

import framewright.core.review.ChangeReport;

/** The parts of a framework that changed, as a Word document with tracked changes and comments: short enough for a meeting. */
public class ChangedPartsReport implements ChangeReport {

	@Override
	public String id() {
		return "docx-changes";
	}

	@Override
	public String label() {
		return "Word document with tracked changes, changed parts only";
	}

	@Override
	public String extension() {
		return "docx";
	}

	@Override
	public void write(Reported reported, OutputStream out) throws IOException {
		new ReviewDocument(reported, true).write(out);
	}
}
