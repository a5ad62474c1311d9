package framewright.format.document.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.reading.Sheet;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.source.SourceText;
import framewright.format.document.text.Encoding;

/** Reads web pages, and what programs save as such. Nothing is fetched, and no script runs. */
public final class HtmlReader implements DocumentReader {

	private static final List<String> OWN = List.of("html", "htm", "xhtml", "xht");
	private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body)\\b");
	private static final Pattern CHARSET = Pattern.compile("(?i)<(?:meta[^>]*?charset|\\?xml[^>]*?encoding)\\s*=\\s*[\"']?([\\w.:-]{1,40})");

	@Override
	public int recognise(String name, byte[] beginning) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean named = OWN.contains(ending);
		Charset wide = wide(beginning);
		String text = new String(beginning, wide == null ? StandardCharsets.ISO_8859_1 : wide);
		if (text.startsWith("PK") || text.startsWith("%PDF") || wide == null && text.indexOf('\0') >= 0) {
			return 0;
		}
		boolean page = PAGE.matcher(text).region(start(text), text.length()).lookingAt();
		return named ? page ? 95 : 80 : page ? 50 : 0;
	}

	/** Where a page begins: behind spaces, the mark of XML and comments, however many there are. */
	private static int start(String text) {
		int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
		while (true) {
			while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
				at++;
			}
			String end = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?xml", at) ? ">" : null;
			int close = end == null ? -1 : text.indexOf(end, at + 4);
			if (close < 0) {
				return at;
			}
			at = close + end.length();
		}
	}

	private static Charset wide(byte[] bytes) {
		boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
		boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
		return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
	}

	@Override
	public SourceDocument read(Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		Document page = parse(file);
		progress.split(4);
		Sheet sheet = new Sheet();
		properties(page, sheet);
		return sheet.document(new HtmlBlocks(sheet, progress.split(6)).read(page.body()), "There are no words on this page. If they show in a browser, a program on the page fetches them: copy them into a Word document, or print the page as PDF, and import that.");
	}

	private static Document parse(Path file) throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(SourceText.LARGEST + 1);
		}
		if (bytes.length > SourceText.LARGEST) {
			throw new UnreadableDocumentException("This page is larger than 16 MB, which is more than any framework needs. Save it without its pictures, or import it in parts.");
		}
		String beginning = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
		if (beginning.startsWith("%PDF") || beginning.startsWith("PK\u0003\u0004")) {
			throw new UnreadableDocumentException("This is no web page but a document of another kind. Import it as what it is.");
		}
		Matcher charset = CHARSET.matcher(beginning);
		Document page;
		if (wide(bytes) == null && charset.find() && known(charset.group(1))) {
			page = Jsoup.parse(new ByteArrayInputStream(bytes), charset.group(1), "");
		} else {
			page = Jsoup.parse(Encoding.decode(bytes), "");
		}
		return page;
	}

	private static boolean known(String charset) {
		try {
			return Charset.isSupported(charset);
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static void properties(Document page, Sheet sheet) {
		sheet.property("title", shortened(page.title()));
		Element html = page.selectFirst("html");
		sheet.property("language", html == null ? "" : shortened(html.attr("lang")));
		for (Element meta : page.select("meta[name][content]")) {
			String name = meta.attr("name").toLowerCase(Locale.ROOT);
			String known = switch (name) {
				case "author", "dc.creator", "dcterms.creator" -> "author";
				case "dc.publisher", "dcterms.publisher" -> "publisher";
				case "dc.language", "dcterms.language" -> "language";
				default -> "";
			};
			if (!known.isEmpty()) {
				sheet.property(known, shortened(meta.attr("content")));
			}
		}
	}

	private static String shortened(String value) {
		return value.length() > 1_000 ? "" : value;
	}
}
