package framewright.format.document.text;

import framewright.format.document.DocumentImporter;

/** Makes a framework of plain text. */
public class TextImporter extends DocumentImporter {

	public TextImporter() {
		super(new TextReader());
	}
}
