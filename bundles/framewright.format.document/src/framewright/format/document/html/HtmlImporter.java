package framewright.format.document.html;

import framewright.format.document.DocumentImporter;

/** Makes a framework of a web page. */
public class HtmlImporter extends DocumentImporter {

	public HtmlImporter() {
		super(new HtmlReader());
	}
}
