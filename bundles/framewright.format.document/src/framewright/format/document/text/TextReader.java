package framewright.format.document.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;

/** Reads plain text, however it is saved. */
public final class TextReader implements DocumentReader {

	/** What text has that was written as Markdown, with marks of HTML in it or without. */
	private static final Pattern MARKDOWN = Pattern.compile("(?m)^(?:#{1,6} \\S|\\*\\*\\S|\\| ?\\S|\\|[-:]|```|<table)|\\]\\(\\w+:|\\S\\*\\*\\s*$|<(?:p|ul|ol|li|br|table|div|h[1-6])\\b[^<>]{0,200}>");

	/** What begins a file that is text to a program and not to people. */
	private static final Pattern OTHER = Pattern.compile("(?is)^\\s*(?:\\{\\\\rtf|%PDF|<\\?xml|<!doctype|<html|[{\\[]\\s*[\"{\\[]|framework\\s+[\\w-]+\\s+\").*");

	@Override
	public int recognise(String name, byte[] beginning) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean named = List.of("txt", "text", "asc").contains(ending);
		boolean other = name.indexOf('.') >= 0 && !named;
		if (other) {
			return 0;
		}
		String text;
		try {
			text = Encoding.decode(whole(beginning));
		} catch (UnreadableDocumentException e) {
			return named ? 10 : 0;
		}
		if (OTHER.matcher(text).matches()) {
			return named ? 15 : 0;
		}
		boolean markdown = MARKDOWN.matcher(text).results().limit(2).count() >= 2;
		return !named ? 10 : markdown && Encoding.wide(beginning) == null ? 30 : 70;
	}

	/** The beginning of a file without a letter that is cut in two. */
	private static byte[] whole(byte[] beginning) {
		if (Encoding.wide(beginning) != null) {
			return java.util.Arrays.copyOf(beginning, beginning.length & ~3);
		}
		int end = beginning.length;
		for (int back = 1; back <= 4 && back <= beginning.length; back++) {
			int b = beginning[beginning.length - back] & 0xFF;
			if (b < 0x80) {
				break;
			}
			if (b >= 0xC0) {
				int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
				end = length > back ? beginning.length - back : end;
				break;
			}
		}
		return java.util.Arrays.copyOf(beginning, end);
	}

	@Override
	public SourceDocument read(Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		String text = Encoding.read(file);
		refuseOthers(text);
		progress.split(1);
		String[] lines = Normalizer.normalize(text, Normalizer.Form.NFC).split("\\r\\n|\\r|\\n", -1);
		if (text.isBlank()) {
			throw new UnreadableDocumentException("This document is empty. Check that it is the right file.");
		}
		if (lines.length > SourceDocument.MOST_LINES) {
			throw new UnreadableDocumentException("This document has more than 200,000 lines, which is more than any framework needs. Check that it is the right file, or import it in parts.");
		}
		int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
		return new TextBlocks(java.util.Arrays.asList(lines).subList(0, count), progress.split(1)).read();
	}

	private static void refuseOthers(String text) throws UnreadableDocumentException {
		byte[] beginning = text.substring(0, Math.min(8, text.length())).getBytes(StandardCharsets.ISO_8859_1);
		String sign = new String(beginning, StandardCharsets.ISO_8859_1);
		if (sign.startsWith("%PDF")) {
			throw new UnreadableDocumentException("This is a PDF document and not plain text. Import it as a PDF document.");
		}
		if (sign.startsWith("{\\rtf")) {
			throw new UnreadableDocumentException("This is a document in Rich Text Format. Open it in Word, save it as a “Word Document (.docx)”, and import that.");
		}
	}
}
