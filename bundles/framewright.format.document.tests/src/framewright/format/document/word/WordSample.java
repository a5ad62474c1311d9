package framewright.format.document.word;

import static framewright.format.document.word.Docx.cell;
import static framewright.format.document.word.Docx.entry;
import static framewright.format.document.word.Docx.p;
import static framewright.format.document.word.Docx.run;

import java.io.IOException;

/** A Word document with a little of everything. */
public final class WordSample {

	private WordSample() {
	}

	public static String body() {
		return p("Titel", "Guide") + p("berschrift1", "People") + entry(1, 0, "one") + entry(2, 1, "two") + "<w:p><w:ins w:id=\"1\">" + run("new ") + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>old</w:delText></w:r></w:del></w:p><w:tbl><w:tr>"
				+ cell("<w:gridSpan w:val=\"2\"/>", p("a")) + cell("<w:vMerge w:val=\"restart\"/>", p("b")) + "</w:tr><w:tr>" + cell("", p("c")) + cell("", "<w:tbl><w:tr>" + cell("", p("d")) + "</w:tr></w:tbl>") + cell("<w:vMerge/>", "<w:p/>") + "</w:tr></w:tbl>";
	}

	public static byte[] packed() throws IOException {
		return packed(body());
	}

	public static byte[] packed(String body) throws IOException {
		return new Docx(body).numbering().bytes();
	}
}
