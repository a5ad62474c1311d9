package framewright.format.word.handbook;

import java.io.IOException;
import java.util.Map;

import framewright.format.word.document.Numbering;
import framewright.format.word.document.PageSetup.Pages;
import framewright.format.word.document.Palette;
import framewright.format.word.document.StyleNames;
import framewright.format.word.document.WordFile;

/** The looks of a handbook: styles, lists, headers and pages. */
interface Design {

	Palette palette();

	StyleNames styles();

	/** Where lists are begun while the text is made. */
	Numbering numbering();

	/** The media types of the parts that it writes besides those that every handbook has. */
	Map<String, String> types();

	/** The layouts of pages, with their headers, to which the document is related by this. */
	Pages pages(WordFile file);

	/** Writes its parts, once the text is written. */
	void write(WordFile file) throws IOException;
}
