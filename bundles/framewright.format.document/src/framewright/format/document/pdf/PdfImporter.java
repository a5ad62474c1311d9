package framewright.format.document.pdf;

import framewright.format.document.DocumentImporter;

/** Makes a framework of a PDF document. */
public class PdfImporter extends DocumentImporter {

	public PdfImporter() {
		super(new PdfReader());
	}
}
