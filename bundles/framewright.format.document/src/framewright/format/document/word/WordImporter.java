package framewright.format.document.word;

import framewright.format.document.DocumentImporter;

/** Makes a framework of a Word document. */
public class WordImporter extends DocumentImporter {

	public WordImporter() {
		super(new WordReader());
	}
}
