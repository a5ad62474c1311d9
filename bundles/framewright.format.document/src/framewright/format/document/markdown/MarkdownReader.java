package framewright.format.document.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.format.document.source.DocumentReader;
import framewright.format.document.source.SourceDocument;
import framewright.format.document.source.SourceText;

/** Reads Markdown as GitHub knows it, with front matter. */
public final class MarkdownReader implements DocumentReader {

	private static final Pattern CELL = Pattern.compile("(?im)(?:^|\\t)[ ]*<(?:p|ul|ol|li|table|td|tr)\\b[^<>]*>");

	@Override
	public int recognise(String name, byte[] beginning) {
		for (byte b : beginning) {
			if (b == 0) {
				return 0;
			}
		}
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return switch (ending) {
			case "md", "markdown", "mdown", "mkd" -> 90;
			case "txt", "text" -> holdsCells(beginning) ? 80 : 40;
			default -> 0;
		};
	}

	/** Rows with tabs whose cells hold marks of HTML: an extraction wrote tables into Markdown. */
	private static boolean holdsCells(byte[] beginning) {
		return CELL.matcher(new String(beginning, StandardCharsets.UTF_8)).results().limit(2).count() >= 2;
	}

	@Override
	public SourceDocument read(Path file, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, 2);
		SourceText source = SourceText.read(file);
		progress.split(1);
		return read(source);
	}

	/** The document that lines of Markdown make. */
	public static SourceDocument read(SourceText source) {
		FrontMatter matter = FrontMatter.of(source);
		List<SourceDocument.Line> lines = source.toLines();
		for (int i = 0; i < matter.end(); i++) {
			lines.set(i, lines.get(i).skipped("marks around the lines about the document"));
		}
		List<SourceDocument.Property> properties = matter.values().entrySet().stream().map(pair -> new SourceDocument.Property(pair.getKey(), pair.getValue(), matter.keys().get(pair.getKey()))).toList();
		return new SourceDocument(lines, BlockReader.read(source, matter.end(), lines), properties);
	}
}
