package framewright.format.document.markdown;

import framewright.format.document.DocumentImporter;

/** Makes a framework of a Markdown document. */
public class MarkdownImporter extends DocumentImporter {

	public MarkdownImporter() {
		super(new MarkdownReader());
	}
}
